// Services: the host extensions that plugins ask for by id, and the fh_host each plugin gets.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <freehold/abi.h>

#include "host/content/classify/completer.hpp"
#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"
#include "host/content/text/times.hpp"
#include "host/worker/contacts.hpp"
#include "host/worker/documents.hpp"
#include "host/workers/blame.hpp"

namespace re2 {
class RE2;
}

namespace freehold::worker {

class Services {
 public:
  Services(const model::Plan &plan, workers::BlamePage &blame);
  ~Services();

  // What plugin i of the plan gets as its host. Valid for the life of the services.
  const fh_host *host_of(std::size_t plugin) const { return &hosts_[plugin]; }

  content::Completer &completer() { return completer_; }
  Documents &documents() { return documents_; }
  Contacts &contacts() { return contacts_; }
  workers::BlamePage &blame() { return blame_; }

  std::int32_t resolve(fh_str base, fh_str reference, fh_str *out);
  std::int32_t normalise(fh_str url, fh_str *out);
  std::int32_t host_name(fh_str url, fh_str *out);
  std::int32_t path(fh_str url, fh_str *out);
  std::int32_t registrable(fh_str host, fh_str *out);
  std::int32_t weight(fh_str model, fh_str feature, std::int64_t &out);
  // Reads records of a format and hands them to the plugin, whose turn it is on the blame page meanwhile.
  using Where = std::optional<std::string_view>;
  using RecordReader = content::Outcome (*)(Services &, std::string_view bytes, Where where, const content::EachRecord &each);
  std::int32_t read_records(RecordReader reader, fh_str bytes, fh_str where, const fh_record_sink *sink, fh_str *why);
  std::int32_t parse_time(fh_str text, fh_str hint, fh_str *out);
  std::int32_t find(fh_str pattern, fh_str text, std::uint64_t from, std::uint64_t *begin, std::uint64_t *end);

 private:
  const re2::RE2 *compiled(std::string_view pattern);

  workers::BlamePage &blame_;
  content::Completer completer_;
  content::Times times_;
  Documents documents_;
  Contacts contacts_;
  std::vector<std::string> options_;
  std::vector<fh_host> hosts_;
  std::string resolved_, normalised_, host_name_, path_, registrable_, why_, time_;
  std::map<std::string, std::unique_ptr<re2::RE2>, std::less<>> patterns_;
};

}  // namespace freehold::worker
