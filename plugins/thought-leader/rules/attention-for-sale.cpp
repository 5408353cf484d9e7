#include <algorithm>
#include <vector>

#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Form;
using freehold::sdk::Item;
using freehold::sdk::Link;

namespace {

constexpr std::uint64_t kOtherTrade = 3;  // signs of another trade; fewer stand there by chance

// What stands among the links, counted in one walk: nearly all of them lead to pages, which say nothing here.
struct LinkSigns {
  // In the text.
  std::uint64_t live = 0;          // a booking or event
  std::uint64_t reach = 0;         // mail, phone, chat
  std::uint64_t affiliates = 0;
  std::uint64_t marketplaces = 0;
  std::uint64_t tips = 0;          // and fan merchandise
  std::uint64_t platforms = 0;     // profiles and pieces there
  // Anywhere on the page.
  bool advertises = false;
  bool streams = false;            // a profile where people watch live
  std::vector<std::string_view> profiles;  // platforms, each once
};

constexpr std::size_t kMostProfiles = 16;

void count_in_text(const Link &link, std::string_view kind, LinkSigns &signs) {
  if (support::one_of(kind, "booking", "meeting", "event")) ++signs.live;
  if (support::one_of(kind, "mail", "phone", "chat") && support::is_capture(link)) ++signs.reach;
  if (kind == "affiliate") ++signs.affiliates;
  if (kind == "marketplace") ++signs.marketplaces;
  if (support::one_of(kind, "donation", "merchandise")) ++signs.tips;
  if (support::is_follow(link) || support::one_of(kind, "post", "podcast", "music")) ++signs.platforms;
}

LinkSigns signs_of(const Item &item) {
  LinkSigns signs;
  for (const Link &link : item.links()) {
    const std::string_view kind = link.kind();
    if (kind == "internal" || kind == "external") continue;
    if (link.in_text()) count_in_text(link, kind, signs);
    signs.advertises = signs.advertises || kind == "ad";
    if (!support::is_follow(link) || link.platform().absent()) continue;
    const std::string_view platform = link.platform();
    signs.streams = signs.streams || support::one_of(platform, "kick", "twitch");
    const bool fresh = std::find(signs.profiles.begin(), signs.profiles.end(), platform) == signs.profiles.end();
    if (fresh && signs.profiles.size() < kMostProfiles) signs.profiles.push_back(platform);
  }
  return signs;
}

// 0, 1 or 2: none, some, many.
std::uint64_t grade(std::uint64_t count, std::uint64_t some, std::uint64_t many) { return count >= many ? 2 : count >= some ? 1 : 0; }

// Different phrases of a list in the text, and twice those of the title: what a piece calls itself weighs more.
std::uint64_t said(const Item &item, std::string_view list) {
  std::uint64_t count = support::different_phrases(item, list);
  for (const freehold::sdk::Phrase &phrase : item.phrases(list)) count += phrase.in_text() ? 0 : 2;
  return count;
}

// Calls to follow or to watch more.
std::uint64_t asks(const Item &item) {
  std::uint64_t count = 0;
  for (const freehold::sdk::Call &call : item.calls().in_text()) count += support::one_of(call.kind(), "follow", "watch_more") ? 1 : 0;
  return count;
}

// What speaks for whom, counted up, and told to those who ask (`freehold explain --item`).
class Scales {
 public:
  explicit Scales(freehold::sdk::Report &report) : report_(report) {}

  void buyers(std::uint64_t pieces, std::string_view why) {
    buyers_ += pieces;
    if (pieces > 0) report_.reason(why, static_cast<std::int64_t>(pieces));
  }
  void crowd(std::uint64_t pieces, std::string_view why) {
    crowd_ += pieces;
    if (pieces > 0) report_.reason(why, -static_cast<std::int64_t>(pieces));
  }
  std::uint64_t buyers() const { return buyers_; }
  std::uint64_t crowd() const { return crowd_; }

 private:
  freehold::sdk::Report &report_;
  std::uint64_t buyers_ = 0;
  std::uint64_t crowd_ = 0;
};

// Ways to reach the author: whoever publishes has some, so they speak for expertise only as far as its words do.
std::uint64_t contact(const Item &item, const LinkSigns &signs) {
  std::uint64_t pieces = support::any_in_main(item.forms(), [](const Form &form) { return form.is("contact") && support::is_capture(form); }) ? 2 : 0;
  pieces += signs.reach > 0 ? 1 : 0;
  pieces += support::first_in_text(item, "base/call-booking") ? 1 : 0;
  pieces += support::first_in_text(item, "base/forward") ? 1 : 0;
  pieces += support::has_capture_button(item) || support::any_in_main(item.forms(), [](const Form &form) { return form.is("signup"); }) ? 1 : 0;
  return pieces;
}

// That named buyers pay for expertise.
void weigh_expertise(const Item &item, const LinkSigns &signs, Scales &scales) {
  std::uint64_t words = said(item, "base/expertise");
  if (item.phrases("author").any([](const freehold::sdk::Phrase &phrase) { return phrase.in_title(); })) words += 2;  // own books are an own offer
  scales.buyers(grade(words, 2, 5), "words of an offer of expertise");
  scales.buyers(grade(signs.live, 1, 3), "links to a booking or event");
  scales.buyers(std::min(contact(item, signs), words), "ways to reach the author beside them");
}

// A cart of the author's own: best deals and coupons are then those of a shop for goods, not a guide to other people's.
bool has_cart(const Item &item) {
  static constexpr support::AnyWord carts{"/basket",   "/carrello", "/carrinho", "/carrito",   "/cart",
                                          "/checkout", "/koszyk",   "/panier",   "/warenkorb", "/winkelwagen"};
  return item.links().owned().any([](const Link &link) { return carts.stands_in(link.url()); });
}

// Nearly everybody has profiles in the footer, so they speak only beside other signs; where people watch live, they are the trade itself.
std::uint64_t profiles(const LinkSigns &signs, std::uint64_t beside) {
  const std::uint64_t many = grade(signs.profiles.size(), 3, 5);
  return signs.streams ? many : std::min(many, beside);
}

// That the attention of many is paid for, or gathered for its own sake.
void weigh_attention(const Item &item, const LinkSigns &signs, Scales &scales) {
  scales.crowd(2 * grade(signs.affiliates, 1, 5), "affiliate links");
  scales.crowd(grade(signs.marketplaces, 2, 6), "links to marketplaces");
  scales.crowd(signs.advertises ? 2 : 0, "advertisements");
  scales.crowd(signs.tips > 0 ? 2 : 0, "tips or fan merchandise");
  scales.crowd(grade(signs.platforms, 2, 4), "links to profiles and pieces on platforms");
  scales.crowd(grade(asks(item), 2, 5), "calls to follow or to watch more");
  scales.crowd(2 * grade(said(item, "base/creator"), 1, 3), "words of the influencing trade");
  scales.crowd(2 * grade(said(item, "base/disclosure"), 1, 3), "a disclosure");
  const std::uint64_t guide = grade(said(item, "base/shopping-guide") + support::different_phrases(item, "base/call-third-party-offer"), 2, 4);
  scales.crowd(guide > 0 && !has_cart(item) ? guide : 0, "words of shopping guides");
  scales.crowd(profiles(signs, scales.buyers() + scales.crowd()), "profiles on many platforms");
}

// The buyers' part of all pieces, the stronger side counted with its square: a page is mostly for the one or for the other, and a word or link that
// both kinds of pages have should not hide it.
std::uint64_t part_of_buyers(std::uint64_t buyers, std::uint64_t crowd) {
  const std::uint64_t squares = buyers * buyers + crowd * crowd;
  return ((buyers + crowd) * buyers * buyers + squares / 2) / squares;
}

}  // namespace

// Who pays: of all evidence on the item, how much says that named buyers pay for expertise. The heart of the archetype.
FREEHOLD_RULE(attention_for_sale, "attention-for-sale") {
  if (support::is_chore(item)) return;
  Scales scales(report);
  const LinkSigns signs = signs_of(item);
  weigh_expertise(item, signs, scales);
  weigh_attention(item, signs, scales);
  const std::uint64_t buyers = scales.buyers();
  const std::uint64_t crowd = scales.crowd();
  if (buyers + crowd == 0) return;
  // Goods, a club, a fan site, lodging: neither of the two models, whatever else stands there.
  const std::uint64_t other = said(item, "other-trade");
  if (other > 0) report.reason("words of a shop, club, fan site or lodging", static_cast<std::int64_t>(other));
  if (other >= kOtherTrade && other > buyers && other > crowd) return;
  report.measure(part_of_buyers(buyers, crowd), buyers + crowd);
  if (crowd > buyers) report.finding("crowd").arg("crowd", crowd).arg("buyers", buyers);
}
