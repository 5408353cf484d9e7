// WordLists: all phrase lists of all plugins in one set, and what the conventional lists mean to classification.
//
// Lists whose local name starts so are read by classification itself ("base/call-follow", "my-plugin/call-follow" alike):
//   call-<kind>  words that ask for a step of that kind: owned-route, booking, follow, watch-more, third-party-offer, …; a further word may follow
//                ("call-follow-plea"), so that rules can tell parts of a kind
//   post-<kind>  words that ask for it in a post or description, and may mean another thing on a page of one's own: "subscribe"
//   opens-<kind> words that ask for it where they begin a sentence of a post or description: "Follow the band"
//   label-<kind> words that say what the address beside them is for, in a post or description: "Website: …"
//   step-<kind>  words in a link's text or address that name the page it leads to: contact, booking, signup, service, shop
//   link-<kind>  words in a link's text that name what it leads to, where its address says nothing: sponsor-kit
//   form-<kind>  words in a form's button, heading, labels or action: signup, contact, search, login, registration, recovery, order
// Eight lists are read under their whole name:
//   disclosure          says that somebody pays, enough by itself
//   disclosure-denied   says that nobody does: what stands inside is no disclosure
//   disclosure-hint     tells of paid links without saying that they are paid
//   disclosure-support, disclosure-purchase   "support the channel" and "shop through this link": one of each in a sentence discloses
//   bait-exempt         asks for help or advice, or names a colleague: no engagement bait beside it
//   keyword-reply       promises an answer to who writes a keyword: a lead, so no engagement bait beside it either
//   no-call             "follow the instructions": shorter words of calls inside ask for nothing
// All other lists belong to rules.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/phrases/phrases.hpp"
#include "host/model/manifest.hpp"

namespace freehold::content {

// One phrase found. phrase: its number, counted through all lists of the plan.
struct WordHit {
  std::uint32_t phrase = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The hits of one item's title and text.
struct ItemWords {
  std::vector<WordHit> title;
  std::vector<WordHit> text;
  bool whole = false;  // none of the text was left out
};

enum class CallKind : std::uint8_t {
  owned_route, booking, follow, watch_more, third_party_offer, own_product_on_platform, donation, engagement_bait
};
inline constexpr std::uint8_t kCallKinds = 8;
enum class Mark : std::uint8_t { disclosure, disclosure_denied, disclosure_hint, disclosure_support, disclosure_purchase, bait_exempt, no_call };
inline constexpr std::uint8_t kMarks = 7;
enum class StepKind : std::uint8_t { contact, booking, signup, service, shop };
inline constexpr std::uint8_t kStepKinds = 5;
enum class FormKind : std::uint8_t { signup, contact, search, login, registration, recovery, order, other };
inline constexpr std::uint8_t kFormKinds = 8;

std::string_view name_of(CallKind kind);  // owned_route, …: as in the machine interface
std::string_view name_of(FormKind kind);

// What words a piece of text holds, by kind: one bit a kind.
struct WordKinds {
  std::uint32_t calls = 0;
  std::uint32_t posts = 0;   // kinds of calls, of post-<kind>
  std::uint32_t opens = 0;   // of opens-<kind>
  std::uint32_t labels = 0;  // of label-<kind>
  std::uint32_t marks = 0;
  std::uint32_t steps = 0;
  std::uint32_t forms = 0;
  std::uint32_t link = 0;  // 0: none; else the list of that number says the kind, see WordLists::link_kind()

  void add(const WordKinds &more) {
    calls |= more.calls;
    posts |= more.posts;
    opens |= more.opens;
    labels |= more.labels;
    marks |= more.marks;
    steps |= more.steps;
    forms |= more.forms;
    link = std::max(link, more.link);
  }
  bool has(CallKind kind) const { return (calls >> static_cast<unsigned>(kind)) & 1; }
  bool has_post(CallKind kind) const { return (posts >> static_cast<unsigned>(kind)) & 1; }
  bool has_opening(CallKind kind) const { return (opens >> static_cast<unsigned>(kind)) & 1; }
  bool has_label(CallKind kind) const { return (labels >> static_cast<unsigned>(kind)) & 1; }
  bool has(Mark mark) const { return (marks >> static_cast<unsigned>(mark)) & 1; }
  bool has(StepKind kind) const { return (steps >> static_cast<unsigned>(kind)) & 1; }
  bool has(FormKind kind) const { return (forms >> static_cast<unsigned>(kind)) & 1; }
};

class WordLists {
 public:
  // A phrase that cannot be compiled is left out and named in fault(). Requires: the lists outlive this.
  explicit WordLists(const std::vector<model::PhraseList> &lists);

  // False: a limit of PhraseSet was met, and hits is not complete.
  bool scan(std::string_view text, std::vector<WordHit> &hits);
  const model::PhraseList &list_of(std::uint32_t phrase) const { return lists_[list_of_[phrase]]; }
  std::string_view text_of(std::uint32_t phrase) const { return list_of(phrase).texts.line_at(begin_[phrase]); }
  // What the phrase means, if it belongs to a conventional list.
  const WordKinds &meaning(std::uint32_t phrase) const { return meaning_[list_of_[phrase]]; }
  void add_kind(std::uint32_t phrase, WordKinds &kinds) const { kinds.add(meaning(phrase)); }
  // Of WordKinds::link; empty for 0.
  std::string_view link_kind(std::uint32_t link) const { return link == 0 ? std::string_view{} : std::string_view(link_kinds_[link - 1]); }
  const std::string &fault() const { return fault_; }

 private:
  WordKinds meaning_of(std::string_view list);

  const std::vector<model::PhraseList> &lists_;
  std::vector<std::uint32_t> list_of_;  // per phrase
  std::vector<std::uint32_t> begin_;    // per phrase: where it begins in the text of its list
  std::vector<WordKinds> meaning_;      // per list
  std::vector<std::string> link_kinds_;
  std::optional<PhraseSet> set_;
  PhraseScratch scratch_;
  std::vector<PhraseHit> raw_;
  std::string fault_;
};

}  // namespace freehold::content
