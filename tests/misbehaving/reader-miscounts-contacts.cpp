// Counts contacts where it must not, with states and stages that there are not, and with an address for a name.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  explicit Reader(const freehold::sdk::Host &host) : host_(host) {}

  int probe(const freehold::sdk::Listing &listing) {
    if (host_.offers(FH_EXT_CONTACTS)) table().add(host_.handle(), nullptr);  // nothing is being read
    return GoodReader::probe(listing);
  }
  void read(const freehold::sdk::Unit &unit, freehold::sdk::Out &out) {
    if (!unit.path().contains("poison")) return GoodReader::read(unit, out);
    const fh_contacts contacts = table();
    fh_contact raw{};
    contacts.add(host_.handle(), nullptr);
    contacts.add(host_.handle(), &raw);  // its size is 0
    raw.struct_size = sizeof raw;
    raw.address = freehold::sdk::present("ada@poison.example");
    for (const std::uint32_t wild : {4u, 99u, UINT32_MAX}) {
      raw.state = wild, raw.stage = 0;
      contacts.add(host_.handle(), &raw);
      raw.state = 0, raw.stage = wild + 5;
      contacts.add(host_.handle(), &raw);
    }
    raw.state = raw.stage = 0;
    raw.list = freehold::sdk::present("\xFF\xC3\x28");
    contacts.add(host_.handle(), &raw);
    freehold::sdk::NewContact named;
    named.list = "those of ADA@poison.example";
    named.address = "ada@poison.example";
    host_.contact(named);
  }

 private:
  fh_contacts table() const { return host_.extension<fh_contacts>(FH_EXT_CONTACTS); }

  freehold::sdk::Host host_;
};

}  // namespace
MISBEHAVING_READER("reader-miscounts-contacts", "Counts contacts where it must not, with states that there are not and an address for a name", Reader);
