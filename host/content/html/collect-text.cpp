// The text of the page, whole and main, with its lines.
#include "host/content/html/collect.hpp"

namespace freehold::content {

void collect_text(Reading &reading) {
  Page &page = reading.page;
  page.text.assign(reading.flow.text());
  page.origins = reading.flow.origins;
  page.blocks.reserve(reading.flow.blocks.size());
  for (std::size_t i = 0; i < reading.flow.blocks.size(); ++i) {
    const FlowBlock &block = reading.flow.blocks[i];
    TextBlock out{{block.begin, block.end - block.begin}, no_offset, reading.places.of[block.node]};
    if (reading.main.is_main[i] != 0) {
      if (!page.main_text.empty()) page.main_text.push_back('\n');
      out.main = static_cast<std::uint32_t>(page.main_text.size());
      page.main_text.append(page.text, block.begin, block.end - block.begin);
      page.main_blocks.push_back(static_cast<std::uint32_t>(i));
    }
    page.blocks.push_back(out);
  }
  page.is_article = reading.main.is_article;
  page.cuts.text = page.cuts.text || reading.flow.cut();
}

}  // namespace freehold::content
