#include "host/content/classify/word-lists.hpp"

#include <array>

namespace freehold::content {
namespace {

constexpr std::array<std::string_view, kCallKinds> kCallNames = {
    "owned_route", "booking", "follow", "watch_more", "third_party_offer", "own_product_on_platform", "donation", "engagement_bait"};
constexpr std::array<std::string_view, kCallKinds> kCallLists = {
    "owned-route", "booking", "follow", "watch-more", "third-party-offer", "own-product-on-platform", "donation", "engagement-bait"};
constexpr std::array<std::string_view, kMarks> kMarkLists = {
    "disclosure", "disclosure-denied", "disclosure-hint", "disclosure-support", "disclosure-purchase", "bait-exempt", "no-call"};
constexpr std::array<std::string_view, kStepKinds> kStepLists = {"contact", "booking", "signup", "service", "shop"};
constexpr std::array<std::string_view, kFormKinds> kFormNames = {"signup", "contact", "search", "login", "registration", "recovery", "order", "other"};

template <std::size_t N>
std::uint32_t bit_of(const std::array<std::string_view, N> &names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return 1u << i;
  }
  return 0;
}

// Of a call: the kind's name, alone or with a further word.
std::uint32_t bit_of_call(std::string_view name) {
  for (std::size_t i = 0; i < kCallKinds; ++i) {
    const std::string_view kind = kCallLists[i];
    if (name.starts_with(kind) && (name.size() == kind.size() || name[kind.size()] == '-')) return 1u << i;
  }
  return 0;
}

}  // namespace

std::string_view name_of(CallKind kind) { return kCallNames[static_cast<std::size_t>(kind)]; }
std::string_view name_of(FormKind kind) { return kFormNames[static_cast<std::size_t>(kind)]; }

WordKinds WordLists::meaning_of(std::string_view list) {
  WordKinds kinds;
  list.remove_prefix(std::min(list.size(), list.find('/') + 1));
  if (list.starts_with("call-")) kinds.calls = bit_of_call(list.substr(5));
  if (list.starts_with("post-")) kinds.posts = bit_of_call(list.substr(5));
  if (list.starts_with("opens-")) kinds.opens = bit_of_call(list.substr(6));
  if (list.starts_with("label-")) kinds.labels = bit_of_call(list.substr(6));
  if (list.starts_with("step-")) kinds.steps = bit_of(kStepLists, list.substr(5));
  if (list.starts_with("form-")) kinds.forms = bit_of(kFormNames, list.substr(5));
  kinds.marks = bit_of(kMarkLists, list == "keyword-reply" ? std::string_view("bait-exempt") : list);
  if (list.starts_with("link-")) {
    const std::string_view kind = list.substr(5);
    const auto known = std::find(link_kinds_.begin(), link_kinds_.end(), kind);
    kinds.link = static_cast<std::uint32_t>(known - link_kinds_.begin()) + 1;
    if (known == link_kinds_.end()) link_kinds_.emplace_back(kind);
  }
  return kinds;
}

WordLists::WordLists(const std::vector<model::PhraseList> &lists) : lists_(lists) {
  std::size_t count = 0;
  for (const model::PhraseList &list : lists) count += list.texts.size();
  std::vector<Phrase> wanted;
  wanted.reserve(count);
  begin_.reserve(count);
  list_of_.reserve(count);
  for (std::uint32_t list = 0; list < lists.size(); ++list) {
    meaning_.push_back(meaning_of(lists[list].id));
    for (const std::string_view text : lists[list].texts) {
      begin_.push_back(static_cast<std::uint32_t>(text.data() - lists[list].texts.text().data()));
      wanted.push_back({text, static_cast<std::uint32_t>(wanted.size())});
    }
    list_of_.resize(wanted.size(), list);
  }
  PhraseFault fault;
  while (!(set_ = PhraseSet::compile(wanted, fault))) {
    if (fault.index >= wanted.size()) break;
    fault_ = "“" + std::string(wanted[fault.index].text) + "”: " + fault.sentence;
    wanted.erase(wanted.begin() + static_cast<std::ptrdiff_t>(fault.index));
  }
}

bool WordLists::scan(std::string_view text, std::vector<WordHit> &hits) {
  hits.clear();
  if (!set_) return true;
  const bool whole = set_->scan(text, scratch_, raw_);
  for (const PhraseHit &hit : raw_) hits.push_back({hit.id, hit.begin, hit.end});
  return whole;
}

}  // namespace freehold::content
