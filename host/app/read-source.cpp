#include "host/app/read-source.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "host/app/console.hpp"
#include "host/sources/source.hpp"

namespace freehold::app {
namespace {

using workers::PlannedSource;
using workers::SourceListing;

// ".pdf" files nobody reads are counted by their ending.
std::string ending_of(const std::string &path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  const auto dot = name.rfind('.');
  if (dot == name.npos || dot == 0 || name.size() - dot > 12) return "no reader for files without an ending";
  std::string ending = name.substr(dot);
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return "no reader for " + ending;
}

// What the source itself left out stands in the summary already.
void count_left_out(const SourceListing &listing, const PlannedSource &planned, const std::vector<workers::LeftOut> &left_out, const Shard &shard,
                    corpus::SourceSummary &summary) {
  std::map<std::string, std::uint64_t> reasons(summary.left_out.begin(), summary.left_out.end());
  if (shard.count > 1 && shard.index != 0) reasons.clear();  // what the source itself left out is counted once
  std::vector<bool> known(listing.files.size(), false);
  for (const workers::PlannedUnit &unit : planned.units) {
    known[unit.main] = true;
    for (const std::uint32_t companion : unit.companions) known[companion] = true;
  }
  for (const workers::LeftOut &left : left_out) {
    if (known[left.file]) continue;
    known[left.file] = true;
    if (shard.holds(listing.source, listing.files[left.file].path)) ++reasons[left.reason];
  }
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (!known[i] && shard.holds(listing.source, listing.files[i].path)) ++reasons[ending_of(listing.files[i].path)];
  }
  summary.left_out.assign(reasons.begin(), reasons.end());
}

// Less of a file was read than there is.
bool cuts(const model::Note &note) {
  static constexpr std::string_view kCodes[] = {"page-cut", "item-lost", "item-refused", "file-too-large", "unreadable-file", "reader-problem"};
  return std::find(std::begin(kCodes), std::end(kCodes), note.code) != std::end(kCodes);
}

// The results of one source on their way to the sink: counted, with paths as a report shows them and the channel the user declared.
class Handing {
 public:
  Handing(const SourceRequest &request, const sources::Source &source, const ReadingSink &sink) : request_(request), source_(source), sink_(sink) {}

  workers::ReadSink sink(const std::function<void()> &unit_done) {
    workers::ReadSink out;
    out.item = [this](std::uint64_t, model::JudgedItem &&item) {
      ++items_;
      for (const model::Note &note : item.notes) whole_ &= !cuts(note);
      if (!request_.channel.empty()) item.item.channel = request_.channel;
      show_paths(item);
      sink_.item(std::move(item));
    };
    out.channel = [this](std::uint64_t, model::Channel &&channel) {
      if (!request_.channel.empty()) channel.key = request_.channel;
      sink_.channel(std::move(channel));
    };
    out.metrics = [this](std::uint64_t, model::MetricRecord &&record) {
      if (!request_.channel.empty()) record.channel = request_.channel;
      sink_.metrics(std::move(record));
    };
    out.contacts = [this](std::uint64_t, model::ContactCount &&count) {
      if (!request_.channel.empty()) count.channel = request_.channel;
      sink_.contacts(std::move(count));
    };
    out.contact_marks = [this](std::uint64_t, model::ContactMarks &&marks) {
      if (!request_.channel.empty()) marks.channel = request_.channel;
      sink_.contact_marks(std::move(marks));
    };
    out.note = [this](std::uint64_t, model::Note &&note) {
      note.path = source_.shown(note.path);
      whole_ &= !cuts(note);
      sink_.note(std::move(note));
    };
    out.unit_done = [this, unit_done](std::uint64_t, bool whole) {
      whole_ &= whole;
      unit_done();
    };
    return out;
  }
  std::uint64_t items() const { return items_; }
  bool whole() const { return whole_; }

 private:
  // "export.zip!dir/page.html" for what lay in an archive.
  void show_paths(model::JudgedItem &item) const {
    item.item.path = source_.shown(item.item.path);
    for (model::Note &note : item.notes) note.path = item.item.path;
  }

  const SourceRequest &request_;
  const sources::Source &source_;
  const ReadingSink &sink_;
  std::uint64_t items_ = 0;
  bool whole_ = true;
};

void keep_shard(const SourceListing &listing, const Shard &shard, PlannedSource &planned) {
  std::erase_if(planned.units, [&](const workers::PlannedUnit &unit) { return !shard.holds(listing.source, listing.files[unit.main].path); });
}

corpus::SourceSummary refused(const SourceRequest &request, const std::string &reason) {
  corpus::SourceSummary summary;
  summary.name = request.name;
  summary.kind = "unknown";
  summary.state = corpus::SourceState::refused;
  summary.reason = reason;
  return summary;
}

Result<Done> read_units(workers::Pool &pool, sources::Source &source, const PlannedSource &planned, bool judge, Handing &handing) {
  Progress progress;
  std::uint64_t done = 0;
  const auto total = planned.units.size();
  return pool.read([&] { return source.next(); }, handing.sink([&] { progress.show("reading", ++done, total); }), judge);
}

}  // namespace

Result<corpus::SourceSummary> read_source(workers::Pool &pool, const Setup &setup, const SourceRequest &request, const Shard &shard, bool judge,
                                          const ReadingSink &sink) {
  sources::SourceOptions options;
  options.worker = setup.workers.program;
  options.sandbox = setup.workers.sandbox;
  options.unpack.opened = static_cast<std::uint64_t>(setup.config.limits.archive_entries);
  options.unpack.entry_bytes = static_cast<std::uint64_t>(setup.config.limits.archive_entry_mib) << 20;
  options.unpack.ratio = static_cast<std::uint64_t>(setup.config.limits.archive_ratio);
  auto source = sources::Source::open(request.path, request.name, request.address.empty() ? model::Text() : model::Text(request.address), options);
  if (!source) {
    const Problem &problem = source.problem();
    say(problem);
    sink.note({"source-refused", request.name, "", "", problem.sentence});
    return refused(request, problem.sentence);
  }
  auto planned = pool.plan(source->listing());
  if (!planned) return planned.problem();
  for (model::Note &problem : planned->problems) sink.note(std::move(problem));
  keep_shard(source->listing(), shard, *planned);
  const std::vector<workers::LeftOut> left_out = std::exchange(planned->left_out, {});
  source->want(*planned, 0);
  Handing handing(request, *source, sink);
  if (auto read = read_units(pool, *source, *planned, judge, handing); !read) return read.problem();
  for (model::Note &note : source->notes()) sink.note(std::move(note));
  corpus::SourceSummary summary = source->summary();
  summary.items = handing.items();
  summary.files = planned->units.size();
  if (planned->reader == model::kNone) {
    summary.state = corpus::SourceState::refused;
    summary.reason = "no reader knows what this is";
  } else {
    summary.reader = setup.plan.plugins[planned->reader].manifest.id;
  }
  if (!handing.whole() && summary.state == corpus::SourceState::done) {
    summary.state = corpus::SourceState::partial;
    summary.reason = "some files could not be read to their end";
  }
  count_left_out(source->listing(), *planned, left_out, shard, summary);
  return summary;
}

}  // namespace freehold::app
