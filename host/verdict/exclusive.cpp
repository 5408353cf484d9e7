// What is to be had through one rented platform alone: pieces, people, views.
#include <algorithm>
#include <set>

#include "host/verdict/arithmetic.hpp"
#include "host/verdict/facts.hpp"
#include "host/verdict/people.hpp"

namespace freehold::verdict {
namespace {

constexpr std::size_t kShortestTitle = 12;  // bytes; "Episode 7" may be anybody's

// Small letters of ASCII, one blank for white space. Empty: too short to tell two pieces apart.
std::string folded(const model::Text &title) {
  std::string out;
  for (const char c : title.value_or("")) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out.size() < kShortestTitle ? std::string() : out;
}

// The pieces with a title of their own, by title; all titles in one text, as there are as many as pieces.
class Titles {
 public:
  // grounds: per item the platform that carries it, or "" for any other ground.
  Titles(const corpus::Corpus &corpus, const std::vector<std::string_view> &grounds) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < corpus.items.size(); ++i) {
      const std::string title = folded(corpus.items[i].item.title);
      if (title.empty()) continue;
      text_ += title;
      ends.push_back(text_.size());
      entries_.push_back({{}, grounds[i]});
    }
    for (std::size_t i = 0, begin = 0; i < ends.size(); begin = ends[i++]) {
      entries_[i].title = std::string_view(text_).substr(begin, ends[i] - begin);
    }
    std::sort(entries_.begin(), entries_.end());
  }

  bool on_other_ground(std::string_view title, std::string_view ground) const {
    auto entry = std::lower_bound(entries_.begin(), entries_.end(), Entry{title, {}});
    while (entry != entries_.end() && entry->title == title && entry->ground == ground) ++entry;
    return entry != entries_.end() && entry->title == title;
  }

 private:
  struct Entry {
    std::string_view title;
    std::string_view ground;
    auto operator<=>(const Entry &) const = default;
  };
  std::string text_;
  std::vector<Entry> entries_;
};

bool names_an_original(const model::ContentItem &item) {
  return std::any_of(item.pairs.begin(), item.pairs.end(),
                     [](const model::Pair &pair) { return pair.key == model::kCanonical || pair.key == model::kSyndication; });
}

// Only on lists whose people go with their platform. What of them stands on other lists too is known only within a run.
Contacts people_of_one(const PeopleOn &people, const std::vector<bool> &goes_with) {
  const std::vector<bool> all(people.lists(), true);
  std::vector<bool> others(people.lists());
  std::set<std::string_view> platforms;
  for (std::size_t list = 0; list < people.lists(); ++list) {
    if (goes_with[list]) platforms.insert(people.channel(list).platform);
  }
  Contacts sum;
  for (const std::string_view platform : platforms) {
    std::vector<bool> here(people.lists());
    for (std::size_t list = 0; list < people.lists(); ++list) {
      here[list] = goes_with[list] && people.channel(list).platform == platform;
      others[list] = !here[list];
    }
    const Contacts on = people.count(here);
    const Contacts off = people.count(others);
    sum.at_least = plus(sum.at_least, on.at_least - std::min(on.at_least, off.at_most));
    sum.at_most = plus(sum.at_most, on.at_most);
    sum.lists += on.lists;
  }
  return sum;
}

void set_exclusive_people(const corpus::Corpus &corpus, Verdict &verdict) {
  const PeopleOn people(corpus, verdict);
  std::vector<bool> goes_with(people.lists());
  for (std::size_t list = 0; list < people.lists(); ++list)
    goes_with[list] = people.people(list) != "portable" && !people.channel(list).platform.empty();
  Exclusive &exclusive = verdict.facts.exclusive;
  const Contacts &all = verdict.facts.people.all;
  exclusive.people = people_of_one(people, goes_with);
  const auto share = [](std::uint64_t part, std::uint64_t whole) { return share_of(std::min(part, whole), whole); };
  exclusive.people_share_low = share(exclusive.people.at_least, all.at_most);
  exclusive.people_share_high = share(exclusive.people.at_most, all.at_least);
}

}  // namespace

void set_exclusive(const corpus::Corpus &corpus, const std::vector<std::string_view> &rented, Verdict &verdict) {
  const Titles titles(corpus, rented);
  const auto o4 = std::find_if(verdict.questions.begin(), verdict.questions.end(), [](const Question &q) { return q.id == "O4"; });
  const auto elsewhere = [&](std::size_t i) {
    const model::ContentItem &item = corpus.items[i].item;
    if (o4 != verdict.questions.end() && verdict.answers[i][static_cast<std::size_t>(o4 - verdict.questions.begin())] == Answer::yes) return true;
    return names_an_original(item) || titles.on_other_ground(folded(item.title), rented[i]);
  };
  Exclusive &exclusive = verdict.facts.exclusive;
  std::uint64_t all_views = 0;
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    if (!verdict.counts[i]) continue;
    const std::uint64_t views = views_of(corpus.items[i].item);
    all_views = plus(all_views, views);
    if (rented[i].empty() || elsewhere(i)) continue;
    ++exclusive.items;
    exclusive.views = plus(exclusive.views, views);
  }
  exclusive.items_share = share_of(exclusive.items, verdict.facts.counted);
  exclusive.views_share = share_of(exclusive.views, all_views);
  set_exclusive_people(corpus, verdict);
}

}  // namespace freehold::verdict
