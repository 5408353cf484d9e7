#include <unistd.h>

#include "host/app/exit-codes.hpp"
#include "host/app/output.hpp"
#include "host/app/paths.hpp"
#include "host/app/run.hpp"

namespace freehold::app {
namespace {

namespace po = boost::program_options;

constexpr const char *kText =
    "\nThe corpus file is JSON Lines in zstd (`zstdcat FILE | jq`): a header, one item a line, a footer. `freehold judge` goes on from it.\n"
    "With --to jsonl the item lines alone, and behind them a line for each list of contacts, are printed as plain text.\n";

struct Beside {
  corpus::CorpusFooter footer;
  corpus::ContactBook contacts;
  std::set<model::Note> notes;
};

ReadingSink into(corpus::CorpusWriter &writer, Beside &beside, Result<Done> &written) {
  ReadingSink sink;
  sink.item = [&](model::JudgedItem &&item) {
    if (written) written = writer.add(item);
    beside.notes.insert(item.notes.begin(), item.notes.end());
  };
  sink.channel = [&](model::Channel &&channel) { beside.footer.channels.push_back(std::move(channel)); };
  sink.metrics = [&](model::MetricRecord &&record) { beside.footer.metrics.push_back(std::move(record)); };
  sink.contacts = [&](model::ContactCount &&count) { beside.contacts.add(count); };
  sink.contact_marks = [&](model::ContactMarks &&marks) { beside.contacts.add(std::move(marks)); };
  sink.note = [&](model::Note &&note) { beside.notes.insert(std::move(note)); };
  return sink;
}

corpus::CorpusHeader header_of(const Setup &setup, const std::vector<SourceRequest> &sources, const Shard &shard) {
  corpus::CorpusHeader header;
  header.version = kVersion;
  header.plan = digest_of(setup.plan);
  header.sources = digest_of(sources);
  header.shard = shard.index;
  header.shards = shard.count;
  header.text = setup.plan.keep_text;
  for (const model::Plugin &plugin : setup.plan.plugins) header.plugins.push_back(plugin.manifest.id + " " + plugin.manifest.version + " " + plugin.sha256);
  return header;
}

struct ReadRun {
  const Setup &setup;
  const std::vector<SourceRequest> &sources;
  Shard shard;
  bool jsonl;
  int code = kDone;

  Result<Done> operator()(int descriptor) {
    auto pool = start_pool(setup);
    if (!pool) return pool.problem();
    corpus::CorpusWriter writer(descriptor, jsonl);
    Beside beside;
    Result<Done> written = Done{};
    auto summaries = read_sources(*pool, setup, sources, shard, false, into(writer, beside, written));
    if (!summaries) return summaries.problem();
    if (!written) return written;
    beside.footer.sources = std::move(*summaries);
    add_absences(*pool, setup, 0, 1, [&](model::Note &&note) { beside.notes.insert(std::move(note)); });
    beside.footer.isolation = pool->isolation();
    const workers::PoolReport ended = pool->end();
    beside.notes.insert(ended.notes.begin(), ended.notes.end());
    beside.footer.notes.assign(beside.notes.begin(), beside.notes.end());
    corpus::CountedContacts contacts = beside.contacts.take();
    beside.footer.contacts = std::move(contacts.lists);
    beside.footer.contact_cells = std::move(contacts.cells);
    corpus::tidy(beside.footer);
    code = code_of(beside.footer);
    return writer.finish(header_of(setup, sources, shard), beside.footer);
  }
  static int code_of(const corpus::CorpusFooter &footer) {
    std::set<int> applied;
    std::uint64_t items = 0;
    for (const corpus::SourceSummary &source : footer.sources) {
      items += source.items;
      if (source.state != corpus::SourceState::done) applied.insert(kIncomplete);
    }
    if (items == 0) applied.insert(kNothingToAudit);
    if (!footer.notes.empty()) applied.insert(kIncomplete);
    return exit_code_of(applied);
  }
};

}  // namespace

int run_read(const Invocation &invocation) {
  SetupOptions setup_options;
  ReadOptions read;
  std::string output, to = "corpus";
  po::options_description options;
  options.add(describe(read)).add(describe(setup_options));
  options.add_options()("output,o", po::value(&output)->value_name("FILE"), "write there instead of standard output")(
      "to", po::value(&to)->value_name("FORM"), "corpus or jsonl (default: corpus)");
  int code = kDone;
  const auto map = parse(invocation, command_named("read"), kText, options, "source", code);
  if (!map) return code;
  if (map->contains("source")) read.sources = (*map)["source"].as<std::vector<std::string>>();
  if (to != "corpus" && to != "jsonl") return say(Problem{"usage", {}, "--to is corpus or jsonl, not “" + to + "”.", ""}), kUsage;
  if (to == "corpus" && (output.empty() || output == "-") && isatty(STDOUT_FILENO) != 0) {
    say(Problem{"usage", {}, "A corpus file is not for a terminal.", "Name a file with -o, or use --to jsonl."});
    return kUsage;
  }
  const auto shard = parse_shard(read.shard);
  if (!shard) return say(shard.problem()), kUsage;
  const auto setup = prepare(setup_options, !read.no_text, invocation.executable, code);
  if (!setup) return code;
  const auto sources = sources_of(read, *setup, code);
  if (!sources) return code;
  ReadRun run{*setup, *sources, *shard, to == "jsonl"};
  const auto done = write_descriptor(output, [&](int descriptor) { return run(descriptor); });
  if (!done) return say(done.problem()), kBroken;
  return run.code;
}

}  // namespace freehold::app
