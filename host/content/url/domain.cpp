#include "host/content/url/domain.hpp"

#include <libpsl.h>

#include <array>
#include <tuple>
#include <utility>
#include <vector>

#include "host/content/text/quick-hash.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t max_host = 253;
// No suffix of the list has more labels than five; more than this many from the right need not be asked for.
constexpr std::size_t max_labels = 10;
constexpr unsigned cache_bits = 11;

// A Domain as lengths counted from the end of the host.
struct Lengths {
  std::uint8_t suffix = 0;
  std::uint8_t registrable = 0;
  std::uint8_t icann_suffix = 0;
  std::uint8_t icann_registrable = 0;
  bool listed = false;
};

struct Slot {
  std::string host;
  Lengths lengths;
};

struct ListDeleter {
  void operator()(psl_ctx_t *list) const { psl_free(list); }
};
using List = std::unique_ptr<psl_ctx_t, ListDeleter>;

bool is_ip(std::string_view host) {
  if (host.starts_with('[')) return true;
  const std::size_t dot = host.rfind('.');
  const std::string_view last = dot == host.npos ? host : host.substr(dot + 1);
  return !last.empty() && last.find_first_not_of("0123456789") == last.npos;
}

bool is_askable(std::string_view host) {
  return !host.empty() && host.size() <= max_host && host.front() != '.' && host.back() != '.' &&
         host.find("..") == host.npos && host.find('\0') == host.npos && !is_ip(host);
}

std::string_view last_bytes(std::string_view host, std::size_t count) {
  return host.substr(host.size() - count);
}

// The lengths of the suffix and of the suffix with one label more, by the sections named in type.
std::pair<std::uint8_t, std::uint8_t> ask(const psl_ctx_t *list, const std::string &host, int type) {
  std::array<std::size_t, max_labels> begins{};
  std::size_t count = 0;
  for (std::size_t at = host.size(); count < max_labels;) {
    const std::size_t dot = at == 0 ? host.npos : host.rfind('.', at - 1);
    begins[count++] = dot == host.npos ? 0 : dot + 1;
    if (dot == host.npos) break;
    at = dot;
  }
  const auto length_from = [&](std::size_t label) { return static_cast<std::uint8_t>(host.size() - begins[label]); };
  for (std::size_t label = count; label-- > 0;) {
    if (psl_is_public_suffix2(list, host.c_str() + begins[label], type) == 0) continue;
    return {length_from(label), label + 1 < count ? length_from(label + 1) : std::uint8_t{0}};
  }
  return {length_from(0), count > 1 ? length_from(1) : std::uint8_t{0}};
}

}  // namespace

struct PublicSuffixes::Impl {
  const psl_ctx_t *list = nullptr;
  List owned;
  std::vector<Slot> cache = std::vector<Slot>(std::size_t{1} << cache_bits);
  std::string scratch;

  Lengths find(std::string_view host) {
    scratch.assign(host);
    Lengths lengths;
    std::tie(lengths.suffix, lengths.registrable) = ask(list, scratch, PSL_TYPE_ANY);
    const char *suffix = scratch.c_str() + scratch.size() - lengths.suffix;
    lengths.listed = psl_is_public_suffix2(list, suffix, PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) != 0;
    if (lengths.listed) {
      lengths.icann_suffix = lengths.suffix;
      lengths.icann_registrable = lengths.registrable;
    } else {
      std::tie(lengths.icann_suffix, lengths.icann_registrable) = ask(list, scratch, PSL_TYPE_ICANN);
      lengths.listed = psl_is_public_suffix2(list, suffix, PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE) != 0;
    }
    return lengths;
  }

  // nullptr: such a host has no domain. Whoever is in the cache has one.
  const Lengths *find_cached(std::string_view host) {
    if (host.empty()) return nullptr;
    Slot &slot = cache[quick_hash(host) >> (64 - cache_bits)];
    if (slot.host != host) {
      if (!is_askable(host)) return nullptr;
      slot.lengths = find(host);
      slot.host.assign(host);
    }
    return &slot.lengths;
  }
};

PublicSuffixes::PublicSuffixes(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PublicSuffixes::PublicSuffixes(PublicSuffixes &&) noexcept = default;
PublicSuffixes &PublicSuffixes::operator=(PublicSuffixes &&) noexcept = default;
PublicSuffixes::~PublicSuffixes() = default;

std::optional<PublicSuffixes> PublicSuffixes::builtin() {
  auto impl = std::make_unique<Impl>();
  impl->list = psl_builtin();
  if (impl->list == nullptr) return std::nullopt;
  return PublicSuffixes(std::move(impl));
}

std::optional<PublicSuffixes> PublicSuffixes::latest() {
  auto impl = std::make_unique<Impl>();
  impl->owned.reset(psl_latest(nullptr));
  impl->list = impl->owned.get();
  if (impl->list == nullptr) return std::nullopt;
  return PublicSuffixes(std::move(impl));
}

std::optional<PublicSuffixes> PublicSuffixes::from_file(const std::string &path) {
  auto impl = std::make_unique<Impl>();
  impl->owned.reset(psl_load_file(path.c_str()));
  impl->list = impl->owned.get();
  if (impl->list == nullptr) return std::nullopt;
  return PublicSuffixes(std::move(impl));
}

Domain PublicSuffixes::split(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  const Lengths *lengths = impl_->find_cached(host);
  if (lengths == nullptr) return {};
  return {last_bytes(host, lengths->suffix), last_bytes(host, lengths->registrable),
          last_bytes(host, lengths->icann_suffix), last_bytes(host, lengths->icann_registrable), lengths->listed};
}

std::string_view PublicSuffixes::site_of(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  if (const Lengths *lengths = impl_->find_cached(host)) return last_bytes(host, lengths->registrable);
  return is_ip(host) ? host : split(host).registrable;
}

bool PublicSuffixes::same_site(std::string_view a, std::string_view b) {
  const std::string_view site = site_of(a);
  return !site.empty() && site == site_of(b);
}

}  // namespace freehold::content
