// TouchpointWords: what the words of an item's links and forms mean: those of a link's text and of its address on own ground, those of a form's button,
// heading, address and labels. Looked at in the main content alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/classify/word-lists.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

class TouchpointWords {
 public:
  // words: of the same item, so that those of links in its text are not looked for once more. Requires: the links are classified.
  void find(const model::ContentItem &item, const ItemWords &words, WordLists &lists);

  // Of the item that find() was asked about last.
  const WordKinds &of_link(std::size_t link) const { return kinds_[link]; }
  const WordKinds &of_form(std::size_t form) const { return kinds_[links_ + form]; }

 private:
  // A part of joined_, up to the next one.
  struct Piece {
    std::uint32_t begin = 0;
    std::uint32_t kinds = 0;  // which of kinds_ its words are of
  };
  struct Address {
    std::uint32_t link = 0;
    std::uint32_t kinds = 0;
  };

  std::uint32_t add_kinds();
  void begin_piece(std::uint32_t kinds);
  void add(std::string_view text);
  void add_address(std::string_view address);
  void add_link(const model::ContentItem &item, std::uint32_t number, const ItemWords &words, const WordLists &lists);
  void add_form(const model::Form &form, std::uint32_t kinds);

  // Texts one after the other, so that one scan serves them all.
  std::string joined_;
  std::vector<Piece> pieces_;
  std::vector<WordHit> hits_;
  std::vector<WordKinds> kinds_;    // of links, then of forms, then of addresses
  std::vector<Address> addresses_;  // of links on own ground
  std::string_view last_address_;
  std::size_t links_ = 0;
};

}  // namespace freehold::content
