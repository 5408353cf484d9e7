// JsonWalk: goes through the documents of a text to the values that are records.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/records/each-record.hpp"
#include "host/content/records/json-value.hpp"
#include "host/content/records/record-builder.hpp"
#include "host/content/records/text-source.hpp"

namespace freehold::content {

class JsonWalk {
 public:
  // Requires: source and each outlive this.
  JsonWalk(const TextSource &source, std::optional<std::string_view> where, const EachRecord &each);

  Outcome run();

 private:
  enum class Step { on, stop };  // stop: the sink wants no more, or problem_ says what broke the structure

  struct Place {
    std::string_view name;  // the key it stands under
    bool first = false;     // of its list
  };

  void skip_space();
  bool take(char c);
  Step document();
  Step value(std::size_t depth, const Place &place);
  Step elements(std::size_t depth, const Place &place);
  Step members(std::size_t depth);
  Step pass_over();
  Step hand_over(const Place &place);
  Step broken(std::size_t begin, std::size_t end, std::string_view why);
  Step say(const fh_record &record);
  Step fails(const char *why);
  // After a document: the next stands on a line of its own. Leaves at_ behind what may stand here.
  bool ends_well(char opening);
  bool recover(std::size_t begin);
  bool only_space_from(std::size_t at) const;
  std::uint64_t line_of(std::size_t at);
  Outcome ended(std::string why) const;

  const TextSource &source_;
  std::string_view text_;
  const EachRecord &each_;
  bool whole_array_ = false;  // where is absent: elements of an array are records
  std::vector<std::string> steps_;
  JsonValue parser_;
  RecordBuilder record_;
  std::string room_;
  std::size_t at_ = 0;
  bool after_prefix_ = false;
  bool by_lines_ = false;  // a document did not end: from now on each is one line
  std::uint64_t handed_ = 0;
  std::int32_t code_ = FH_OK;
  const char *problem_ = nullptr;
  std::size_t counted_to_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace freehold::content
