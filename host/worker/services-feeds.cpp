#include "host/worker/services-feeds.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <optional>

#include "host/content/records/feed.hpp"
#include "host/content/records/mail.hpp"
#include "host/content/records/xml-records.hpp"
#include "host/worker/item-view.hpp"
#include "host/worker/services.hpp"

namespace freehold::worker {
namespace {

using Method = std::int32_t (FeedServices::*)(fh_str, fh_str, const fh_record_sink *, fh_str *);

template <Method method>
std::int32_t call(void *host, fh_str bytes, fh_str where, const fh_record_sink *sink, fh_str *why) noexcept {
  return (static_cast<Services *>(host)->feeds().*method)(bytes, where, sink, why);
}

}  // namespace

constinit const fh_records kXml = {sizeof(fh_records), 0, call<&FeedServices::xml>};
constinit const fh_records kFeed = {sizeof(fh_records), 0, call<&FeedServices::feed>};
constinit const fh_records kMail = {sizeof(fh_records), 0, call<&FeedServices::mail>};

template <class Read>
std::int32_t FeedServices::read(const fh_record_sink *sink, fh_str *why, const Read &read) try {
  fh_record_sink theirs{};
  if (sink != nullptr) std::memcpy(&theirs, sink, std::min<std::size_t>(sizeof theirs, sink->struct_size));
  if (theirs.record == nullptr) return FH_E_RANGE;
  const workers::Phase caller = blame_.phase();
  const workers::InnerMark mark(blame_, workers::Phase::content);
  content::Outcome outcome = read([&](const fh_record &record) {
    const workers::InnerMark their_turn(blame_, caller);
    return theirs.record(theirs.user, &record);
  });
  why_ = std::move(outcome.why);
  if (why != nullptr) *why = outcome.code < 0 && !why_.empty() ? str(why_) : fh_str{nullptr, 0};
  return outcome.code;
} catch (const std::exception &error) {
  why_ = error.what();
  if (why != nullptr) *why = str(why_);
  return FH_E_FAILED;
}

std::int32_t FeedServices::xml(fh_str bytes, fh_str where, const fh_record_sink *sink, fh_str *why) {
  const auto names = where.data == nullptr ? std::nullopt : std::optional(view(where));
  return read(sink, why, [&](const content::EachRecord &each) { return content::read_xml(view(bytes), names, decoder_, each); });
}

std::int32_t FeedServices::feed(fh_str bytes, fh_str, const fh_record_sink *sink, fh_str *why) {
  return read(sink, why, [&](const content::EachRecord &each) { return content::read_feed(view(bytes), decoder_, urls_, each); });
}

std::int32_t FeedServices::mail(fh_str bytes, fh_str, const fh_record_sink *sink, fh_str *why) {
  return read(sink, why, [&](const content::EachRecord &each) { return content::read_mail(view(bytes), decoder_, each); });
}

}  // namespace freehold::worker
