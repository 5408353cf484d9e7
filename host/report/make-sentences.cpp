#include <algorithm>

#include "host/report/making.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

constexpr std::size_t kNamedChannels = 2;

bool takes_a_side(const Archetype &archetype) {
  return archetype.archetype == "thought-leader" || archetype.archetype == "influencer";
}

std::string verdict_sentence(const Archetype &verdict, const std::string &declared) {
  const std::string pair = " (" + share_pair(verdict.share) + ").";
  if (takes_a_side(verdict) && declared == verdict.archetype) {
    return "Your content works " + verdict.archetype + "-dominant (" + share_pair(verdict.share) + "), as you declared.";
  }
  if (takes_a_side(verdict)) return "Your content works " + verdict.archetype + "-dominant" + pair;
  if (verdict.archetype == "mixed" && !verdict.dominant.empty()) {
    return "Your content works both ways, more as " + std::string(verdict.dominant == "influencer" ? "an " : "a ") +
           spoken(verdict.dominant) + "'s" + pair;
  }
  if (verdict.archetype == "mixed") return "Your content works both ways, evenly" + pair;
  if (verdict.archetype == "neither") return "I did not find anything sold here, neither expertise nor attention.";
  return "There is too little here to tell whom this content works for.";
}

// The rule that speaks most often in a channel, by findings.
const FindingGroup *loudest_in(const Report &report, const std::string &key) {
  const FindingGroup *loudest = nullptr;
  std::uint64_t most = 0;
  for (const FindingGroup &group : report.findings) {
    for (const auto &[channel, count] : group.channels) {
      if (channel == key && group.gain && count > most) loudest = &group, most = count;
    }
  }
  return loudest;
}

std::string without_full_stop(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
  return text;
}

void say_channels(Report &report) {
  std::vector<const Channel *> others;
  for (const Channel &channel : report.channels) {
    if (channel.read && takes_a_side(channel.archetype) && channel.archetype.dominant != report.verdict.dominant) others.push_back(&channel);
  }
  if (!takes_a_side(report.verdict) && report.verdict.archetype != "mixed") return;
  for (std::size_t i = 0; i < std::min(others.size(), kNamedChannels); ++i) {
    const Channel &channel = *others[i];
    std::string sentence = channel.title;
    sentence += takes_a_side(report.verdict) ? " alone does not (" : " alone works as " + spoken(channel.archetype.archetype) + "'s (";
    sentence += share_pair(channel.archetype.share) + ")";
    if (const FindingGroup *group = loudest_in(report, channel.key); group != nullptr && !group->title.empty()) {
      sentence += "; most often there: " + without_full_stop(group->title);
    }
    report.saying.push_back(sentence + '.');
  }
  if (others.size() > kNamedChannels) {
    report.saying.push_back(counted(others.size() - kNamedChannels, "more channel", "more channels") + " beside that.");
  }
}

void say_strategy(Report &report) {
  const std::string &declared = report.head.declared_strategy;
  if (declared.empty()) {
    report.saying.push_back("No strategy is declared, so I cannot say where this is not what you want.");
  } else if (declared == model::kHybrid) {
    const bool far = std::any_of(report.mismatches.begin(), report.mismatches.end(), [](const Mismatch &m) { return m.kind == "archetype" && m.channel.empty(); });
    const bool told = takes_a_side(report.verdict) || report.verdict.archetype == "mixed";
    report.saying.push_back("You declared hybrid (" + share_pair(report.policy.mix) + (far ? "); this is another mix." : told ? "); this is near enough." : ")."));
  } else if (declared != report.verdict.archetype) {
    report.saying.push_back("You declared " + spoken(declared) + ".");
  }
}

std::string ownership_fact(const Report &report) {
  if (report.facts.portable.lists > 0) {
    const bool one = report.facts.portable.at_least == 1 && report.facts.portable.at_most == 1;
    const Contacts &customers = report.facts.people.customers;
    return range_of(report.facts.portable) + (one ? " person" : " people") + " you could write to tomorrow" +
           (customers.at_most == 0 ? "" : ", " + range_of(customers) + (customers.at_most == 1 ? " of them a customer" : " of them customers"));
  }
  return grouped(report.facts.own_items) + " of " + counted(report.facts.counted, "piece stands", "pieces stand") + " on your own ground";
}

std::string funnel_fact(const Report &report) {
  return grouped(report.facts.reach) + " of " + counted(report.facts.counted, "piece reaches", "pieces reach") + " a talk in ≤ 2 steps";
}

std::string dependence_fact(const Report &report) {
  if (report.facts.platforms.empty()) return "nothing stands on a rented platform";
  const Platform &largest = report.facts.platforms.front();
  const bool views = largest.views > 0;
  return percent(views ? largest.views_share : largest.share) + (views ? " of views are on " : " of pieces are on ") +
         platform_name(report, largest.platform);
}

// Where nobody knows who stands on several lists: "120 to 300 of 412 to 900 contacts".
std::string contacts_left_of(const Contacts &left, const Contacts &all) {
  const bool same = left.at_least == all.at_least && left.at_most == all.at_most;
  const std::string_view noun = all.at_most == 1 ? "contact" : "contacts";
  return (same ? "all " + range_of(all) : range_of(left) + " of " + range_of(all)) + ' ' + std::string(noun);
}

// "all 3 ways to a talk", "2 of 3 ways to a talk".
std::string left_of(std::uint64_t left, std::uint64_t all, std::string_view one, std::string_view many) {
  if (left == all) return "all " + counted(all, one, many);
  return grouped(left) + " of " + counted(all, one, many);
}

void say_platform(const Report &report, Platform &platform) {
  std::string sentence = platform_name(report, platform.platform);
  if (!platform.also.empty()) sentence += " and " + platform_name(report, platform.also);
  sentence += " gone tonight: " + percent(platform.items_left_share) + " of pieces";
  if (platform.contacts.at_most > 0) sentence += ", " + contacts_left_of(platform.contacts_left, platform.contacts);
  if (platform.ways > 0) sentence += ", " + left_of(platform.ways_left, platform.ways, "way to a talk", "ways to a talk");
  platform.gone_tonight = sentence + " remain";
}

std::string mismatch_sentence(const Mismatch &mismatch, const std::string &declared) {
  const std::string where = mismatch.channel.empty() ? "The whole" : mismatch.channel;
  std::string sentence;
  if (mismatch.kind == "archetype" && declared == model::kHybrid) {
    sentence = where + " speaks " + percent(mismatch.value) + " for thought leader; for the mix you declared I expect " +
               std::to_string(points(mismatch.at_least)) + " to " + percent(mismatch.at_most) + ".";
  } else if (mismatch.kind == "archetype") {
    sentence = where + " works as " + spoken(mismatch.found) + "; " + percent(mismatch.value) + " of it speaks for the declared " +
               spoken(declared) + ".";
  } else {
    const bool low = mismatch.value < mismatch.at_least;
    sentence = where + ": " + mismatch.dimension + " is " + std::to_string(points(mismatch.value)) + "; for " + spoken(declared) +
               " I expect " + (low ? "at least " : "at most ") + std::to_string(points(low ? mismatch.at_least : mismatch.at_most)) + ".";
  }
  if (mismatch.items > 0) sentence += ' ' + counted(mismatch.items, "piece speaks", "pieces speak") + " against it.";
  if (mismatch.contacts > 0) sentence += ' ' + counted(mismatch.contacts, "contact is", "contacts are") + " exposed on rented ground.";
  return sentence;
}

void say_more_certainty(Report &report) {
  for (const std::string &title : report.missing.unread) {
    report.more_certainty.push_back("a source for " + title + ": declared, but there was nothing to read");
  }
  for (const Source &source : report.sources) {
    if (source.state == "done") continue;
    report.more_certainty.push_back("all of " + source.name + ": " + (source.reason.empty() ? "it was not read whole" : source.reason));
  }
  const bool rented = !report.facts.platforms.empty();
  const bool views = std::any_of(report.facts.platforms.begin(), report.facts.platforms.end(), [](const Platform &p) { return p.views > 0; });
  if (rented && !views) report.more_certainty.push_back("an analytics export that counts views: what stands here counts pieces");
  if (report.facts.portable.lists == 0) report.more_certainty.push_back("a contact list, counted only: who could you write to tomorrow?");
}

}  // namespace

void make_sentences(Report &report) {
  report.sentence = verdict_sentence(report.verdict, report.head.declared_strategy);
  say_strategy(report);
  say_channels(report);
  for (Score &score : report.dimensions) {
    if (score.dimension == "ownership") score.fact = ownership_fact(report);
    if (score.dimension == "funnel") score.fact = funnel_fact(report);
    if (score.dimension == "dependence") score.fact = dependence_fact(report);
  }
  for (Platform &platform : report.facts.platforms) say_platform(report, platform);
  if (report.facts.two_largest) say_platform(report, *report.facts.two_largest);
  for (Mismatch &mismatch : report.mismatches) mismatch.sentence = mismatch_sentence(mismatch, report.head.declared_strategy);
  say_more_certainty(report);
}

}  // namespace freehold::report
