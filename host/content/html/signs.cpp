#include "host/content/html/signs.hpp"

#include <algorithm>
#include <bit>

#include "host/content/html/scan.hpp"

namespace freehold::content {

Signs::Signs(const std::vector<std::string_view> &patterns) : Signs() {
  for (std::uint32_t i = 0; i < patterns.size(); ++i) {
    std::string_view name = patterns[i];
    const char mark = name.empty() ? ' ' : name.front();
    if (mark == '[' && name.size() > 2) {
      const Attr id = attr_of(name.substr(1, name.size() - 2));
      std::uint32_t &pattern = attributes_[static_cast<std::size_t>(id)];
      if (id != Attr::other && pattern == none) pattern = i;
      any_attribute_ = any_attribute_ || pattern == i;
    }
    if ((mark != '#' && mark != '.') || name.size() < 2) continue;
    name.remove_prefix(1);
    const bool open = name.ends_with('*');
    if (open) name.remove_suffix(1);
    (mark == '#' ? ids_ : classes_).names.push_back({std::string(name), i, open});
  }
  ids_.settle();
  classes_.settle();
}

void Signs::Names::settle() {
  std::sort(names.begin(), names.end(), [](const Name &a, const Name &b) { return a.text < b.text; });
  std::string texts;
  std::vector<Literals::Place> places;
  for (const Name &name : names) {
    places.push_back({static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(name.text.size())});
    texts += name.text;
    filter.add(name.text, name.open);
    plain = plain && name.text.size() >= PrefixFilter::kBytes && static_cast<unsigned char>(name.text.front()) > ' ';
  }
  if (!places.empty()) literals = Literals(std::move(texts), places);
}

std::uint32_t Signs::Names::match(std::string_view word) const {
  if (!filter.may_be(word)) return none;
  for (std::uint32_t at = literals.longest(word); at != Literals::none; at = literals.shorter(at)) {
    if (names[at].open || names[at].text.size() == word.size()) return names[at].pattern;
  }
  return none;
}

// Sixteen bytes at a time, and what is less than a blank taken for one: few words begin as a name does.
bool Signs::Names::may_match(const char *words, std::size_t size) const {
#if defined(__SSE2__)
  if (!plain) return true;
  unsigned before = 1;  // a blank stands before
  for (std::size_t at = 0; at < size; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(words + at));
    const __m128i blank = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes);
    const auto blanks = static_cast<unsigned>(_mm_movemask_epi8(blank));
    unsigned begins = ~blanks & (blanks << 1 | before) & 0xFFFFu;
    if (size - at < 16) begins &= (1u << (size - at)) - 1;
    for (; begins != 0; begins &= begins - 1) {
      if (filter.may_be_long(words + at + std::countr_zero(begins))) return true;
    }
    before = blanks >> 15;
  }
  return false;
#else
  return size > 0;
#endif
}

std::uint32_t Signs::of_classes(std::string_view source, std::size_t begin, std::size_t size) const {
  if (classes_.empty()) return none;
  const std::string_view value = source.substr(begin, size);
  if (begin + size + kAhead <= source.size() && !classes_.may_match(value.data(), value.size())) return none;
  for (std::size_t at = 0; at < value.size();) {
    if (scan::is_space(value[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < value.size() && !scan::is_space(value[end])) ++end;
    if (const std::uint32_t found = classes_.match(value.substr(at, end - at)); found != none) return found;
    at = end;
  }
  return none;
}

}  // namespace freehold::content
