// What host and worker say to each other: the payloads of frames (host/workers/frame.hpp) and the values that Session works on.
//
// A conversation: the host sends Setup and gets Ready. Then it sends batches of tasks (Work); the worker answers each task in the order it came
// with any number of results and one TaskDone. Bye is answered by ByeDone; a worker that ends without it has crashed, whatever its exit code.
// A task is a source to plan, a unit to read, an item to judge or explain, an item with its graph facts, or a state to finish. The wire is private to one
// build: both executables are released together.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "host/corpus/graph.hpp"
#include "host/model/wire.hpp"

// Values of host/corpus that cross to workers.
namespace freehold::corpus {
constexpr std::uint64_t largest(Shared) { return static_cast<std::uint64_t>(Shared::yes); }
void fields(auto &&v, model::Of<Steps> auto &x) { v(x.capture, x.conversation, x.conversion, x.offline); }
// The next items on the ways stay with the host.
void fields(auto &&v, model::Of<NodeFacts> auto &x) {
  v(x.content, x.menu, x.links_in, x.links_out, x.hole_size, x.left_out, x.leads_on, x.shared);
}
void fields(auto &&v, model::Of<Entry> auto &x) { v(x.key, x.a, x.b); }
}  // namespace freehold::corpus

namespace freehold::workers {

using model::Of;

// ---- values that Session takes and gives ------------------------------------------------------------------------------------------------

// A file of a source, seen from outside. head: its first bytes, at most 512, of any encoding.
struct ListedFile {
  std::string path;  // inside the source, with /; well-formed UTF-8
  std::string head;
  std::uint64_t size = model::kNowhere;
};

struct SourceListing {
  std::string source;   // its name
  model::Text address;  // where the user says it is published
  std::vector<ListedFile> files;  // sorted by path
};

// Indexes into the listing's files.
struct PlannedUnit {
  std::uint32_t main = 0;
  std::vector<std::uint32_t> companions;
};

struct LeftOut {
  std::uint32_t file = 0;
  std::string reason;
};

// What the surest reader makes of a source. reader kNone: nobody can read it.
struct PlannedSource {
  std::uint32_t reader = model::kNone;  // index into the plan's plugins
  std::uint32_t sure = 0;               // 0…100
  std::vector<PlannedUnit> units;
  std::vector<LeftOut> left_out;
  std::string context;  // handed to every read(); <= 64 KiB
  std::vector<model::Note> problems;
};

// One plugin of the plan after loading; same order as the plan's plugins.
struct LoadReport {
  std::string plugin;
  bool ok = false;
  std::string reason;  // why not
};

// Valid during one Session::read().
struct UnitFile {
  std::string path;
  std::string_view bytes;
};

// What turns addresses into numbers; drawn for every run and kept nowhere.
struct ContactKey {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
};

struct Unit {
  std::uint64_t index = 0;
  std::uint32_t reader = model::kNone;  // index into the plan's plugins
  std::string source;
  model::Text address;
  std::string context;
  UnitFile main;
  std::vector<UnitFile> companions;
  ContactKey contact_key;
};

// Where Session::read() puts what it reads, in the reader's order. begin is called for every item the reader emits, before anything judges it,
// with its ordinal (from 0): it notes the item on the blame page and brings skip_plugins up to date for it. item follows if the item was usable; its
// texts are lent by the reader until the function returns (model::keep_texts).
// Why: one item may have to do without a plugin that crashes on it, while the rest of its unit is judged by all.
struct ReadOutput {
  std::function<void(std::uint64_t ordinal, std::uint64_t bytes)> begin;
  std::function<void(model::JudgedItem &&)> item;
  std::function<void(model::Channel &&)> channel;
  std::function<void(model::MetricRecord &&)> metrics;
  std::function<void(model::ContactCount &&)> contacts;
  std::function<void(model::ContactMarks &&)> contact_marks;
  std::function<void(model::Note &&)> note;
};

// ---- payloads ---------------------------------------------------------------------------------------------------------------------------

enum class MessageKind : std::uint32_t {
  // host to worker
  setup = 1,
  listing_files,  // a part of a listing; before work of kind plan
  work,
  bye,
  // host to unpack worker (host/workers/unpack-messages.hpp)
  unpack_setup = 32,
  unpack_wanted,
  unpack_more,
  // worker to host
  ready = 64,
  planned,  // a part of a PlannedSource
  item,
  channel,
  metrics,
  contacts,
  contact_marks,
  note,
  judged,    // of work judge and graph
  finished,  // of work finish
  explained,  // of work explain
  task_done,
  bye_done,
  // unpack worker to host
  unpack_entries = 96,
  unpack_listed,
  unpack_file,
  unpack_finished,
};

enum class WorkKind : std::uint32_t { plan = 0, read = 1, judge = 2, graph = 3, finish = 4, explain = 5 };
constexpr std::uint64_t largest(WorkKind) { return static_cast<std::uint64_t>(WorkKind::explain); }

// Limits the worker lays on itself. 0: none.
struct WorkerLimits {
  std::uint64_t memory = 2ull << 30;         // of address space, bytes
  std::uint64_t unit_bytes = 256ull << 20;   // larger files are not read: note file-too-large
  std::uint64_t items_per_unit = 5'000'000;  // against a reader that never ends
};

// The plan follows it in the same payload.
struct Setup {
  std::uint64_t session = 0;           // told back in Ready
  bool sandbox = true;                 // false: limits only
  bool hold = true;                    // results wait in the outbox; false: each is sent at once
  std::vector<std::uint32_t> do_not_load;  // plugins that crashed while loading
  WorkerLimits limits;
  ContactKey contact_key;
};

struct Ready {
  std::uint64_t session = 0;
  std::vector<LoadReport> loaded;
  std::string isolation;  // the layers that are active: "seccomp, landlock 6"
};

// The files of a listing come in parts, heads as raw bytes after the encoded payload, in order.
struct ListingPart {
  struct File {
    std::string path;
    std::uint32_t head = 0;  // bytes of it
    std::uint64_t size = 0;
  };
  std::vector<File> files;
};

// Not calling plugin on one item of a unit; 0 for tasks that are one item.
struct ItemSkip {
  std::uint64_t item = 0;
  std::uint32_t plugin = 0;
};

struct TaskHeader {
  std::uint64_t id = 0;                     // grows within a run
  std::vector<std::uint32_t> skip_plugins;  // for all of this task
  std::vector<ItemSkip> skip_items;
  std::uint64_t resume_at = 0;  // the first so many results were delivered before a fault: not again
};

struct PlanTask {
  TaskHeader header;
  std::string source;
  model::Text address;
};

struct ReadTask {
  TaskHeader header;
  std::uint32_t reader = model::kNone;
  std::string source;
  model::Text address;
  std::string context;
  std::string path;
  std::vector<std::string> companions;  // one descriptor for the main file and for each companion, in order
};

struct JudgeTask {
  TaskHeader header;
  model::ContentItem item;
};

struct GraphTask {
  TaskHeader header;
  model::ContentItem item;  // without text and headings; of links those of the main content, with their numbers
  corpus::NodeFacts facts;
};

struct FinishTask {
  TaskHeader header;
  std::uint32_t rule = 0;
  std::string channel;
  std::vector<std::vector<corpus::Entry>> state;
};

// fresh: the item comes straight from the user and is completed like one of a reader.
struct ExplainTask {
  TaskHeader header;
  model::ContentItem item;
  bool fresh = false;
};

// A frame of kind work: the header, then `count` tasks of that kind one after another.
struct WorkHeader {
  WorkKind kind = WorkKind::plan;
  bool judge = true;  // of read: item and corpus rules as well
  std::uint32_t count = 0;
  std::vector<std::uint32_t> skip_plugins;  // withdrawn by now
};

struct PlannedPart {
  std::uint64_t task = 0;
  PlannedSource planned;  // units, left_out and problems are appended part by part; the rest is the same in each
};

// Item, channel, metrics, contacts, contact marks and note of a task: its id in front of the value.
struct ResultHeader {
  std::uint64_t task = 0;
};

// What rules said of one item of judge or graph; the item itself stays with the host.
struct Judged {
  std::uint64_t task = 0;
  std::vector<model::RuleResult> results;
  model::Packed<model::Accumulation> accumulations;
  std::vector<model::Note> notes;
};

struct Finished {
  std::uint64_t task = 0;
  model::RuleResult result;
};

struct Explained {
  std::uint64_t task = 0;
  model::Explanation explanation;
};

struct TaskDone {
  std::uint64_t task = 0;
  std::uint64_t results = 0;  // frames that were sent or left out by resume_at
};

void fields(auto &&v, Of<PlannedUnit> auto &x) { v(x.main, x.companions); }
void fields(auto &&v, Of<LeftOut> auto &x) { v(x.file, x.reason); }
void fields(auto &&v, Of<PlannedSource> auto &x) { v(x.reader, x.sure, x.units, x.left_out, x.context, x.problems); }
void fields(auto &&v, Of<LoadReport> auto &x) { v(x.plugin, x.ok, x.reason); }
void fields(auto &&v, Of<WorkerLimits> auto &x) { v(x.memory, x.unit_bytes, x.items_per_unit); }
void fields(auto &&v, Of<ContactKey> auto &x) { v(x.first, x.second); }
void fields(auto &&v, Of<Setup> auto &x) { v(x.session, x.sandbox, x.hold, x.do_not_load, x.limits, x.contact_key); }
void fields(auto &&v, Of<Ready> auto &x) { v(x.session, x.loaded, x.isolation); }
void fields(auto &&v, Of<ListingPart::File> auto &x) { v(x.path, x.head, x.size); }
void fields(auto &&v, Of<ListingPart> auto &x) { v(x.files); }
void fields(auto &&v, Of<ItemSkip> auto &x) { v(x.item, x.plugin); }
void fields(auto &&v, Of<TaskHeader> auto &x) { v(x.id, x.skip_plugins, x.skip_items, x.resume_at); }
void fields(auto &&v, Of<PlanTask> auto &x) { v(x.header, x.source, x.address); }
void fields(auto &&v, Of<ReadTask> auto &x) { v(x.header, x.reader, x.source, x.address, x.context, x.path, x.companions); }
void fields(auto &&v, Of<JudgeTask> auto &x) { v(x.header, x.item); }
void fields(auto &&v, Of<GraphTask> auto &x) { v(x.header, x.item, x.facts); }
void fields(auto &&v, Of<FinishTask> auto &x) { v(x.header, x.rule, x.channel, x.state); }
void fields(auto &&v, Of<ExplainTask> auto &x) { v(x.header, x.item, x.fresh); }
void fields(auto &&v, Of<Explained> auto &x) { v(x.task, x.explanation); }
void fields(auto &&v, Of<WorkHeader> auto &x) { v(x.kind, x.judge, x.count, x.skip_plugins); }
void fields(auto &&v, Of<PlannedPart> auto &x) { v(x.task, x.planned); }
void fields(auto &&v, Of<ResultHeader> auto &x) { v(x.task); }
void fields(auto &&v, Of<Judged> auto &x) { v(x.task, x.results, x.accumulations, x.notes); }
void fields(auto &&v, Of<Finished> auto &x) { v(x.task, x.result); }
void fields(auto &&v, Of<TaskDone> auto &x) { v(x.task, x.results); }

}  // namespace freehold::workers
