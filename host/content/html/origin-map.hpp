// OriginMap: for every byte of a text made from a source (white space collapsed, references decoded), the source byte
// it came from.
//
// Runs of bytes copied one to one are stored as one entry, so the map of a page is a few per cent of its text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace freehold::content {

class OriginMap {
 public:
  // From text offset `text` on, bytes come one to one from source offset `source`.
  // Requires: calls with growing `text`.
  void add(std::uint32_t text, std::uint32_t source) {
    if (!runs_.empty()) {
      if (runs_.back().text == text) {
        runs_.back().source = source;
        return;
      }
      if (source - runs_.back().source == text - runs_.back().text) return;
    }
    runs_.push_back({text, source});
  }

  // The source byte that the text byte at `text` was made from; 0 for an empty map. Offsets past the end continue the
  // last run.
  [[nodiscard]] std::uint32_t source_of(std::uint32_t text) const {
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), text, [](std::uint32_t t, const Run &r) { return t < r.text; });
    if (after == runs_.begin()) return 0;
    const Run &run = *(after - 1);
    return run.source + (text - run.text);
  }

  void clear() { runs_.clear(); }
  [[nodiscard]] std::size_t size() const { return runs_.size(); }

 private:
  struct Run {
    std::uint32_t text;
    std::uint32_t source;
  };
  std::vector<Run> runs_;
};

}  // namespace freehold::content
