// A worker with the real loop and sandbox and played plugins. Every line of a unit is an item; a word "<plugin>:<deed>" makes that plugin's rule do
// the deed on it, "reader:<deed>" the reader. A plugin whose path is "/<deed>" does it while loading; "content:<deed>" is our own parser. "number:<n>" in
// the place of all text is an item of one link with that number. Graph rules tell at which places they were shown links, and how many places there were.
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "host/worker/loop.hpp"

namespace {

using namespace freehold;
using workers::Mark;
using workers::Phase;

void leave_a_stray() {
  if (::fork() != 0) return;
  ::setsid();
  if (::fork() != 0) ::_exit(0);
  for (;;) ::pause();
}

void scribble(workers::BlamePage &blame) {
  blame.enter(static_cast<Phase>(77), 0xfffffff0u, 0xfffffff1u);
  blame.set_item(UINT64_MAX, UINT64_MAX);
  ::abort();
}

[[gnu::noinline]] int endless(int depth) {
  volatile char room[4096];
  room[0] = static_cast<char>(depth);
  return depth < 0 ? 0 : endless(depth + 1) + room[0];
}

void do_deed(const std::string &deed, workers::BlamePage &blame) {
#if defined(__SANITIZE_ADDRESS__)
  if (deed == "segv") ::raise(SIGSEGV);  // the write itself would be reported
#else
  if (deed == "segv") *static_cast<volatile int *>(nullptr) = 1;
#endif
  if (deed == "abort") ::abort();
  if (deed == "exit") std::exit(0);
  if (deed == "_exit") ::_exit(0);
  if (deed == "recursion") std::printf("%d", endless(0));
  if (deed == "spin") for (;;) ::clock();
  if (deed == "sleep") for (;;) ::pause();
  if (deed == "memory") for (std::size_t size = 1;; size += 64u << 20) { auto *volatile block = new char[64u << 20]; block[size % 4096] = 1; }
  if (deed == "throw") throw 42;
  if (deed == "closefds") for (int fd = 0; fd < 1024; ++fd) ::close(fd);
  if (deed == "garbage") { const std::string junk(100, 'x'); if (::write(3, junk.data(), junk.size()) < 0) ::abort(); }
  if (deed == "print") for (int i = 0; i < 10000; ++i) std::puts("chatter on the standard output of a plugin");
  if (deed == "scribble") scribble(blame);
  if (deed == "busy-scribble") for (;;) blame.enter(Phase::reader, 0);
  if (deed == "fork" && ::fork() >= 0) ::_exit(0);
  if (deed == "stray") { leave_a_stray(); ::abort(); }
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> list(1);
  for (char c : text) c == ' ' ? list.emplace_back() : list.back() += c, void();
  return list;
}

std::string places_of(const model::ContentItem &item) {
  std::string places;
  for (std::size_t i = 0; i < item.links.size(); ++i) {
    if (!item.links[i].url.empty()) places += std::to_string(model::number_of_link(item, i)) + ' ';
  }
  return places + "of " + std::to_string(model::link_count(item));
}

// Plugins of the plan that the words name.
struct Players {
  const model::Plan &plan;
  workers::BlamePage &blame;

  void play(std::string_view who, std::string_view text) const {
    for (const std::string &word : words(text)) {
      if (word.starts_with(std::string(who) + ":")) do_deed(word.substr(who.size() + 1), blame);
    }
  }
  std::uint32_t plugin_of(const model::Rule &rule) const {
    for (std::uint32_t i = 0; i < plan.plugins.size(); ++i) {
      if (rule.id.starts_with(plan.plugins[i].manifest.id + "/")) return i;
    }
    return 0;
  }
  void judge(model::JudgedItem &item, const std::vector<bool> &skip, bool graph) const {
    for (std::uint32_t rule = 0; rule < plan.rules.size(); ++rule) {
      const std::uint32_t plugin = plugin_of(plan.rules[rule]);
      if ((plan.rules[rule].kind == model::RuleKind::graph) != graph || skip[plugin]) continue;
      const Mark mark(blame, graph ? Phase::graph_rule : Phase::item_rule, plugin, rule);
      play(plan.plugins[plugin].manifest.id, graph ? *item.item.title : *item.item.text);
      item.results.push_back({rule, model::Outcome::judged, {1, 1}, graph ? places_of(item.item) : "", {}});
    }
  }
  void read(const workers::Unit &unit, bool judging, const std::vector<bool> &skip, const workers::ReadOutput &out) const {
    const Mark mark(blame, Phase::reader, unit.reader);
    std::uint64_t ordinal = 0;
    for (std::string_view left = unit.main.bytes; !left.empty(); ++ordinal) {
      const std::string line(left.substr(0, left.find('\n')));
      left.remove_prefix(std::min(left.size(), line.size() + 1));
      blame.enter(Phase::reader, unit.reader);
      play("reader", line);
      out.begin(ordinal, line.size());
      {
        const workers::InnerMark inner(blame, Phase::content);
        play("content", line);
      }
      model::JudgedItem item;
      item.item.id = unit.main.path + "#" + std::to_string(ordinal);
      item.item.source = unit.source;
      item.item.text = line;
      item.item.title = line;
      if (line.starts_with("number:")) {
        item.item.links.resize(1);
        item.item.link_numbers = {static_cast<std::uint32_t>(std::stoul(line.substr(7)))};
      }
      if (judging) judge(item, skip, false);
      blame.enter(Phase::reader, unit.reader);
      out.item(std::move(item));
      if (ordinal == 0) out.contacts({"channel", unit.main.path, unit.companions.size()});
      if (line.starts_with("contact ")) out.contact_marks({"channel", unit.main.path, 0, {{unit.contact_key.first ^ line.size()}}});
      if (line == "lying count") out.contacts({"channel", unit.main.path, 1, true});
      if (line == "wild mark") out.contact_marks({"channel", unit.main.path, 0, {{1, static_cast<model::ContactState>(7)}}});
      if (line == "wild stage") out.contact_marks({"channel", unit.main.path, 0, {{1, model::ContactState::reachable, static_cast<model::ContactStage>(200)}}});
    }
  }
};

worker::Handlers load(const model::Plan &plan, workers::BlamePage &blame) {
  const Players players{plan, blame};
  worker::Handlers handlers;
  for (std::uint32_t i = 0; i < plan.plugins.size(); ++i) {
    const Mark mark(blame, Phase::loading, i);
    const std::string &path = plan.plugins[i].path;
    if (!path.empty()) do_deed(path.substr(1), blame);
    handlers.loaded.push_back({plan.plugins[i].manifest.id, !path.empty(), path.empty() ? "it is not loaded" : ""});
  }
  handlers.plan = [players, &plan](const workers::SourceListing &listing) {
    workers::PlannedSource planned;
    for (std::uint32_t i = 0; i < plan.plugins.size(); ++i) {
      if (plan.plugins[i].path.empty()) continue;
      const Mark mark(players.blame, Phase::probing, i);
      for (const workers::ListedFile &file : listing.files) players.play(plan.plugins[i].manifest.id, file.head);
      if (planned.reader == model::kNone) planned.reader = i;
    }
    for (std::uint32_t i = 0; i < listing.files.size(); ++i) planned.units.push_back({i, {}});
    planned.context = "of " + listing.source;
    return planned;
  };
  handlers.read = [players](const auto &unit, bool judge, const auto &skip, const auto &out) { players.read(unit, judge, skip, out); };
  handlers.judge = [players](auto &item, const auto &skip) { players.judge(item, skip, false); };
  handlers.graph = [players](auto &item, const auto &, const auto &skip) { players.judge(item, skip, true); };
  handlers.explain = [players](model::ContentItem &&item, bool, const auto &skip) {
    model::JudgedItem judged;
    judged.item = std::move(item);
    {
      const workers::InnerMark inner(players.blame, Phase::content);
      players.play("content", *judged.item.text);
    }
    players.judge(judged, skip, false);
    return model::Explanation{std::move(judged.item), std::vector<model::Explained>(judged.results.size())};
  };
  handlers.finish = [players, &plan](std::uint32_t rule, const std::string &channel, const auto &state) {
    const std::uint32_t plugin = players.plugin_of(plan.rules[rule]);
    const Mark mark(players.blame, Phase::finishing, plugin, rule);
    players.play(plan.plugins[plugin].manifest.id, channel);
    return model::RuleResult{rule, model::Outcome::judged, {static_cast<std::uint32_t>(state.size()), 10}, "", {}};
  };
  return handlers;
}

}  // namespace

int main() {
  workers::BlamePage blame(4);
  workers::Outbox outbox(4, workers::BlamePage::kMemory);
  worker::Loop loop(3, blame, outbox, load);
  ::_exit(blame.ok() && outbox.ok() ? loop.run() : 2);
}
