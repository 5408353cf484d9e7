// Interludes: lines that stand within the text of an article and are not of it.
//
// They are lines that are nothing but a link and lead to another piece of the same site ("Related: …"), hand the page
// to a service (share links), or lead nowhere (to the top, to the comments, to a script); and the labels above them. A
// list of links that a sentence announces stays, and so does a link to another site or to a plain page of this one: it
// may be the step that the article leads to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/content/html/document.hpp"
#include "host/content/html/own-host.hpp"
#include "host/content/html/text-flow.hpp"

namespace freehold::content {

class Interludes {
 public:
  // Clears `is_main` of the lines that are not of the text. Of a page that is not known to be an article only share
  // links and handles of comments: there a list of pieces is what the page has to say.
  void drop(const Document &document, const TextFlow &flow, const OwnHost &own, bool is_article,
            std::vector<std::uint8_t> &is_main);

 private:
  enum class Sort : std::uint8_t { text, label, link, piece, pointer, furniture };

  void find_links(const std::vector<std::uint8_t> &is_main);
  [[nodiscard]] Sort sort_of(std::size_t block);
  [[nodiscard]] Sort sort_of_link(std::string_view line, std::uint32_t link);
  void spread();
  void find_title();
  void find_bare_headings();
  [[nodiscard]] Tag heading_of(std::size_t at) const;
  [[nodiscard]] bool is_announced(std::size_t first) const;
  [[nodiscard]] std::string_view line(std::size_t block) const;

  const Document *document_ = nullptr;
  const TextFlow *flow_ = nullptr;
  const OwnHost *own_ = nullptr;
  bool is_article_ = false;
  std::vector<std::uint32_t> lines_;  // the blocks of the main text
  std::vector<std::uint32_t> links_;  // for each of them: the first link that begins in it, or no_node
  std::vector<Sort> sorts_;           // for each of them
  std::string scratch_;
};

}  // namespace freehold::content
