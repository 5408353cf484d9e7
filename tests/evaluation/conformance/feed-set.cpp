// Feeds: every file is read; where feedparser's tests expect a title, link, date or content, ours is compared with it.
#include <algorithm>
#include <array>

#include "host/content/html/tokenizer.hpp"
#include "host/content/records/feed-text.hpp"
#include "host/content/records/feed.hpp"
#include "host/content/records/xml-encoding.hpp"
#include "host/content/text/dates.hpp"
#include "tests/evaluation/conformance/collected.hpp"
#include "tests/evaluation/conformance/feed-expectation.hpp"
#include "tests/evaluation/conformance/set.hpp"
#include "tests/host/content/html/public-data.hpp"

namespace freehold::conformance {
namespace {

namespace fs = std::filesystem;

enum class Kind { none, title, link, date, content, type };

struct Key {
  const char *theirs;
  Kind kind;
  const char *ours;        // of an entry
  const char *ours_feed;   // of the feed
};

// feedparser's names for what we compare.
constexpr Key kKeys[] = {
    {"title", Kind::title, "title", "title"},
    {"link", Kind::link, "link", "link"},
    {"published", Kind::date, "published", "published"},
    {"issued", Kind::date, "published", "published"},
    {"date", Kind::date, "updated", "updated"},
    {"updated", Kind::date, "updated", "updated"},
    {"modified", Kind::date, "updated", "updated"},
    {"created", Kind::date, "published", "published"},
    {"content", Kind::content, "content", "content"},
    {"summary", Kind::content, "summary", "description"},
    {"description", Kind::content, "summary", "description"},
    {"subtitle", Kind::content, "itunes:subtitle", "description"},
    {"tagline", Kind::content, "tagline", "description"},
};

Kind kind_of(const Expectation &term, const Key *&key) {
  std::string name = term.path.empty() ? "" : term.path[0];
  if (name == "links" && term.path.size() == 3 && term.path[1] == "0" && term.path[2] == "href") name = "link";
  const bool parsed = name.ends_with("_parsed");
  const bool detail = name.ends_with("_detail");
  if (parsed || detail) name.resize(name.size() - 7);
  key = std::find_if(std::begin(kKeys), std::end(kKeys), [&](const Key &row) { return name == row.theirs; });
  if (key == std::end(kKeys)) return Kind::none;
  const std::string last = term.path.size() > 1 ? term.path.back() : "";
  if (parsed && key->kind != Kind::date) return Kind::none;
  if (last == "type" && key->kind == Kind::content) return term.entry < 0 ? Kind::none : Kind::type;
  if (key->kind == Kind::content && name == "content") return last == "value" ? Kind::content : Kind::none;
  return last.empty() || name == "link" || (detail && last == "value") ? key->kind : Kind::none;
}

// Tags without attributes, and the text between them with its white space as one.
std::string markup(std::string_view html) {
  content::Tokenizer tokenizer;
  tokenizer.start(html);
  std::string out;
  for (const content::Token *token = &tokenizer.next(); token->kind != content::TokenKind::end_of_file; token = &tokenizer.next()) {
    if (token->kind == content::TokenKind::text) content::append_text(*token, out);
    if (token->kind == content::TokenKind::start_tag || token->kind == content::TokenKind::end_tag) {
      out += token->kind == content::TokenKind::end_tag ? "</" : "<";
      content::append_name(token->text, out);
      out += ">";
    }
  }
  return content::plain_text({out, false});
}

bool is_same(Kind kind, const std::string &ours, const std::string &theirs) {
  if (ours == theirs) return true;
  if (kind == Kind::date) {
    const auto a = content::parse_date(ours);
    const auto b = content::parse_date(theirs);
    return a && b && a->seconds == b->seconds;
  }
  if (kind == Kind::type) return ours == (theirs == "text/html" || theirs == "application/xhtml+xml" ? "html" : "text");
  // Titles and descriptions of feeds are plain text with us.
  if (kind == Kind::title || kind == Kind::content) return content::plain_text_of_html(theirs) == ours || markup(ours) == markup(theirs);
  return false;
}

struct Reading {
  content::Outcome outcome;
  std::vector<Kept> records;
};

class Feeds {
 public:
  Reading read(const std::string &bytes) {
    Reading reading;
    reading.outcome = content::read_feed(bytes, decoder_, urls_, keeping(reading.records));
    return reading;
  }
  std::string text_of(const std::string &bytes) { return std::string(content::XmlText(bytes, decoder_).text()); }

 private:
  content::Decoder decoder_;
  content::UrlParser urls_;
};

// What we have for a term; null: nothing.
const std::string *ours_of(const Reading &reading, const Expectation &term, const Key &key, Kind kind) {
  const auto number = static_cast<std::size_t>(term.entry + 1);
  if (number >= reading.records.size()) return nullptr;
  const Kept &record = reading.records[number];
  const std::string name = term.entry < 0 ? key.ours_feed : key.ours;
  const std::string *found = record.find(kind == Kind::type ? name + ".type" : name);
  // feedparser makes a description of the content where there is none.
  for (const std::string &other : {term.path[0], std::string("content")}) {
    if (found == nullptr && (other != "content" || name == "summary")) found = record.find(other);
  }
  return found;
}

void compare(const Reading &reading, const std::vector<Expectation> &terms, const std::string &name, Set &set) {
  bool compared = false;
  for (const Expectation &term : terms) {
    const Key *key = nullptr;
    const Kind kind = kind_of(term, key);
    if (kind == Kind::none) continue;
    compared = true;
    const std::string *ours = ours_of(reading, term, *key, kind);
    if (ours != nullptr && is_same(kind, *ours, term.value)) continue;
    constexpr std::array<const char *, 6> names = {"", "title", "link", "date", "content", "type"};
    set.add_wrong(fs::path(name).parent_path().filename().string() + ": " + names[static_cast<std::size_t>(kind)], name + ": " + term.path[0] + " is <" + (ours != nullptr ? *ours : "nothing") + ">, expected <" + term.value + ">");
    return;
  }
  if (compared) {
    set.add_right();
  } else {
    set.not_compared["no title, link, date or content: " + terms[0].path[0]].push_back(name);
  }
}

// Read without a word is read wholly; a broken record says why.
std::string fault_of(const Reading &reading) {
  if (reading.outcome.code < 0) return reading.outcome.why.empty() ? "no reason given" : "";
  if (reading.records.empty() || reading.records[0].name != "feed") return "no feed";
  for (const Kept &record : reading.records) {
    if (record.broken && record.problem.empty()) return "broken without a reason";
  }
  return {};
}

void read_folder(const fs::path &folder, const fs::path &root, Feeds &feeds, Set &read, Set &right) {
  std::vector<fs::path> files;
  for (const auto &entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() != ".md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path &file : files) {
    const std::string name = fs::relative(file, root).string();
    const std::string bytes = content::testing::read_file(file);
    const Reading reading = feeds.read(bytes);
    if (const std::string fault = fault_of(reading); fault.empty()) {
      read.add_right();
      if (reading.outcome.code < 0) read.not_compared[reading.outcome.why].push_back(name);
      for (const Kept &record : reading.records) {
        if (record.broken) read.not_compared["broken: " + record.problem].push_back(name);
      }
    } else {
      read.add_wrong(fault, name);
    }
    const std::string expression = expression_of(feeds.text_of(bytes));
    if (expression.empty() || expression == "1") continue;
    if (const auto terms = parse_expectations(expression)) {
      compare(reading, *terms, name, right);
    } else {
      right.not_compared["an expression of another kind"].push_back(name + ": " + expression);
    }
  }
}

}  // namespace

std::vector<Set> run_feeds(const fs::path &data) {
  Feeds feeds;
  Set read{"feeds"};
  std::vector<Set> sets;
  const fs::path parser = content::testing::folder_in(data, "conformance", "feedparser/tests");
  for (const char *name : {"atom", "atom10", "rss", "itunes"}) {
    Set set{std::string("feeds-") + name};
    if (!parser.empty()) read_folder(parser / "wellformed" / name, parser, feeds, read, set);
    sets.push_back(std::move(set));
  }
  Set other{"feeds-other"};
  if (!parser.empty()) {
    std::vector<fs::path> folders{parser / "illformed"};
    for (const auto &entry : fs::directory_iterator(parser / "wellformed")) {
      const std::string name = entry.path().filename().string();
      if (name != "atom" && name != "atom10" && name != "rss" && name != "itunes") folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    for (const fs::path &folder : folders) read_folder(folder, parser, feeds, read, other);
  }
  sets.push_back(std::move(other));
  const fs::path samples = content::testing::folder_in(data, "conformance", "feedjira/spec/sample_feeds");
  Set unlabelled;
  if (!samples.empty()) read_folder(samples, samples, feeds, read, unlabelled);
  sets.insert(sets.begin(), std::move(read));
  return sets;
}

}  // namespace freehold::conformance
