// FeedFields: what a feed or an entry says, whatever its format, and the record it becomes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/content/records/feed-text.hpp"
#include "host/content/records/record-builder.hpp"

namespace freehold::content {

// A value of which several elements may speak: the highest rank wins, of equal ones the first. Empty ones fill nothing that has a value.
struct FeedValue {
  std::string text;
  int rank = -1;

  // Whether it was taken.
  bool offer(std::string value, int how_sure) {
    if (value.empty() ? rank >= 0 : how_sure <= rank && !text.empty()) return false;
    text = std::move(value);
    rank = how_sure;
    return true;
  }
  // The same for dates: of equal ones the last.
  void offer_date(std::string value, int how_sure) {
    if (how_sure == rank && !value.empty()) text.clear();
    offer(std::move(value), how_sure);
  }
  bool present() const { return rank >= 0; }
};

struct FeedEnclosure {
  std::string url;
  std::string type;
  std::string length;  // bytes, as written
};

struct FeedFields {
  FeedValue title, link, id, published, updated, language, comments, duration, episode, season, explicit_, image;
  FeedValue summary, content;
  bool summary_is_html = false;
  bool content_is_html = false;
  std::string content_base;  // what relative addresses in content are relative to; empty: the entry's link
  std::vector<std::string> authors;
  int author_rank = -1;
  std::vector<std::string> categories;
  std::vector<FeedEnclosure> enclosures;
  std::vector<std::pair<std::string, std::string>> links;  // of other relations: rel, address

  void offer_summary(const FeedText &text, int rank);
  void offer_content(const FeedText &text, int rank);
  void add_author(std::string name, int rank);
  void add_category(std::string_view name);
};

// Adds the fields to the object that is open; what is not there stays away.
void write_feed(const FeedFields &fields, RecordBuilder &record);
void write_entry(const FeedFields &fields, RecordBuilder &record);

// The name of a person as RSS writes it: "mail@example (Name)", "Name <mail@example>"; the address only where nothing else is said.
std::string person_name(std::string_view text);

// "1:02:03", "62:03" or seconds, as seconds; nothing where it is none of them.
std::optional<std::int64_t> seconds_of_duration(std::string_view text);

}  // namespace freehold::content
