// Places: which part of the page each element stands in, judged by landmarks (elements and roles) and by class and id
// words.
//
// A word on an element that holds a large share of the page's running text is not believed: that is a wrapper, not a
// menu.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/html/document.hpp"
#include "host/content/html/page.hpp"
#include "host/content/html/text-flow.hpp"

namespace freehold::content {

// What the words of a class or id attribute hint at, as bits.
struct WordHints {
  static constexpr std::uint16_t navigation = 1, header = 2, footer = 4, aside = 8, comments = 16, content = 32,
                                 button = 64, byline = 128;
  static constexpr std::uint16_t widget =
      256;  // share bars, tags: believed only of elements with next to no running text
  static constexpr std::uint16_t sole =
      1024;  // of words that mean aside only where a class begins with them; never returned
  static constexpr std::uint16_t caption = 512;  // captions and credits of pictures
};

[[nodiscard]] std::uint16_t hints_of(std::string_view class_or_id);

class Places {
 public:
  void assign(const Document &document, const TextFlow &flow);

  std::vector<Place> of;             // for each node
  std::vector<std::uint16_t> hints;  // for each node: WordHints of its class and id

 private:
  [[nodiscard]] Place place_by_landmark(std::uint32_t node, const NodeAttribute *role_attribute, Place outer);
  [[nodiscard]] Place place_by_words(std::uint32_t node, Place outer) const;
  [[nodiscard]] std::uint32_t running_text(std::uint32_t node) const;
  [[nodiscard]] bool holds_title(std::uint32_t node) const;
  [[nodiscard]] bool is_small_part(std::uint32_t node, std::uint32_t percent) const;

  const Document *document_ = nullptr;
  const TextFlow *flow_ = nullptr;
  std::vector<std::uint8_t> in_content_;  // for each node: inside main or article
  std::vector<std::uint32_t> titles_;     // visible headings of the first level
  std::uint32_t running_text_ = 0;        // visible text outside links
  std::string scratch_;
};

}  // namespace freehold::content
