#include "host/worker/loop.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <new>

#include "host/worker/sandbox.hpp"
#include "host/workers/large-pages.hpp"
#include "host/workers/unpack-messages.hpp"

namespace freehold::worker {

using workers::MessageKind;
using workers::WorkKind;

namespace {

constexpr std::size_t kPlannedPart = 4096;  // units of a part
constexpr std::size_t kHeld = 128u << 10;   // bytes
constexpr auto kHeldFor = std::chrono::milliseconds(20);

// What operator new calls when memory is at its end: the host is to know why this process may be about to die.
workers::BlamePage *page_for_new_handler = nullptr;
void on_out_of_memory() {
  page_for_new_handler->note_out_of_memory();
  throw std::bad_alloc();
}

}  // namespace

int Loop::run() {
  page_for_new_handler = &blame_;
  std::set_new_handler(on_out_of_memory);
  workers::Frame frame;
  bool ready = false;
  while (true) {
    while (in_.next(frame)) {
      bool good = false;
      if (!ready) {
        good = ready = set_up(frame);
      } else if (frame.kind == MessageKind::listing_files) {
        good = add_listing(frame.payload);
      } else if (frame.kind == MessageKind::work) {
        good = work(frame);
      } else if (frame.kind == MessageKind::bye) {
        out_.put(MessageKind::bye_done, "");
        flush();
        return 0;
      }
      if (!good) return 1;
    }
    if (in_.fill(socket_) != workers::Received::some) return 1;
  }
}

bool Loop::set_up(const workers::Frame &frame) {
  plan_bytes_ = in_.keep();
  model::Decoder in(frame.payload, model::Texts::lent, model::Sender::host);
  in(setup_, plan_);
  if (frame.kind != MessageKind::setup || !in.at_end()) return false;
  for (const std::uint32_t plugin : setup_.do_not_load) {
    if (plugin < plan_.plugins.size()) plan_.plugins[plugin].path.clear();
  }
  Sandbox sandbox;
  apply_limits({setup_.limits.memory, 0});
  if (setup_.sandbox) {
    std::vector<std::string> folders;
    for (const model::Plugin &plugin : plan_.plugins) {
      if (!plugin.path.empty()) folders.push_back(std::filesystem::path(plugin.path).parent_path().string());
    }
    sandbox.before_loading(folders);
  }
  handlers_ = loader_(plan_, blame_);
  if (setup_.sandbox) sandbox.after_loading();
  blame_.set_task(0, 0);
  workers::Ready ready;
  ready.session = setup_.session;
  ready.loaded = handlers_.loaded;
  ready.isolation = sandbox.active();
  const bool fits = out_.put_values(MessageKind::ready, ready);
  flush();
  return fits;
}

bool Loop::add_listing(std::string_view payload) {
  workers::ListingPart part;
  std::string_view heads;
  if (!workers::split_tail(payload, part, heads)) return false;
  for (workers::ListingPart::File &file : part.files) {
    if (file.head > heads.size()) return false;
    listing_.files.push_back({std::move(file.path), std::string(heads.substr(0, file.head)), file.size});
    heads.remove_prefix(file.head);
  }
  return true;
}

bool Loop::work(workers::Frame &frame) {
  model::Decoder in(frame.payload, model::Texts::lent, model::Sender::host);
  workers::WorkHeader header;
  in(header);
  if (!in.ok()) return false;
  withdrawn_.assign(plan_.plugins.size(), false);
  for (std::uint32_t plugin : header.skip_plugins) {
    if (plugin < withdrawn_.size()) withdrawn_[plugin] = true;
  }
  std::reverse(frame.descriptors.begin(), frame.descriptors.end());  // taken from the back
  for (std::uint32_t i = 0; i < header.count; ++i) {
    if (!one_task(header.kind, header.judge, in, frame.descriptors)) return false;
  }
  flush();
  return in.at_end();
}

bool Loop::one_task(WorkKind kind, bool judging, model::Decoder &in, std::vector<workers::Fd> &files) {
  switch (kind) {
    case WorkKind::plan: return plan(in);
    case WorkKind::read: return read(in, judging, files);
    case WorkKind::judge: return judge(in);
    case WorkKind::graph: return graph(in);
    case WorkKind::finish: return finish(in);
    case WorkKind::explain: return explain(in);
  }
  return false;
}

void Loop::start_task(const workers::TaskHeader &header, std::uint64_t bytes) {
  task_ = header.id;
  resume_at_ = header.resume_at;
  results_ = 0;
  ordinal_ = 0;
  skip_for(header, 0);
  blame_.set_task(header.id, bytes);
}

void Loop::skip_for(const workers::TaskHeader &header, std::uint64_t item) {
  skip_ = withdrawn_;
  const auto skip = [&](std::uint32_t plugin) {
    if (plugin < skip_.size()) skip_[plugin] = true;
  };
  for (std::uint32_t plugin : header.skip_plugins) skip(plugin);
  for (const workers::ItemSkip &one : header.skip_items) {
    if (one.item == item) skip(one.plugin);
  }
}

// Nothing more can be done without a host.
void Loop::flush() {
  if (!out_.flush(socket_)) ::_exit(1);
  sent_ = std::chrono::steady_clock::now();
}

// What was put is safe from what comes after: the host finds it in the outbox, or has it. Held no longer than the host would like to wait.
void Loop::post() {
  const bool held = setup_.hold && out_.pending() <= kHeld && outbox_.hold(out_.position(), out_.pending_bytes());
  if (!held || std::chrono::steady_clock::now() - sent_ > kHeldFor) flush();
}

void Loop::done() {
  blame_.set_task(task_, 0);
  out_.put_values(MessageKind::task_done, workers::TaskDone{task_, results_});
  post();  // the host names the culprit of what comes after
  workers::extend_large_pages();
}

bool Loop::plan(model::Decoder &in) {
  workers::PlanTask task;
  in(task);
  if (!in.ok()) return false;
  listing_.source = task.source;
  listing_.address = task.address;
  std::uint64_t bytes = 0;
  for (const workers::ListedFile &file : listing_.files) bytes += file.path.size() + file.head.size();
  start_task(task.header, bytes);
  workers::PlannedSource planned = handlers_.plan(listing_);
  listing_ = {};
  std::vector<workers::PlannedUnit> units = std::move(planned.units);
  std::vector<workers::LeftOut> left_out = std::move(planned.left_out);
  const std::size_t parts = std::max<std::size_t>(1, (std::max(units.size(), left_out.size()) + kPlannedPart - 1) / kPlannedPart);
  for (std::size_t i = 0; i < parts; ++i) {
    const auto slice = [&]<class T>(const std::vector<T> &from, std::vector<T> &to) {
      const std::size_t begin = std::min(i * kPlannedPart, from.size());
      const std::size_t end = std::min(begin + kPlannedPart, from.size());
      to.assign(from.begin() + static_cast<std::ptrdiff_t>(begin), from.begin() + static_cast<std::ptrdiff_t>(end));
    };
    slice(units, planned.units);
    slice(left_out, planned.left_out);
    if (i > 0) planned.problems.clear();
    out_.put_values(MessageKind::planned, workers::PlannedPart{task_, planned});
    flush();
  }
  done();
  return true;
}

bool Loop::judge(model::Decoder &in) {
  workers::JudgeTask task;
  in(task);
  if (!in.ok()) return false;
  start_task(task.header, task.item.text ? task.item.text->size() : 0);
  model::JudgedItem item;
  item.item = std::move(task.item);
  handlers_.judge(item, skip_);
  out_.put_values(MessageKind::judged,
                  workers::Judged{task_, std::move(item.results), std::move(item.accumulations), std::move(item.notes)});
  done();
  return true;
}

bool Loop::graph(model::Decoder &in) {
  workers::GraphTask task;
  in(task);
  if (!in.ok()) return false;
  start_task(task.header, 0);
  model::JudgedItem item;
  item.item = std::move(task.item);
  handlers_.graph(item, task.facts, skip_);
  out_.put_values(MessageKind::judged, workers::Judged{task_, std::move(item.results), {}, std::move(item.notes)});
  done();
  return true;
}

bool Loop::explain(model::Decoder &in) {
  workers::ExplainTask task;
  in(task);
  if (!in.ok()) return false;
  start_task(task.header, task.item.text ? task.item.text->size() : 0);
  out_.put_values(MessageKind::explained, workers::Explained{task_, handlers_.explain(std::move(task.item), task.fresh, skip_)});
  done();
  return true;
}

bool Loop::finish(model::Decoder &in) {
  workers::FinishTask task;
  in(task);
  if (!in.ok()) return false;
  start_task(task.header, 0);
  workers::Finished finished{task_, {}};
  const model::Rule *rule = task.rule < plan_.rules.size() ? &plan_.rules[task.rule] : nullptr;
  const std::string plugin = rule != nullptr ? rule->id.substr(0, rule->id.find('/')) : "";
  bool withdrawn = rule == nullptr;
  for (std::size_t i = 0; i < plan_.plugins.size(); ++i) withdrawn = withdrawn || (skip_[i] && plan_.plugins[i].manifest.id == plugin);
  if (withdrawn) {
    finished.result.rule = task.rule;
    finished.result.outcome = model::Outcome::failed;
    finished.result.reason = "its plugin was withdrawn";
  } else {
    finished.result = handlers_.finish(task.rule, task.channel, task.state);
  }
  out_.put_values(MessageKind::finished, finished);
  done();
  return true;
}

}  // namespace freehold::worker
