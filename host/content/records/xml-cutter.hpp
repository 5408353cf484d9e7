// XmlCutter: cuts elements of one name out of XML that comes in pieces, so that each can be parsed alone.
//
// Made for machine-written XML such as the parts of a workbook, where the elements do not nest in themselves and no comment holds their name.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace freehold::content {

class XmlCutter {
 public:
  // name: without prefix. each gets the element from < to >; false asks for no more.
  XmlCutter(std::string name, std::function<bool(std::string_view)> each) : name_(std::move(name)), each_(std::move(each)) {}

  // False: an element is longer than kLongest, or each asked for no more (stopped()).
  bool feed(std::string_view piece);
  bool stopped() const { return stopped_; }
  // Elements that were cut out.
  std::size_t count() const { return count_; }
  // Something of an element lies here still: the XML broke off.
  bool inside() const { return inside_; }

  static constexpr std::size_t kLongest = 32u << 20;

 private:
  bool find_begin();
  bool find_end();

  std::string name_;
  std::function<bool(std::string_view)> each_;
  std::string buffer_;
  std::size_t begin_ = 0;   // of the element at hand, or of what is still to be looked at
  std::size_t looked_ = 0;  // up to here no end was found
  std::string closing_;     // "</x:row"
  std::size_t count_ = 0;
  bool inside_ = false;
  bool stopped_ = false;
};

}  // namespace freehold::content
