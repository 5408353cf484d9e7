#include "host/worker/contacts.hpp"

#include <gtest/gtest.h>

#include "host/worker/address-hash.hpp"
#include "host/worker/item-view.hpp"

namespace freehold::worker {
namespace {

// The vectors of SipHash's authors: key 00 01 … 0f, input 00 01 … n-1.
TEST(SipHash, AgreesWithItsAuthors) {
  const workers::ContactKey key{0x0706050403020100, 0x0f0e0d0c0b0a0908};
  std::string input;
  const std::pair<std::size_t, std::uint64_t> expected[] = {
      {0, 0x726fdb47dd0e0e31}, {1, 0x74f839c593dc67fd}, {2, 0x0d6c8009d9a94f5a}, {7, 0xab0200f58b01d137}, {8, 0x93f5f5799a932462}, {15, 0xa129ca6149be45e5}};
  for (const auto &[size, hash] : expected) {
    while (input.size() < size) input += static_cast<char>(input.size());
    EXPECT_EQ(siphash(key, input), hash) << size;
  }
  EXPECT_NE(siphash({1, 2}, "ada@x.example"), siphash({1, 3}, "ada@x.example"));
}

TEST(UsualForm, IsOneForAllWaysOfWritingAnAddress) {
  const struct {
    const char *written;
    std::optional<std::string> form;
  } rows[] = {{" Ada@X.Example\t", "ada@x.example"}, {"Ada L <ADA@x.example>", "ada@x.example"}, {"mailto:ada@x.example", "ada@x.example"},
              {"ada+news@x.example", "ada+news@x.example"}, {"ädä@x.example", "ädä@x.example"}, {"", {}}, {"ada", {}}, {"@x.example", {}},
              {"ada@", {}}, {"ada@x", {}}, {"ada@.example", {}}, {"ada@x.", {}}, {"a b@x.example", {}}, {"a@b@x.example", {}}};
  for (const auto &row : rows) EXPECT_EQ(usual_form(row.written), row.form) << row.written;
  EXPECT_EQ(usual_form(std::string(400, 'a') + "@x.example"), std::nullopt);
}

class Desk : public ::testing::Test {
 protected:
  std::int32_t add(const char *address, std::uint32_t state = 0, std::uint32_t stage = 0, std::string_view list = "list", std::string_view channel = "") {
    fh_contact contact{};
    contact.struct_size = sizeof contact;
    contact.state = state;
    contact.stage = stage;
    contact.list = str(list);
    contact.channel = channel.empty() ? fh_str{nullptr, 0} : str(channel);
    if (address != nullptr) contact.address = str(std::string_view(address));
    return contacts_.add(&contact);
  }
  void begin() {
    contacts_.begin({1, 2}, "source", [this](model::ContactMarks &&marks) { handed_.push_back(std::move(marks)); });
  }
  Contacts contacts_;
  std::vector<model::ContactMarks> handed_;
};

TEST_F(Desk, HandsOutRowsByListAndNoAddress) {
  begin();
  EXPECT_EQ(add("ada@x.example"), FH_OK);
  EXPECT_EQ(add("ADA@x.example", FH_CONTACT_BOUNCED, FH_STAGE_LEAD, "other", "crm"), FH_OK);
  EXPECT_EQ(add(nullptr), FH_OK);
  contacts_.end();
  ASSERT_EQ(handed_.size(), 2u);
  EXPECT_EQ(handed_[0].channel, "source");
  EXPECT_EQ(handed_[0].without_address, 1u);
  EXPECT_EQ(handed_[1].channel, "crm");
  EXPECT_EQ(handed_[1].marks.at(0).who, handed_[0].marks.at(0).who);
  EXPECT_EQ(handed_[1].marks.at(0).state, model::ContactState::bounced);
  EXPECT_EQ(handed_[1].marks.at(0).stage, model::ContactStage::lead);
}

TEST_F(Desk, RefusesWhatCannotBe) {
  EXPECT_EQ(add("ada@x.example"), FH_E_RANGE) << "no unit is being read";
  EXPECT_EQ(contacts_.add(nullptr), FH_E_RANGE);
  begin();
  EXPECT_EQ(contacts_.add(nullptr), FH_E_RANGE);
  EXPECT_EQ(add("no address"), FH_E_FORMAT);
  EXPECT_EQ(add("ada@x.example", 4), FH_E_RANGE);
  EXPECT_EQ(add("ada@x.example", 0, 9), FH_E_RANGE);
  EXPECT_EQ(add("ada@x.example", 0, 0, "list of ADA@x.example"), FH_E_RANGE) << "a name that holds the address";
  EXPECT_EQ(add("ada@x.example", 0, 0, "list", "ada@x.example"), FH_E_RANGE);
  for (int i = 0; i < 256; ++i) EXPECT_EQ(add("ada@x.example", 0, 0, std::to_string(i)), FH_OK);
  EXPECT_EQ(add("ada@x.example", 0, 0, "one too many"), FH_E_RANGE);
  contacts_.end();
  EXPECT_EQ(add("ada@x.example"), FH_E_RANGE) << "the unit is over";
}

TEST_F(Desk, HandsOutLongListsInParts) {
  begin();
  for (int i = 0; i < 10000; ++i) EXPECT_EQ(add(("a" + std::to_string(i) + "@x.example").c_str()), FH_OK);
  contacts_.end();
  ASSERT_EQ(handed_.size(), 3u);
  EXPECT_EQ(handed_[0].marks.size(), 4096u);
  EXPECT_EQ(handed_[2].marks.size(), 10000u - 2 * 4096);
}

}  // namespace
}  // namespace freehold::worker
