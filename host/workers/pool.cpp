#include "host/workers/pool.hpp"

#include <algorithm>

#include "host/model/link-flags.hpp"
#include "host/workers/results.hpp"
#include "host/workers/unpack-messages.hpp"

namespace freehold::workers {
namespace {

constexpr std::size_t kListingPart = 1u << 20;  // bytes of a part of a listing, about

// A task's payload after its header, out of the values in the order the payload struct lists them.
template <class... T>
std::string body_of(const T &...values) {
  std::string body;
  model::Encoder encoder(body);
  encoder(values...);
  return body;
}

std::vector<std::string> listing_parts(const SourceListing &listing) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < listing.files.size();) {
    ListingPart part;
    std::string heads;
    std::size_t size = 0;
    for (; i < listing.files.size() && size < kListingPart; ++i) {
      const ListedFile &file = listing.files[i];
      const std::string head = file.head.substr(0, 512);
      part.files.push_back({file.path, static_cast<std::uint32_t>(head.size()), file.size});
      heads += head;
      size += file.path.size() + head.size() + 8;
    }
    parts.push_back(with_tail(part, heads));
  }
  return parts;
}

template <class T>
bool decode_value(std::string_view payload, T &value) {
  model::Decoder decoder(payload);
  ResultHeader header;
  decoder(header, value);
  return decoder.at_end();
}

// Encodes of an item that was shed what graph rules see of it: the visitor of its members. What menus and footers lead to is in the facts: of links
// outside the main content the last one goes along, empty, so that all numbers are those of links.
class GraphView {
 public:
  GraphView(const model::ContentItem &item, std::string &out) : item_(item), encoder_(out) {
    const auto count = static_cast<std::uint32_t>(item.links.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      if (in_main(item.links[i]) || i + 1 == count) shown_.push_back(i);
    }
  }

  template <class... T>
  void operator()(const T &...members) {
    (put(members), ...);
  }

 private:
  template <class T>
  void put(const T &member) {
    encoder_(member);
  }
  void put(const model::Text &member) { &member == &item_.text ? encoder_(model::Text()) : encoder_(member); }
  void put(const std::vector<model::Heading> &) { encoder_.begin_list(0); }
  void put(const std::vector<model::Pair> &) { encoder_.begin_list(0); }
  void put(const std::vector<model::Provider> &) { encoder_.begin_list(0); }
  void put(const std::vector<model::OriginRun> &) { encoder_.begin_list(0); }
  void put(const model::Precision &) { encoder_(model::Precision::file); }
  void put(const std::vector<model::Way> &) { encoder_.begin_list(0); }
  void put(const std::vector<model::Link> &links) {
    encoder_.begin_list(shown_.size());
    for (const std::uint32_t i : shown_) in_main(links[i]) ? encoder_(links[i]) : encoder_(model::Link());
  }
  void put(const std::vector<std::uint32_t> &) {
    encoder_.begin_list(shown_.size());
    for (const std::uint32_t i : shown_) encoder_(model::number_of_link(item_, i));
  }

  const model::ContentItem &item_;
  model::Encoder encoder_;
  std::vector<std::uint32_t> shown_;  // links
};

// After the header, as GraphTask lists it. A copy of what `body` then holds, in no more memory than it needs: a hundred tasks are on their way at once.
std::string graph_body(const model::ContentItem &item, const corpus::NodeFacts &facts, std::string &body) {
  body.clear();
  GraphView view(item, body);
  fields(view, item);
  model::Encoder encoder(body);
  encoder(facts);
  return body;
}

}  // namespace

struct Pool::Impl {
  Impl(WorkerOptions options, const model::Plan &p) : plan(p), crew(std::move(options), plan) {}

  bool take_read(Task &task, MessageKind kind, std::string_view payload, const ReadSink &sink);
  bool take_judged(Task &task, std::string_view payload, bool graph, Judged &judged) const;
  void refresh_reports();

  const model::Plan &plan;
  Crew crew;
  std::vector<LoadReport> loaded;
};

Pool::Pool(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pool::Pool(Pool &&) noexcept = default;
Pool &Pool::operator=(Pool &&) noexcept = default;
Pool::~Pool() = default;

Result<Pool> Pool::start(WorkerOptions options, const model::Plan &plan) {
  auto impl = std::make_unique<Impl>(std::move(options), plan);
  Result<Done> started = impl->crew.start();
  if (!started) return started.problem();
  impl->refresh_reports();
  return Pool(std::move(impl));
}

// What the workers report, corrected by what the host knows better.
void Pool::Impl::refresh_reports() {
  loaded = crew.ready().loaded;
  for (std::size_t i = 0; i < loaded.size(); ++i) loaded[i].plugin = plan.plugins[i].manifest.id;
  for (const auto &[plugin, how] : crew.faults().failed_loads()) {
    loaded[plugin].ok = false;
    loaded[plugin].reason = "failed to load: it " + how;
  }
}

const std::vector<LoadReport> &Pool::loaded() const { return impl_->loaded; }
const std::string &Pool::isolation() const { return impl_->crew.ready().isolation; }

Result<PlannedSource> Pool::plan(const SourceListing &listing) {
  PlannedSource planned;
  std::vector<bool> taken(listing.files.size());
  bool asked = false;
  Job job;
  job.kind = WorkKind::plan;
  job.pull = [&]() -> std::optional<Task> {
    if (std::exchange(asked, true)) return std::nullopt;
    Task task;
    task.source = listing.source;
    task.body = body_of(listing.source, listing.address);
    for (const ListedFile &file : listing.files) task.bytes += file.path.size() + file.head.size();
    return task;
  };
  job.result = [&](Task &task, MessageKind kind, std::string_view payload) {
    PlannedPart part;
    if (kind != MessageKind::planned || !model::decode(payload, part)) return false;
    if (task.header.resume_at++ == 0) {
      planned = PlannedSource();
      taken.assign(taken.size(), false);
    }
    return add_planned(planned, std::move(part.planned), listing.files.size(), impl_->plan.plugins.size(), taken);
  };
  job.done = [](Task &&) {};
  job.lost = [&](Task &&, const std::string &) { planned = PlannedSource(); };
  Result<Done> ran = impl_->crew.run(job, listing_parts(listing));
  if (!ran) return ran.problem();
  return planned;
}

bool Pool::Impl::take_read(Task &task, MessageKind kind, std::string_view payload, const ReadSink &sink) {
  const auto pass = [&]<class T>(T value, const auto &receiver) {
    if (!decode_value(payload, value)) return false;
    receiver(task.index, std::move(value));
    return true;
  };
  switch (kind) {
    case MessageKind::item: {
      std::pair<std::uint64_t, model::JudgedItem> read;
      model::Decoder decoder(payload, model::Texts::lent);
      ResultHeader header;
      decoder(header, read.first, read.second);
      if (!decoder.at_end() || !valid_links(read.second.item) || !tidy_results(read.second.results, plan) || !valid_accumulations(read.second.accumulations, plan)) return false;
      add_failures(read.second.results, task, read.first, false, plan);
      sink.item(task.index, std::move(read.second));
      return true;
    }
    case MessageKind::channel: return pass(model::Channel(), sink.channel);
    case MessageKind::metrics: return pass(model::MetricRecord(), sink.metrics);
    case MessageKind::contacts: {
      model::ContactCount count;
      if (!decode_value(payload, count) || !is_plain_count(count)) return false;
      sink.contacts(task.index, std::move(count));
      return true;
    }
    case MessageKind::contact_marks: {
      model::ContactMarks marks;
      if (!decode_value(payload, marks) || !valid_marks(marks)) return false;
      sink.contact_marks(task.index, std::move(marks));
      return true;
    }
    case MessageKind::note: return pass(model::Note(), sink.note);
    default: return false;
  }
}

Result<Done> Pool::read(const UnitSource &units, const ReadSink &sink, bool judge) {
  Job job;
  job.kind = WorkKind::read;
  job.judge = judge;
  job.pull = [&]() -> std::optional<Task> {
    std::optional<UnitInput> unit = units();
    if (!unit) return std::nullopt;
    Task task;
    task.index = unit->index;
    task.bytes = unit->bytes;
    task.reader = unit->reader;
    task.body = body_of(unit->reader, unit->source, unit->address, unit->context, unit->path, unit->companions);
    task.source = std::move(unit->source);
    task.path = std::move(unit->path);
    task.files = std::move(unit->files);
    return task;
  };
  job.result = [&](Task &task, MessageKind kind, std::string_view payload) { return impl_->take_read(task, kind, payload, sink); };
  job.done = [&](Task &&task) { sink.unit_done(task.index, true); };
  job.lost = [&](Task &&task, const std::string &) { sink.unit_done(task.index, false); };
  return impl_->crew.run(job);
}

bool Pool::Impl::take_judged(Task &task, std::string_view payload, bool graph, Judged &judged) const {
  if (!model::decode(payload, judged)) return false;
  if (!tidy_results(judged.results, plan) || !valid_accumulations(judged.accumulations, plan)) return false;
  add_failures(judged.results, task, 0, graph, plan);
  return true;
}

// An item on which nobody could answer: all rules of that kind have failed on it.
static std::vector<model::RuleResult> all_failed(const model::Plan &plan, bool graph, const std::string &how) {
  std::vector<model::RuleResult> results;
  for (std::uint32_t i = 0; i < plan.rules.size(); ++i) {
    if ((plan.rules[i].kind == model::RuleKind::graph) != graph) continue;
    results.push_back({i, model::Outcome::failed, {}, "the worker " + how, {}});
  }
  return results;
}

Result<Done> Pool::judge(const ItemSource &items, const ItemSink &sink) {
  Job job;
  job.kind = WorkKind::judge;
  job.pull = [&]() -> std::optional<Task> {
    std::optional<ItemInput> input = items();
    if (!input) return std::nullopt;
    Task task;
    task.index = input->index;
    task.body = body_of(input->item);
    task.bytes = task.body.size();
    task.source = input->item.source;
    task.path = input->item.id;
    task.item = std::move(input->item);
    return task;
  };
  job.result = [&](Task &task, MessageKind kind, std::string_view payload) {
    Judged judged;
    if (kind != MessageKind::judged || !impl_->take_judged(task, payload, false, judged)) return false;
    if (!task.item) return true;  // answered before a fault
    model::JudgedItem whole{std::move(*task.item), std::move(judged.results), std::move(judged.accumulations), std::move(judged.notes)};
    task.item.reset();
    sink(task.index, std::move(whole));
    return true;
  };
  job.done = [](Task &&) {};
  job.lost = [&](Task &&task, const std::string &how) {
    if (task.item) sink(task.index, {std::move(*task.item), all_failed(impl_->plan, false, how), {}, {}});
  };
  return impl_->crew.run(job);
}

Result<Done> Pool::graph(const GraphSource &items, const GraphSink &sink) {
  Job job;
  job.kind = WorkKind::graph;
  std::string body;  // its memory is used again from task to task
  job.pull = [&]() -> std::optional<Task> {
    const std::optional<GraphInput> input = items();
    if (!input) return std::nullopt;
    Task task;
    task.index = input->index;
    task.body = graph_body(*input->item, input->facts, body);
    task.bytes = task.body.size();
    task.source = input->item->source;
    task.path = input->item->id;
    task.items = 1;  // still to be answered
    return task;
  };
  job.result = [&](Task &task, MessageKind kind, std::string_view payload) {
    Judged judged;
    if (kind != MessageKind::judged || !impl_->take_judged(task, payload, true, judged)) return false;
    if (std::exchange(task.items, 0) == 0) return true;  // answered before a fault
    sink(task.index, std::move(judged.results), std::move(judged.notes));
    return true;
  };
  job.done = [](Task &&) {};
  job.lost = [&](Task &&task, const std::string &how) {
    if (task.items != 0) sink(task.index, all_failed(impl_->plan, true, how), {});
  };
  return impl_->crew.run(job);
}

Result<std::vector<corpus::ChannelResult>> Pool::finish(const std::vector<corpus::State> &states) {
  std::vector<corpus::ChannelResult> results;
  for (const corpus::State &state : states) {
    results.push_back({state.channel, {state.rule, model::Outcome::failed, {}, "it gave no answer", {}}});
  }
  std::size_t next = 0;
  Job job;
  job.kind = WorkKind::finish;
  job.pull = [&]() -> std::optional<Task> {
    if (next == states.size()) return std::nullopt;
    const corpus::State &state = states[next];
    Task task;
    task.index = next++;
    task.body = body_of(state.rule, state.channel, state.accumulators);
    task.bytes = task.body.size();
    task.path = state.channel;
    return task;
  };
  job.result = [&](Task &task, MessageKind kind, std::string_view payload) {
    Finished finished;
    if (kind != MessageKind::finished || !model::decode(payload, finished) || finished.result.rule != states[task.index].rule) return false;
    std::vector<model::RuleResult> one{std::move(finished.result)};
    if (!tidy_results(one, impl_->plan)) return false;
    results[task.index].result = std::move(one.front());
    return true;
  };
  job.done = [](Task &&) {};
  job.lost = [&](Task &&task, const std::string &how) { results[task.index].result.reason = "its plugin " + how; };
  Result<Done> ran = impl_->crew.run(job);
  if (!ran) return ran.problem();
  return results;
}

Result<model::Explanation> Pool::explain(const model::ContentItem &item, bool fresh) {
  std::optional<model::Explanation> answer;
  std::string fault = "gave no answer";
  bool asked = false;
  Job job;
  job.kind = WorkKind::explain;
  job.pull = [&]() -> std::optional<Task> {
    if (std::exchange(asked, true)) return std::nullopt;
    Task task;
    task.body = body_of(item, fresh);
    task.bytes = task.body.size();
    task.source = item.source;
    task.path = item.id;
    return task;
  };
  job.result = [&](Task &, MessageKind kind, std::string_view payload) {
    Explained explained;
    if (kind != MessageKind::explained || !model::decode(payload, explained)) return false;
    answer = std::move(explained.explanation);
    return true;
  };
  job.done = [](Task &&) {};
  job.lost = [&](Task &&, const std::string &how) { fault = how; };
  Result<Done> ran = impl_->crew.run(job);
  if (!ran) return ran.problem();
  if (!answer) return Problem{"not-explained", {item.path, 0, 0}, "The worker that was to explain it " + fault + ".", "Leave out plugins of your own to see which it is."};
  return *std::move(answer);
}

PoolReport Pool::end() {
  impl_->crew.end();
  const FaultBook &faults = impl_->crew.faults();
  PoolReport report;
  report.notes = faults.notes();
  report.details = faults.details();
  for (std::uint32_t plugin : faults.withdrawn()) report.withdrawn.push_back(impl_->plan.plugins[plugin].manifest.id);
  for (std::uint32_t plugin : faults.withdrawn_readers()) report.withdrawn_readers.push_back(impl_->plan.plugins[plugin].manifest.id);
  std::sort(report.withdrawn.begin(), report.withdrawn.end());
  std::sort(report.withdrawn_readers.begin(), report.withdrawn_readers.end());
  return report;
}

}  // namespace freehold::workers
