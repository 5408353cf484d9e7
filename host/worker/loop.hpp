// The loop of a worker: takes what the host asks for, has it done and answers. Knows nothing of plugins; what does the work is handed in.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "host/worker/file-bytes.hpp"
#include "host/workers/blame.hpp"
#include "host/workers/frame.hpp"
#include "host/workers/outbox.hpp"
#include "host/workers/protocol.hpp"

namespace freehold::worker {

// Who does the work once plugins are loaded. See Session.
struct Handlers {
  std::vector<workers::LoadReport> loaded;
  std::function<workers::PlannedSource(const workers::SourceListing &)> plan;
  std::function<void(const workers::Unit &, bool judge, const std::vector<bool> &skip_plugins, const workers::ReadOutput &)> read;
  std::function<void(model::JudgedItem &, const std::vector<bool> &skip_plugins)> judge;
  std::function<void(model::JudgedItem &, const corpus::NodeFacts &, const std::vector<bool> &skip_plugins)> graph;
  std::function<model::Explanation(model::ContentItem &&, bool fresh, const std::vector<bool> &skip_plugins)> explain;
  std::function<model::RuleResult(std::uint32_t rule, const std::string &channel, const std::vector<std::vector<corpus::Entry>> &)> finish;
};

// Loads the plan's plugins inside the sandbox's first layer; the plan and the page outlive the handlers.
using Loader = std::function<Handlers(const model::Plan &, workers::BlamePage &)>;

class Loop {
 public:
  // socket: connected to the host, blocking. Requires: blame and outbox, which the host sees too, outlive it.
  Loop(int socket, workers::BlamePage &blame, workers::Outbox &outbox, Loader loader)
      : socket_(socket), blame_(blame), outbox_(outbox), loader_(std::move(loader)) {}

  // Until Bye (0) or until the host is gone or breaks the protocol (1).
  int run();

 private:
  bool set_up(const workers::Frame &frame);
  bool add_listing(std::string_view payload);
  bool work(workers::Frame &frame);
  bool one_task(workers::WorkKind kind, bool judge, model::Decoder &in, std::vector<workers::Fd> &files);

  bool plan(model::Decoder &in);
  bool read(model::Decoder &in, bool judge, std::vector<workers::Fd> &files);
  void read_unit(const workers::ReadTask &task, bool judge, std::vector<workers::Fd> files);
  workers::ReadOutput output_for(const workers::ReadTask &task, std::uint64_t bytes);
  bool judge(model::Decoder &in);
  bool graph(model::Decoder &in);
  bool finish(model::Decoder &in);
  bool explain(model::Decoder &in);

  template <class T>
  void send_result(workers::MessageKind kind, const T &value);
  void send_item(const workers::ReadTask &task, model::JudgedItem &&item);
  void note(std::string code, const workers::ReadTask &task, const std::string &path, std::string sentence);
  void done();
  void post();
  void flush();
  void start_task(const workers::TaskHeader &header, std::uint64_t bytes);
  void skip_for(const workers::TaskHeader &header, std::uint64_t item);

  int socket_;
  workers::BlamePage &blame_;
  workers::Outbox &outbox_;
  std::chrono::steady_clock::time_point sent_;  // when something was last
  Loader loader_;
  Handlers handlers_;
  workers::Setup setup_;
  std::string plan_bytes_;  // what the plan looks at
  model::Plan plan_;
  workers::FrameReader in_;
  workers::FrameWriter out_;
  FileBuffer file_buffer_{256u << 10};  // bytes: most pages are no larger
  workers::SourceListing listing_;
  std::vector<bool> withdrawn_;
  std::vector<bool> skip_;         // for the item at hand
  std::uint64_t task_ = 0;
  std::uint64_t resume_at_ = 0;
  std::uint64_t results_ = 0;      // of the task, sent or left out
  std::uint64_t ordinal_ = 0;      // of the item at hand
};

}  // namespace freehold::worker
