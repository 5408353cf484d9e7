// The bare core of an audit: read, tokenize and extract, look for 1,000 phrases, classify the links. No processes, no rules, no report.
// speed_core BIN/freehold PAGES: phrases and catalogue are those of the plugins installed beside that program.
#include <unistd.h>

#include <chrono>

#include "host/content/classify/catalogue.hpp"
#include "host/content/classify/own-ground.hpp"
#include "host/content/html/encoding.hpp"
#include "host/content/html/extract.hpp"
#include "host/content/phrases/phrases.hpp"
#include "host/plugins/discovery.hpp"
#include "host/plugins/planning.hpp"
#include "tests/speed/pages.hpp"

namespace {

using namespace freehold;

constexpr std::size_t kPhrases = 1000;

// As evenly out of all lists as can be.
content::PhraseSet some_phrases(const model::Plan &plan) {
  std::vector<std::string_view> all;
  for (const model::PhraseList &list : plan.phrases) all.insert(all.end(), list.texts.begin(), list.texts.end());
  std::vector<content::Phrase> phrases;
  const std::size_t step = std::max<std::size_t>(1, all.size() / kPhrases);
  for (std::uint32_t i = 0; i < all.size() && phrases.size() < kPhrases; i += static_cast<std::uint32_t>(step)) {
    phrases.push_back({all[i], i});
  }
  content::PhraseFault fault;
  return std::move(*content::PhraseSet::compile(phrases, fault));
}

struct Core {
  explicit Core(const model::Plan &plan)
      : phrases(some_phrases(plan)), catalogue(plan.catalogue), own(plan.own_hosts), suffixes(*content::PublicSuffixes::builtin()) {}

  void page(const std::string &bytes) {
    const content::Page &read = extractor.extract(decoder.decode(bytes).text);
    phrases.scan(read.main_text, scratch, hits);
    found += hits.size();
    content::Url target;
    const content::Url &base = *address;
    for (const content::Link &link : read.links) {
      if (!urls.parse_into(link.href, &base, target) || !target.is_web()) continue;
      if (own.owns(&base, target, suffixes)) {
        ++internal;
      } else if (catalogue.find(target, suffixes) != nullptr) {
        ++known;
      }
    }
  }

  content::Decoder decoder;
  content::Extractor extractor;
  content::PhraseSet phrases;
  content::PhraseScratch scratch;
  std::vector<content::PhraseHit> hits;
  content::UrlParser urls;
  content::Catalogue catalogue;
  content::OwnGround own;
  content::PublicSuffixes suffixes;
  std::optional<content::Url> address = urls.parse("https://pages.example/");
  std::size_t found = 0, internal = 0, known = 0;
};

}  // namespace

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  plugins::Search search;
  search.executable = std::filesystem::absolute(argv[1]).string();
  search.user = ::geteuid();
  search.host_version = "1.0.0";
  const auto plan = plugins::make_plan(plugins::discover(search).accepted, {});
  if (!plan.ok() || plan->phrases.empty()) return 3;
  Core core(*plan);
  const auto begin = std::chrono::steady_clock::now();
  const double before = speed::cpu_seconds();
  for (const std::string &file : speed::files_of(argv[2])) core.page(speed::bytes_of(file));
  const double cpu = speed::cpu_seconds() - before;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  std::fprintf(stderr, "bare core: %zu phrases, %zu own links, %zu known services\n", core.found, core.internal, core.known);
  speed::print_figures(cpu, wall.count(), speed::own_peak_kib());
}
