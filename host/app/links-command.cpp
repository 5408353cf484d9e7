#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>

#include "host/app/exit-codes.hpp"
#include "host/app/output.hpp"
#include "host/app/resolving.hpp"
#include "host/app/run.hpp"
#include "host/config/short-links.hpp"
#include "host/model/link-flags.hpp"

namespace freehold::app {
namespace {

namespace po = boost::program_options;

constexpr const char *kText =
    "\nunresolved SOURCE|CORPUS…   lists the short links whose target nobody told, as CSV: short,target,count,where. With -o FILE the targets that\n"
    "                            FILE holds already are kept.\n"
    "resolve FILE                asks the network where those without a target lead and writes it into FILE (- : standard input to output).\n"
    "\nName the file in freehold.toml, [catalogue] link_map = \"links.csv\", and the next audit follows the links. Only resolve uses the network.\n";

constexpr std::size_t kLargest = 16u << 20;
constexpr std::size_t kMostNamed = 20;

struct LinksOptions {
  SetupOptions setup;
  ReadOptions read;
  Asking asking;
  std::string output;
  double timeout = 10;
  std::string verb;
};

// Short links by address: how often they stand there, and in which item first.
using Found = std::map<std::string, config::ShortLink>;

void collect(const model::ContentItem &item, Found &found) {
  for (const model::Link &link : item.links) {
    if ((link.flags & model::kLinkUnresolved) == 0) continue;
    config::ShortLink &row = found[link.url.string()];
    row.shortened = link.url.view();
    row.count += 1;
    if (row.where.empty() || item.id < row.where) row.where = item.id;
  }
}

bool is_corpus(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  char begin[4] = {};
  return in.read(begin, sizeof begin) && std::string_view(begin, 4) == "\x28\xB5\x2F\xFD";
}

Result<Done> collect_corpus(const std::string &path, Found &found, std::uint64_t &items) {
  auto reader = corpus::CorpusReader::open(path);
  if (!reader) return reader.problem();
  for (model::ContentItem item;;) {
    const int got = reader->next(item);
    if (got < 0) return reader->problem();
    if (got == 0) return Done{};
    ++items;
    collect(item, found);
  }
}

// Reads the sources that are no corpus file. The code tells whether all was read.
int collect_sources(const LinksOptions &options, const std::string &executable, Found &found, std::uint64_t &items) {
  int code = kDone;
  const auto setup = prepare(options.setup, false, executable, code);
  if (!setup) return code;
  const auto sources = sources_of(options.read, *setup, code);
  if (!sources) return code;
  auto pool = start_pool(*setup);
  if (!pool) return say(pool.problem()), kBroken;
  ReadingSink sink;
  sink.item = [&](model::JudgedItem &&item) {
    ++items;
    collect(item.item, found);
  };
  sink.channel = [](model::Channel &&) {};
  sink.metrics = [](model::MetricRecord &&) {};
  sink.contacts = [](model::ContactCount &&) {};
  sink.contact_marks = [](model::ContactMarks &&) {};
  sink.note = [](model::Note &&) {};
  const auto summaries = read_sources(*pool, *setup, *sources, Shard{}, false, sink);
  if (!summaries) return say(summaries.problem()), kBroken;
  const bool whole = std::all_of(summaries->begin(), summaries->end(), [](const auto &s) { return s.state == corpus::SourceState::done; });
  return whole ? kDone : kIncomplete;
}

// False: said. The file may not be there yet.
bool read_rows(const std::string &path, bool must_exist, std::vector<config::ShortLink> &rows) {
  if (!must_exist && !std::ifstream(path)) return true;
  const auto text = read_whole(path, kLargest);
  if (!text) return say(text.problem()), false;
  config::ShortLinks read = config::parse_short_links(*text, path);
  for (const Problem &problem : read.problems) say(problem);
  rows = std::move(read.rows);
  return read.problems.empty();
}

// Those of the file that lead somewhere stay; then what was found, the commonest first.
std::vector<config::ShortLink> joined(std::vector<config::ShortLink> kept, Found found) {
  std::erase_if(kept, [](const config::ShortLink &row) { return row.target.empty(); });
  for (const config::ShortLink &row : kept) found.erase(row.shortened);
  const auto begin = static_cast<std::ptrdiff_t>(kept.size());
  for (auto &[address, row] : found) kept.push_back(std::move(row));
  std::stable_sort(kept.begin() + begin, kept.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
  return kept;
}

int write_rows(const std::string &path, const std::vector<config::ShortLink> &rows, int code) {
  const auto written = write_output(path, [&](std::ostream &out) { config::write_short_links(rows, out); });
  if (!written) say(written.problem());
  return written ? code : kBroken;
}

int list_unresolved(LinksOptions options, const std::string &executable) {
  std::vector<config::ShortLink> kept;
  const bool to_file = !options.output.empty() && options.output != "-";
  if (to_file && !read_rows(options.output, false, kept)) return kUsage;
  Found found;
  std::uint64_t items = 0;
  const bool configured = options.read.sources.empty();
  for (const std::string &path : options.read.sources) {
    if (!is_corpus(path)) continue;
    if (auto done = collect_corpus(path, found, items); !done) return say(done.problem()), kUsage;
  }
  std::erase_if(options.read.sources, is_corpus);
  int code = kDone;
  if (configured || !options.read.sources.empty()) code = collect_sources(options, executable, found, items);
  if (code != kDone && code != kIncomplete) return code;
  if (items == 0) code = kNothingToAudit;
  return write_rows(options.output, joined(std::move(kept), std::move(found)), code);
}

int resolve_file(const LinksOptions &options) {
  if (options.read.sources.size() != 1) {
    say(Problem{"usage", {}, "resolve takes one file, or - for standard input.", "freehold links resolve links.csv"});
    return kUsage;
  }
  const std::string &path = options.read.sources.front();
  std::vector<config::ShortLink> rows;
  if (!read_rows(path, true, rows)) return kUsage;
  const auto left = resolve(rows, options.asking);
  if (!left) return say(left.problem()), kBroken;
  for (std::size_t i = 0; i < std::min(left->size(), kMostNamed); ++i) say("not resolved: " + (*left)[i].shortened + ": " + (*left)[i].reason);
  if (left->size() > kMostNamed) say("and " + std::to_string(left->size() - kMostNamed) + " more were not resolved; their target is empty in the file");
  return write_rows(options.output.empty() ? path : options.output, rows, left->empty() ? kDone : kIncomplete);
}

}  // namespace

int run_links(const Invocation &invocation) {
  LinksOptions options;
  po::options_description all;
  po::options_description group("Short links");
  group.add_options()                                                                                                                          //
      ("output,o", po::value(&options.output)->value_name("FILE"), "write there instead of standard output (unresolved) or the file itself (resolve)")  //
      ("allow-private", po::bool_switch(&options.asking.allow_private), "also ask addresses of the local network")                             //
      ("timeout", po::value(&options.timeout)->value_name("SECONDS"), "for one request (default: 10)")                                         //
      ("pause", po::value(&options.asking.pause_ms)->value_name("MS"), "between two requests to one host, in milliseconds (default: 500)");
  all.add(group).add(describe(options.setup)).add_options()("address", po::value(&options.read.address)->value_name("URL"), "where the source is published, for one source without its own");
  int code = kDone;
  const auto map = parse(invocation, command_named("links"), kText, all, "what", code);
  if (!map) return code;
  if (map->contains("what")) options.read.sources = (*map)["what"].as<std::vector<std::string>>();
  const std::string verb = options.read.sources.empty() ? "" : options.read.sources.front();
  if ((verb != "unresolved" && verb != "resolve") || options.timeout < 0.1 || options.timeout > 600 || options.asking.pause_ms < 0 || options.asking.pause_ms > 600'000) {
    say(Problem{"usage", {}, "links wants unresolved or resolve, a time from 0.1 to 600 seconds and a pause of at most ten minutes.", "freehold links unresolved FOLDER -o links.csv"});
    return kUsage;
  }
  options.read.sources.erase(options.read.sources.begin());
  options.asking.timeout_ms = static_cast<std::int64_t>(options.timeout * 1000);
  return verb == "resolve" ? resolve_file(options) : list_unresolved(options, invocation.executable);
}

}  // namespace freehold::app
