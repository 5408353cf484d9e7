// XmlSplitter: cuts the elements that are records out of a document of any size, without a tree of the whole.
//
// An element ends with the end tag of its name, elements of that name inside it counted; what stands inside need not be well formed. One that is never
// closed ends where its parent does, or where the next of its kind begins. Linear in the text; memory follows the depth of what stands around records.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/records/xml-lexer.hpp"
#include "host/content/records/xml-scope.hpp"

namespace freehold::content {

struct XmlElement {
  std::string_view name;
  std::string_view text;  // from its start tag to its end tag, both included
  std::size_t begin = 0;  // in the document
  std::uint64_t line = 0;
  std::string problem;  // not empty: why it is not whole
};

class XmlSplitter {
 public:
  static constexpr std::size_t kDeepest = 256;  // elements around records beyond this are passed over
  static constexpr std::size_t kLongestFrame = 16u << 20;
  // Is the element of that name a record? The scope is that of the elements around it and of its own declarations.
  using IsRecord = std::function<bool(std::string_view name, const XmlScope &scope)>;

  // `frame`, if any, gets the document without its records: balanced, its own tags as written, cut
  // after kLongestFrame bytes.
  XmlSplitter(std::string_view text, IsRecord is_record, std::string *frame = nullptr)
      : text_(text), lexer_(text), is_record_(std::move(is_record)), frame_(frame) {}

  std::optional<XmlElement> next();

  // What the elements around the record returned last declare.
  const XmlScope &scope() const { return scope_; }
  // The name of the first element; empty before it was seen or if there is none.
  std::string_view root() const { return root_; }
  // After next() returned nothing: what the text ends inside of; empty where it ends well.
  const std::string &cut_inside() const { return cut_inside_; }
  bool is_frame_full() const { return open_in_frame_ != SIZE_MAX; }

 private:
  std::optional<XmlElement> start(const XmlToken &token);
  XmlElement read_record(const XmlToken &start);
  XmlElement broken(XmlElement element, std::size_t end, std::string problem);
  void open(const XmlToken &token);
  void close(std::string_view name);
  void finish();
  void enter(const XmlToken &token);
  void write(std::string_view raw);
  void write_end_tag();
  std::uint64_t line_at(std::size_t position);

  std::string_view text_;
  XmlLexer lexer_;
  IsRecord is_record_;
  std::string *frame_;
  std::size_t open_in_frame_ = SIZE_MAX;  // once it is full: elements open in it
  XmlScope scope_;
  std::vector<std::string_view> open_;
  std::size_t beyond_ = 0;  // opened too deep to be kept
  std::string_view root_;
  std::string cut_inside_;
  bool flat_ = false;  // a record was not closed: from now on the next of its name ends one
  std::uint64_t line_ = 1;
  std::size_t counted_to_ = 0;
};

}  // namespace freehold::content
