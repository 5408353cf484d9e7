#include "host/worker/contacts.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "host/content/text/unicode.hpp"
#include "host/support/utf8.hpp"
#include "host/worker/address-hash.hpp"
#include "host/worker/item-view.hpp"

namespace freehold::worker {
namespace {

constexpr std::size_t kPart = 4096;       // rows in one message
constexpr std::size_t kMostLists = 256;   // of one unit
constexpr std::size_t kLongestName = 200;

std::string small(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return text;
}

}  // namespace

void Contacts::begin(const workers::ContactKey &key, std::string channel, Out out) {
  key_ = key;
  channel_ = std::move(channel);
  out_ = std::move(out);
  lists_.clear();
}

void Contacts::end() {
  for (model::ContactMarks &marks : lists_) hand_out(marks);
  lists_.clear();
  out_ = nullptr;
}

void Contacts::hand_out(model::ContactMarks &marks) {
  if (marks.marks.empty() && marks.without_address == 0) return;
  model::ContactMarks part{marks.channel, marks.list, std::exchange(marks.without_address, 0), std::exchange(marks.marks, {})};
  out_(std::move(part));
}

model::ContactMarks *Contacts::list_of(std::string_view channel, std::string_view list) {
  for (model::ContactMarks &marks : lists_) {
    if (marks.list == list && marks.channel == channel) return &marks;
  }
  if (lists_.size() == kMostLists) return nullptr;
  return &lists_.emplace_back(model::ContactMarks{std::string(channel), std::string(list), 0, {}});
}

std::int32_t Contacts::add(const fh_contact *contact) {
  if (!out_ || contact == nullptr) return FH_E_RANGE;
  fh_contact known{};
  std::memcpy(&known, contact, std::min<std::size_t>(sizeof known, contact->struct_size));
  if (known.state >= model::kContactStates || known.stage >= model::kContactStages) return FH_E_RANGE;
  const auto name = [](fh_str text) {
    const std::string clean = content::clean_utf8(view(text));
    return clean.substr(0, utf8_floor(clean, kLongestName));
  };
  std::string channel = name(known.channel);
  if (channel.empty()) channel = channel_;
  const std::string list = name(known.list);
  std::optional<std::string> address;
  if (known.address.data != nullptr) {
    address = usual_form(view(known.address));
    if (!address) return FH_E_FORMAT;
    if (small(channel).find(*address) != channel.npos || small(list).find(*address) != list.npos) return FH_E_RANGE;
  }
  model::ContactMarks *marks = list_of(channel, list);
  if (marks == nullptr) return FH_E_RANGE;
  if (!address) {
    ++marks->without_address;
    return FH_OK;
  }
  marks->marks.push_back({siphash(key_, *address), static_cast<model::ContactState>(known.state), static_cast<model::ContactStage>(known.stage)});
  if (marks->marks.size() == kPart) hand_out(*marks);
  return FH_OK;
}

}  // namespace freehold::worker
