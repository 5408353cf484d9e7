#include "host/worker/services.hpp"

#include <array>
#include <cstring>

#include <re2/re2.h>

#include "host/content/url/normalise.hpp"
#include "host/model/extensions.hpp"
#include "host/worker/item-view.hpp"
#include "host/worker/services-records.hpp"

namespace freehold::worker {
namespace {

Services &self(void *host) { return *static_cast<Services *>(host); }

// Time a service takes is ours, not the plugin's: the blame page says so while it runs.
template <class Call>
std::int32_t served(void *host, const Call &call) noexcept try {
  const workers::InnerMark mark(self(host).blame(), workers::Phase::content);
  return call(self(host));
} catch (const std::exception &) {
  return FH_E_FAILED;
}

const fh_html kHtml = {sizeof(fh_html), 0, [](void *host, fh_str bytes, fh_document *out) noexcept {
                         return served(host, [&](Services &s) { return s.documents().parse_html(view(bytes), *out); });
                       }};
const fh_markdown kMarkdown = {sizeof(fh_markdown), 0, [](void *host, fh_str bytes, fh_document *out) noexcept {
                                 return served(host, [&](Services &s) { return s.documents().parse_markdown(view(bytes), *out); });
                               }};
const fh_url kUrl = {
    sizeof(fh_url), 0,
    [](void *host, fh_str base, fh_str ref, fh_str *out) noexcept { return served(host, [&](Services &s) { return s.resolve(base, ref, out); }); },
    [](void *host, fh_str url, fh_str *out) noexcept { return served(host, [&](Services &s) { return s.normalise(url, out); }); },
    [](void *host, fh_str url, fh_str *out) noexcept { return served(host, [&](Services &s) { return s.host_name(url, out); }); },
    [](void *host, fh_str url, fh_str *out) noexcept { return served(host, [&](Services &s) { return s.path(url, out); }); },
    [](void *host, fh_str name, fh_str *out) noexcept { return served(host, [&](Services &s) { return s.registrable(name, out); }); }};
const fh_pattern kPattern = {sizeof(fh_pattern), 0,
                             [](void *host, fh_str pattern, fh_str text, std::uint64_t from, std::uint64_t *begin, std::uint64_t *end) noexcept {
                               return served(host, [&](Services &s) { return s.find(pattern, text, from, begin, end); });
                             }};

const fh_contacts kContacts = {sizeof(fh_contacts), 0, [](void *host, const fh_contact *contact) noexcept {
                                 return served(host, [&](Services &s) { return s.contacts().add(contact); });
                               }};
const fh_model kModel = {sizeof(fh_model), 0, [](void *host, fh_str model, fh_str feature, std::int64_t *out) noexcept {
                           return served(host, [&](Services &s) { return s.weight(model, feature, *out); });
                         }};

// In the order of model::kExtensions.
const std::array<const void *, model::kExtensions.size()> kTables = {
    &kContacts,  //
    &kFeed,
    &kHtml,
    &kJson,
    &kMail,
    &kMarkdown,
    &kModel,
    &kPattern,
    &kTable,
    &kTime,
    &kUrl,
    &kXml,
};

const void *extension_of(const fh_host *, const char *id) noexcept {
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    if (std::strcmp(model::kExtensions[i], id) == 0) return kTables[i];
  }
  return nullptr;
}

constexpr std::size_t kMostPatterns = 4096;

}  // namespace

Services::Services(const model::Plan &plan, workers::BlamePage &blame) : blame_(blame), completer_(plan), times_(zones_for(plan)), documents_(plan.catalogue) {
  options_.reserve(plan.plugins.size());
  for (const model::Plugin &plugin : plan.plugins) {
    std::string text = "{}";
    for (const model::Pair &option : plan.options) {
      if (option.key == plugin.manifest.id) text = option.value;
    }
    options_.push_back(std::move(text));
    hosts_.push_back({sizeof(fh_host), 0, this, str(std::string_view("1.0.0")), extension_of, str(options_.back())});
  }
}

Services::~Services() = default;

std::int32_t Services::weight(fh_str model, fh_str feature, std::int64_t &out) {
  const content::LinearModel *linear = completer_.models().find(view(model));
  if (linear == nullptr) return FH_E_RANGE;
  out = linear->weight(view(feature));
  return FH_OK;
}

std::int32_t Services::resolve(fh_str base, fh_str reference, fh_str *out) {
  std::optional<content::Url> base_url;
  if (base.data != nullptr && !(base_url = completer_.urls().parse(view(base)))) return FH_E_FORMAT;
  const auto url = completer_.urls().parse(view(reference), base_url ? &*base_url : nullptr);
  if (!url) return FH_E_FORMAT;
  resolved_ = url->href();
  *out = str(resolved_);
  return FH_OK;
}

std::int32_t Services::normalise(fh_str text, fh_str *out) {
  const auto url = completer_.urls().parse(view(text));
  if (!url) return FH_E_FORMAT;
  normalised_ = content::canonical(*url);
  *out = str(normalised_);
  return FH_OK;
}

std::int32_t Services::host_name(fh_str text, fh_str *out) {
  const auto url = completer_.urls().parse(view(text));
  if (!url || !url->has_host()) return FH_E_FORMAT;
  host_name_ = url->host();
  *out = str(host_name_);
  return FH_OK;
}

std::int32_t Services::path(fh_str text, fh_str *out) {
  const auto url = completer_.urls().parse(view(text));
  if (!url) return FH_E_FORMAT;
  path_ = url->path();
  *out = str(path_);
  return FH_OK;
}

std::int32_t Services::registrable(fh_str host, fh_str *out) {
  const content::Domain domain = completer_.suffixes().split(view(host));
  registrable_ = domain.registrable;
  *out = registrable_.empty() ? fh_str{nullptr, 0} : str(registrable_);
  return FH_OK;
}

const re2::RE2 *Services::compiled(std::string_view pattern) {
  if (const auto found = patterns_.find(pattern); found != patterns_.end()) return found->second.get();
  if (patterns_.size() >= kMostPatterns) return nullptr;
  re2::RE2::Options options;
  options.set_log_errors(false);
  auto &slot = patterns_[std::string(pattern)];
  slot = std::make_unique<re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
  return slot.get();
}

std::int32_t Services::find(fh_str pattern, fh_str text, std::uint64_t from, std::uint64_t *begin, std::uint64_t *end) {
  const re2::RE2 *re = compiled(view(pattern));
  if (re == nullptr || !re->ok()) return FH_E_FORMAT;
  if (from > text.size) return FH_E_RANGE;
  re2::StringPiece match;
  const re2::StringPiece subject(text.data, text.size);
  *begin = *end = FH_NOWHERE;
  if (re->Match(subject, from, text.size, re2::RE2::UNANCHORED, &match, 1)) {
    *begin = static_cast<std::uint64_t>(match.data() - text.data);
    *end = *begin + match.size();
  }
  return FH_OK;
}

}  // namespace freehold::worker
