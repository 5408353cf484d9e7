#include "host/content/html/page.hpp"

#include <algorithm>

namespace freehold::content {

std::string_view name_of(Place place) {
  switch (place) {
    case Place::main:
      return "main";
    case Place::navigation:
      return "navigation";
    case Place::header:
      return "header";
    case Place::footer:
      return "footer";
    case Place::aside:
      return "aside";
  }
  return "main";
}

std::uint32_t Page::text_of_main(std::uint32_t main) const {
  const auto after = std::upper_bound(main_blocks.begin(), main_blocks.end(), main,
                                      [this](std::uint32_t m, std::uint32_t block) { return m < blocks[block].main; });
  if (after == main_blocks.begin()) return no_offset;
  const TextBlock &block = blocks[*(after - 1)];
  return block.text.offset + std::min(main - block.main, block.text.length);
}

std::uint32_t Page::main_of_text(std::uint32_t offset) const {
  const auto after = std::upper_bound(blocks.begin(), blocks.end(), offset,
                                      [](std::uint32_t o, const TextBlock &block) { return o < block.text.offset; });
  if (after == blocks.begin()) return no_offset;
  const TextBlock &block = *(after - 1);
  const std::uint32_t within = offset - block.text.offset;
  return block.main == no_offset || within > block.text.length ? no_offset : block.main + within;
}

void Page::clear() {
  title = lang = canonical = base = robots = refresh = first_heading = {};
  metas.clear();
  json_ld.clear();
  feeds.clear();
  authors.clear();
  times.clear();
  text.clear();
  main_text.clear();
  blocks.clear();
  main_blocks.clear();
  origins.clear();
  headings.clear();
  links.clear();
  embeds.clear();
  signs.clear();
  forms.clear();
  buttons.clear();
  images = images_in_text = 0;
  is_article = false;
  cuts = {};
  strings.reset();
}

}  // namespace freehold::content
