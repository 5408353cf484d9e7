// Google Benchmark of the parts that every page goes through, on pages made here. Bytes per second are those of the page.
#include <benchmark/benchmark.h>

#include "host/content/html/extract.hpp"
#include "host/content/html/tokenizer.hpp"
#include "host/content/phrases/phrases.hpp"
#include "host/content/url/url.hpp"
#include "host/model/wire.hpp"

namespace {

using namespace freehold;

// About 60 KB: navigation, text in many paragraphs with links, a form.
std::string made_page() {
  std::string page = "<!doctype html><html lang=en><head><title>A page</title><meta name=description content='made up'></head><body><nav><ul>";
  for (int i = 0; i < 60; ++i) page += "<li class='item item-" + std::to_string(i) + "'><a href='/topics/" + std::to_string(i) + "'>Topic &amp; more</a></li>\n";
  page += "</ul></nav><main><article><h1>What a page may hold</h1>";
  for (int i = 0; i < 150; ++i) {
    page += "<p class=\"text\">Some words about nothing in particular, number " + std::to_string(i) +
            ", with <em>stress</em> and <a href=\"https://service-" + std::to_string(i % 17) +
            ".example/path?q=1#part\">a link</a>; book a call or subscribe to the newsletter whenever you like.</p>\n";
  }
  return page + "</article><form action=/join><input type=email name=email><button>Join</button></form></main></body></html>";
}

std::vector<std::string> made_phrases(std::size_t count) {
  std::vector<std::string> phrases{"book a call", "subscribe", "whenever you*"};
  for (std::size_t n = phrases.size(); n < count; ++n) phrases.push_back("word" + std::to_string(n * 7919 % 10007) + " of " + std::to_string(n));
  return phrases;
}

// Each with its place as id. Requires: the texts outlive them.
std::vector<content::Phrase> numbered(const std::vector<std::string> &texts) {
  std::vector<content::Phrase> phrases;
  for (const std::string &text : texts) phrases.push_back({text, static_cast<std::uint32_t>(phrases.size())});
  return phrases;
}

void tokenizer(benchmark::State &state) {
  const std::string page = made_page();
  content::Tokenizer tokens;
  for (auto _ : state) {
    tokens.start(page);
    while (tokens.next().kind != content::TokenKind::end_of_file) {}
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * page.size()));
}
BENCHMARK(tokenizer);

void extract(benchmark::State &state) {
  const std::string page = made_page();
  content::Extractor extractor;
  for (auto _ : state) benchmark::DoNotOptimize(extractor.extract(page).links.size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * page.size()));
}
BENCHMARK(extract);

void phrases_compile(benchmark::State &state) {
  const auto texts = made_phrases(static_cast<std::size_t>(state.range(0)));
  const auto phrases = numbered(texts);
  content::PhraseFault fault;
  for (auto _ : state) benchmark::DoNotOptimize(content::PhraseSet::compile(phrases, fault));
}
BENCHMARK(phrases_compile)->Arg(1000)->Arg(10000);

void phrases_scan(benchmark::State &state) {
  content::PhraseFault fault;
  const auto set = content::PhraseSet::compile(numbered(made_phrases(static_cast<std::size_t>(state.range(0)))), fault);
  content::PhraseScratch scratch;
  std::vector<content::PhraseHit> hits;
  const std::string text = content::extract(made_page()).main_text;
  for (auto _ : state) set->scan(text, scratch, hits);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(phrases_scan)->Arg(1000)->Arg(10000);

void url_resolve(benchmark::State &state) {
  const content::UrlParser parser;
  const auto base = parser.parse("https://pages.example/a/b/");
  content::Url url;
  for (auto _ : state) {
    for (const char *reference : {"../c?d=1", "https://Other.Example:443/x y", "/root#here", "mailto:someone@pages.example"}) {
      benchmark::DoNotOptimize(parser.parse_into(reference, &*base, url));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * 4));
}
BENCHMARK(url_resolve);

model::ContentItem made_item() {
  model::ContentItem item;
  item.id = "site:/page";
  item.text = content::extract(made_page()).main_text;
  for (int i = 0; i < 200; ++i) {
    model::Link &link = item.links.emplace_back();
    link.url = "https://service.example/path/" + std::to_string(i);
    link.text = "a link";
    link.kind = "external";
  }
  return item;
}

void wire_there(benchmark::State &state) {
  const model::ContentItem item = made_item();
  std::string bytes;
  for (auto _ : state) {
    bytes.clear();
    model::encode(item, bytes);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}
BENCHMARK(wire_there);

void wire_back(benchmark::State &state) {
  std::string bytes;
  model::encode(made_item(), bytes);
  for (auto _ : state) {
    model::ContentItem item;
    benchmark::DoNotOptimize(model::decode(bytes, item));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}
BENCHMARK(wire_back);

}  // namespace
