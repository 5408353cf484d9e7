// RecordBuilder: puts one record together, node by node, in the shape the contract hands to readers (abi-records.h).
//
//   RecordBuilder record;
//   record.begin_object();
//   record.text("title", "…");  record.begin_list("tags");  record.text({}, "…");  record.end();
//   record.end();
//   sink.record(sink.user, &record.finish());
//
// Used over and over: clear() keeps the memory. Bounded: beyond kMostNodes or kDeepest nothing is added and cut() says so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <freehold/abi.h>

namespace freehold::content {

class RecordBuilder {
 public:
  static constexpr std::size_t kMostNodes = 1u << 20;
  static constexpr std::size_t kDeepest = 256;

  void clear();

  // A name with data() == nullptr is absent. Names and texts are copied.
  void begin_object(std::string_view name = {});
  void begin_list(std::string_view name = {});
  void end();
  void text(std::string_view name, std::string_view value);
  // as_written: the number's own characters; integer: FH_UNKNOWN where it is not whole or does not fit.
  void number(std::string_view name, std::string_view as_written, std::int64_t integer);
  void boolean(std::string_view name, bool value);
  void null(std::string_view name);
  // Own text of the object that is open (an XML element's).
  void own_text(std::string_view value);

  std::size_t depth() const { return open_.size() + beyond_; }
  bool cut() const { return cut_; }
  bool empty() const { return nodes_.empty(); }

  // Where the record stands; absent parts stay so.
  void set_name(std::string_view name) { name_ = keep(name); }
  void set_place(std::uint64_t begin, std::uint64_t end, std::uint64_t line);
  void add_flags(std::uint32_t flags) { flags_ |= flags; }
  // Something was left out; the rest stands.
  void set_cut(std::string_view problem);
  // The record cannot be read: its nodes are dropped.
  void set_broken(std::string_view problem);

  // Closes what is open. Valid until the next call of anything but finish().
  const fh_record &finish();

 private:
  // A string of ours by place, since the buffer moves while it grows. absent: offset == SIZE_MAX.
  struct Kept {
    std::size_t offset = SIZE_MAX;
    std::size_t size = 0;
  };
  struct Node {
    std::uint32_t kind;
    std::uint32_t next;
    Kept name;
    Kept text;
    std::int64_t integer;
  };
  Kept keep(std::string_view text);
  fh_str shown(Kept text) const;
  bool add(std::uint32_t kind, std::string_view name, Kept text, std::int64_t integer);
  void begin(std::uint32_t kind, std::string_view name);

  std::string bytes_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> open_;
  std::size_t beyond_ = 0;  // begun but not kept
  bool cut_ = false;
  Kept name_;
  Kept problem_;
  std::uint64_t begin_ = FH_NOWHERE;
  std::uint64_t end_ = FH_NOWHERE;
  std::uint64_t line_ = 0;
  std::uint32_t flags_ = 0;
  std::vector<fh_node> shown_;
  fh_record record_{};
};

// How reading ended: a code of fh_records::read, and what is wrong where the code is ours.
struct Outcome {
  std::int32_t code = FH_OK;
  std::string why;
};

}  // namespace freehold::content
