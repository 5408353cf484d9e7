// What a rule said of an item, kept by a sink that is as strict as the host.
#pragma once

#include <freehold/plugin.hpp>

#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace freehold::tester {

struct SaidFinding {
  std::string message;
  std::uint32_t where = FH_IN_ITEM;
  std::uint32_t index = FH_NONE;
  std::string quote;  // what the span shows; the whole field if there is none
  std::uint64_t worth = 0;
  std::map<std::string, std::string> args;

  friend bool operator==(const SaidFinding &, const SaidFinding &) = default;
};

struct Answer {
  std::int32_t code = FH_OK;
  bool measured = false;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::vector<SaidFinding> findings;
  std::vector<std::string> problems;  // of the rule, and what the host would refuse

  friend bool operator==(const Answer &, const Answer &) = default;

  // GoogleTest prints it where two answers differ.
  friend void PrintTo(const Answer &answer, std::ostream *out) {
    *out << "code " << answer.code << ", ";
    if (answer.measured)
      *out << answer.num << " of " << answer.den;
    else
      *out << "no measure";
    for (const SaidFinding &finding : answer.findings) {
      *out << "\n  finding " << finding.message << " at " << finding.where << " \"" << finding.quote << "\" worth "
           << finding.worth;
      for (const auto &[name, value] : finding.args) *out << " " << name << "=" << value;
    }
    for (const std::string &problem : answer.problems) *out << "\n  problem " << problem;
  }
};

// Records one call of a rule. Requires: outlives the call; item is the item of the call, or null.
class Recorder {
 public:
  explicit Recorder(const fh_item *item) : item_(sdk::detail::read(item)) {
    sink_.struct_size = sizeof sink_;
    sink_.host = this;
    sink_.measure = [](void *self, std::uint64_t num, std::uint64_t den) noexcept {
      return me(self).measure(num, den);
    };
    sink_.finding = [](void *self, const fh_finding *finding) noexcept {
      return me(self).finding(sdk::detail::read(finding));
    };
    sink_.accumulate = [](void *self, std::uint32_t, fh_str, std::int64_t, std::int64_t) noexcept {
      return me(self).refuse("this is no corpus rule");
    };
    sink_.problem = [](void *self, std::int32_t code, fh_str text) noexcept {
      me(self).answer_.problems.push_back(std::to_string(code) + ": " + std::string(sdk::Text(text)));
      return std::int32_t{FH_OK};
    };
    sink_.cancelled = [](void *) noexcept { return std::int32_t{0}; };
  }
  Recorder(const Recorder &) = delete;
  Recorder &operator=(const Recorder &) = delete;

  fh_sink &sink() { return sink_; }
  Answer answer(std::int32_t code) {
    answer_.code = code;
    return answer_;
  }

 private:
  static constexpr std::size_t kMostFindings = 10000;

  static Recorder &me(void *self) { return *static_cast<Recorder *>(self); }

  std::int32_t refuse(const std::string &why) {
    answer_.problems.push_back("refused: " + why);
    return FH_E_RANGE;
  }
  std::int32_t measure(std::uint64_t num, std::uint64_t den) {
    if (answer_.measured) return refuse("a second measure");
    if (den == 0 || num > den || den > 1000000)
      return refuse("a measure of " + std::to_string(num) + " of " + std::to_string(den));
    answer_.measured = true;
    answer_.num = num;
    answer_.den = den;
    return FH_OK;
  }
  std::int32_t finding(const fh_finding &raw) {
    SaidFinding said{std::string(sdk::Text(raw.message)), raw.where, raw.index, {}, raw.worth, {}};
    if (said.message.empty()) return refuse("a finding without a message");
    if (answer_.findings.size() == kMostFindings) return refuse("more findings on one item than anybody reads");
    for (const sdk::Pair &arg : sdk::Range<sdk::Pair>(raw.args)) said.args.emplace(arg.key(), arg.value());
    const fh_array *list = raw.where == FH_IN_LINK      ? &item_.links
                           : raw.where == FH_IN_FORM    ? &item_.forms
                           : raw.where == FH_IN_CALL    ? &item_.calls
                           : raw.where == FH_IN_HEADING ? &item_.headings
                                                        : nullptr;
    if (list != nullptr && raw.index >= list->count)
      return refuse("finding " + said.message + " is at an index that is not there");
    const sdk::Text field(raw.where == FH_IN_TEXT          ? item_.text
                          : raw.where == FH_IN_TITLE       ? item_.title
                          : raw.where == FH_IN_URL         ? item_.url
                          : raw.where == FH_IN_DESCRIPTION ? item_.description
                                                           : fh_str{});
    if (raw.where > FH_IN_DESCRIPTION) return refuse("finding " + said.message + " is at an unknown place");
    said.quote = field;
    if (raw.begin != FH_NOWHERE) {
      if (raw.begin > raw.end || raw.end > field.size())
        return refuse("finding " + said.message + " has a span outside its field");
      if (cuts(field, raw.begin) || cuts(field, raw.end))
        return refuse("finding " + said.message + " cuts a character in two");
      said.quote = field.part({raw.begin, raw.end});
    }
    answer_.findings.push_back(std::move(said));
    return FH_OK;
  }
  // Inside a character of several bytes.
  static bool cuts(std::string_view text, std::uint64_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) & 0xC0) == 0x80;
  }

  fh_item item_;
  fh_sink sink_{};
  Answer answer_;
};

}  // namespace freehold::tester
