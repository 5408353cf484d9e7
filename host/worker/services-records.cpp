#include "host/worker/services-records.hpp"

#include <algorithm>
#include <cstring>
#include <exception>

#include "host/content/records/feed.hpp"
#include "host/content/records/json-records.hpp"
#include "host/content/records/mail.hpp"
#include "host/content/records/table-records.hpp"
#include "host/content/records/xml-records.hpp"
#include "host/worker/item-view.hpp"
#include "host/worker/services.hpp"

namespace freehold::worker {
namespace {

template <Services::RecordReader reader>
std::int32_t read(void *host, fh_str bytes, fh_str where, const fh_record_sink *sink, fh_str *why) noexcept {
  return static_cast<Services *>(host)->read_records(reader, bytes, where, sink, why);
}

template <Services::RecordReader reader>
constexpr fh_records records_of() {
  return {sizeof(fh_records), 0, read<reader>};
}

using content::EachRecord;
using content::Outcome;
using Where = Services::Where;

Outcome feed(Services &s, std::string_view bytes, Where, const EachRecord &each) {
  return content::read_feed(bytes, s.documents().decoder(), s.completer().urls(), each);
}
Outcome json(Services &, std::string_view bytes, Where where, const EachRecord &each) { return content::read_json(bytes, where, each); }
Outcome mail(Services &s, std::string_view bytes, Where, const EachRecord &each) { return content::read_mail(bytes, s.documents().decoder(), each); }
Outcome table(Services &, std::string_view bytes, Where where, const EachRecord &each) { return content::read_table(bytes, where, each); }
Outcome xml(Services &s, std::string_view bytes, Where where, const EachRecord &each) {
  return content::read_xml(bytes, where, s.documents().decoder(), each);
}

// A plugin's table may be shorter than ours.
fh_record_sink whole(const fh_record_sink *sink) {
  fh_record_sink known{};
  if (sink != nullptr) std::memcpy(&known, sink, std::min<std::size_t>(sizeof known, sink->struct_size));
  return known;
}

}  // namespace

constinit const fh_records kFeed = records_of<feed>();
constinit const fh_records kJson = records_of<json>();
constinit const fh_records kMail = records_of<mail>();
constinit const fh_records kTable = records_of<table>();
constinit const fh_records kXml = records_of<xml>();
constinit const fh_time kTime = {sizeof(fh_time), 0, [](void *host, fh_str text, fh_str hint, fh_str *out) noexcept {
                                   return static_cast<Services *>(host)->parse_time(text, hint, out);
                                 }};

std::int32_t Services::read_records(RecordReader reader, fh_str bytes, fh_str where, const fh_record_sink *sink, fh_str *why) try {
  const fh_record_sink theirs = whole(sink);
  if (theirs.record == nullptr || (bytes.data == nullptr && bytes.size != 0)) return FH_E_RANGE;
  const workers::Phase caller = blame_.phase();
  content::Outcome outcome;
  {
    const workers::InnerMark mark(blame_, workers::Phase::content);
    const auto each = [&](const fh_record &record) {
      const workers::InnerMark their_turn(blame_, caller);
      return theirs.record(theirs.user, &record);
    };
    outcome = reader(*this, view(bytes), where.data == nullptr ? std::nullopt : std::optional(view(where)), each);
  }
  why_ = std::move(outcome.why);
  if (why != nullptr) *why = outcome.code < 0 && !why_.empty() ? str(why_) : fh_str{};
  return outcome.code;
} catch (const std::exception &error) {
  why_ = error.what();
  if (why != nullptr) *why = str(why_);
  return FH_E_FAILED;
}

std::int32_t Services::parse_time(fh_str text, fh_str hint, fh_str *out) try {
  const workers::InnerMark mark(blame_, workers::Phase::content);
  auto time = times_.parse(view(text), view(hint));
  if (!time) return FH_E_FORMAT;
  time_ = std::move(*time);
  *out = str(time_);
  return FH_OK;
} catch (const std::exception &) {
  return FH_E_FAILED;
}

content::Zones zones_for(const model::Plan &plan) {
  const bool wanted = std::any_of(plan.plugins.begin(), plan.plugins.end(), [](const model::Plugin &plugin) {
    return std::find(plugin.manifest.require.begin(), plugin.manifest.require.end(), FH_EXT_TIME) != plugin.manifest.require.end();
  });
  if (!wanted) return content::Zones({});
  std::vector<std::string> names = content::Zones::common();
  for (const model::Pair &option : plan.options) {
    for (std::string &name : content::Zones::named_in(option.value)) names.push_back(std::move(name));
  }
  return content::Zones(names);
}

}  // namespace freehold::worker
