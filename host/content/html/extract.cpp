#include "host/content/html/extract.hpp"

#include <utility>

#include "host/content/html/collect.hpp"
#include "host/content/html/document.hpp"
#include "host/content/html/main-content.hpp"
#include "host/content/html/places.hpp"
#include "host/content/html/text-flow.hpp"
#include "host/content/html/valid-utf8.hpp"

namespace freehold::content {

struct Extractor::State {
  TreeBuilder builder;
  Document document;
  TextFlow flow;
  Places places;
  MainContent main;
  Page page;
};

Extractor::Extractor() : state_(std::make_unique<State>()) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor &&) noexcept = default;
Extractor &Extractor::operator=(Extractor &&) noexcept = default;

const Page &Extractor::extract(std::string_view utf8, const ExtractLimits &limits) {
  State &s = *state_;
  s.page.clear();
  if (utf8.size() > limits.source) {
    s.page.cuts.source = true;
    utf8 = utf8.substr(0, limits.source);
  }
  const bool valid = is_valid_utf8(utf8);
  s.builder.build(utf8, {limits.nodes, limits.depth}, s.document);
  s.page.cuts.depth = s.document.cut_depth;
  s.page.cuts.elements = s.document.cut_nodes;
  s.flow.lay_out(s.document, limits.text, valid);
  s.places.assign(s.document, s.flow);
  s.main.choose(s.document, s.flow, s.places);
  Reading reading{s.document, s.flow, s.places, s.main, limits, valid, s.page};
  collect_text(reading);
  collect_head(reading);
  collect_outline(reading);
  collect_links(reading);
  collect_forms(reading);
  if (signs_ != nullptr && !signs_->empty()) collect_signs(reading, *signs_);
  return s.page;
}

Page Extractor::take() {
  return std::move(state_->page);
}

Page extract(std::string_view utf8, const ExtractLimits &limits) {
  Extractor extractor;
  extractor.extract(utf8, limits);
  return extractor.take();
}

}  // namespace freehold::content
