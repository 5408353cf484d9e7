// freehold-worker: reads content and runs plugins on behalf of freehold. Started by it alone: descriptor 3 is the socket to the host, 4 the memory
// both share (blame page, outbox) or, with --unpack, the archive.
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>

#include "host/worker/loop.hpp"
#include "host/worker/session.hpp"
#include "host/worker/unpack.hpp"
#include "host/workers/large-pages.hpp"

namespace {

using namespace freehold;

constexpr int kSocket = 3;
constexpr int kSecond = 4;

worker::Handlers load(const model::Plan &plan, workers::BlamePage &blame) {
  const auto session = std::make_shared<worker::Session>(plan, blame);
  worker::Handlers handlers;
  handlers.loaded = session->loaded();
  handlers.plan = [session](const auto &listing) { return session->plan(listing); };
  handlers.read = [session](const auto &unit, bool judge, const auto &skip, const auto &out) { session->read(unit, judge, skip, out); };
  handlers.judge = [session](auto &item, const auto &skip) { session->judge(item, skip); };
  handlers.graph = [session](auto &item, const auto &facts, const auto &skip) { session->graph(item, facts, skip); };
  handlers.explain = [session](auto &&item, bool fresh, const auto &skip) { return session->explain(std::move(item), fresh, skip); };
  handlers.finish = [session](std::uint32_t rule, const auto &channel, const auto &state) { return session->finish(rule, channel, state); };
  return handlers;
}

int work() {
  workers::begin_large_pages();
  workers::BlamePage blame(kSecond);
  workers::Outbox outbox(kSecond, workers::BlamePage::kMemory);
  if (!blame.ok() || !outbox.ok()) return 2;
  worker::Loop loop(kSocket, blame, outbox, load);
  ::_exit(loop.run());  // the plan is not taken apart piece by piece
}

}  // namespace

// Ends by _exit: destructors of plugins and of static objects have no say in when a worker is done.
int main(int argc, char **argv) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  try {
    if (argc == 2 && std::strcmp(argv[1], "--unpack") == 0) ::_exit(worker::unpack(kSocket, kSecond));
    if (argc == 1) ::_exit(work());
  } catch (const std::exception &error) {
    std::fprintf(stderr, "freehold-worker: %s\n", error.what());
    ::_exit(3);
  }
  std::fputs("freehold-worker is started by freehold; it is of no use by itself.\n", stderr);
  ::_exit(2);
}
