// Extractor: reads one HTML page after another into a Page, reusing all memory between them.
//
// Linear in the size of the source on any input; what exceeds a limit is left out and flagged in Page::cuts. Never
// throws but std::bad_alloc. Not thread safe: one Extractor a thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "host/content/html/page.hpp"
#include "host/content/html/signs.hpp"

namespace freehold::content {

struct ExtractLimits {
  std::uint32_t source = 256u << 20;  // bytes read
  std::uint32_t nodes = 1'500'000;    // elements and pieces of text
  std::uint32_t depth = 512;          // nesting of elements
  std::uint32_t text = 32u << 20;     // bytes of visible text
  std::uint32_t list = 50'000;        // entries of each list in Page
  std::uint32_t fields = 2'000;       // fields of one form
};

class Extractor {
 public:
  Extractor();
  ~Extractor();
  Extractor(Extractor &&) noexcept;
  Extractor &operator=(Extractor &&) noexcept;

  // The markup to look for from now on; nullptr: none. Requires: outlives the use of this.
  void look_for(const Signs *signs) { signs_ = signs; }

  // Reads `utf8` (invalid sequences become U+FFFD). The page is valid until the next call or the end of the Extractor;
  // `utf8` is not needed afterwards.
  const Page &extract(std::string_view utf8, const ExtractLimits &limits = {});

  // The page just read, taken out.
  [[nodiscard]] Page take();

 private:
  struct State;
  std::unique_ptr<State> state_;
  const Signs *signs_ = nullptr;
};

// One page, for callers who read only one.
[[nodiscard]] Page extract(std::string_view utf8, const ExtractLimits &limits = {});

}  // namespace freehold::content
