// Runs the played worker over units given as text and gathers everything that comes back.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <map>
#include <string>
#include <vector>

#include "host/workers/pool.hpp"

namespace freehold::workers {

inline model::Plan plan_of(const std::vector<std::string> &plugins) {
  model::Plan plan;
  for (const std::string &id : plugins) {
    model::Plugin plugin;
    plugin.path = "/" + id;
    plugin.manifest.id = id;
    plan.plugins.push_back(plugin);
    for (const char *name : {"corpus", "graph", "item"}) {
      model::Rule rule;
      rule.id = id + "/" + name;
      rule.kind = name[0] == 'c' ? model::RuleKind::corpus : name[0] == 'g' ? model::RuleKind::graph : model::RuleKind::item;
      plan.rules.push_back(rule);
    }
  }
  return plan;
}

inline WorkerOptions played(std::size_t count = 1) {
  WorkerOptions options;
  options.program = FREEHOLD_PLAYED_WORKER;
  options.count = count;
  options.deadlines.call_cpu = 0.3;
  options.deadlines.hang = 0.5;
  options.deadlines.ready_cpu = 2;
  options.deadlines.ready_hang = 1;
  options.limits.memory = 512u << 20;
  return options;
}

inline Fd file_with(const std::string &text) {
  Fd file(::memfd_create("unit", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  EXPECT_EQ(::write(file.get(), text.data(), text.size()), static_cast<ssize_t>(text.size()));
  return file;
}

// One line a fact, so that two runs can be compared as text.
struct Outcome {
  std::map<std::string, std::string> items;  // id → "a/item judged, b/item failed (its plugin crashed (SIGSEGV))"
  std::map<std::uint64_t, bool> whole;       // unit → whole
  std::vector<std::string> contacts;
  std::vector<std::string> marks;
  PoolReport report;
  std::vector<LoadReport> loaded;
  std::string isolation;

  std::vector<std::string> sentences() const {
    std::vector<std::string> list;
    for (const model::Note &note : report.notes) list.push_back(note.code + " " + note.culprit + " " + note.path + ": " + note.sentence);
    return list;
  }
};

inline std::string in_words(const std::vector<model::RuleResult> &results, const model::Plan &plan) {
  std::string text;
  for (const model::RuleResult &result : results) {
    if (!text.empty()) text += ", ";
    text += plan.rules[result.rule].id + (result.outcome == model::Outcome::judged ? " judged" : " failed (" + result.reason.string() + ")");
  }
  return text;
}

inline UnitSource units_of(const std::vector<std::string> &texts) {
  auto next = std::make_shared<std::size_t>(0);
  return [texts, next]() -> std::optional<UnitInput> {
    if (*next == texts.size()) return std::nullopt;
    UnitInput unit;
    unit.index = *next;
    unit.reader = 0;
    unit.source = "site";
    unit.path = "u" + std::to_string(*next);
    unit.files.push_back(file_with(texts[(*next)++]));
    return unit;
  };
}

inline ReadSink sink_into(Outcome &outcome, const model::Plan &plan) {
  ReadSink sink;
  sink.item = [&](std::uint64_t, model::JudgedItem &&item) {
    EXPECT_FALSE(outcome.items.contains(item.item.id)) << item.item.id;
    outcome.items[item.item.id] = in_words(item.results, plan);
  };
  sink.channel = [](std::uint64_t, model::Channel &&) {};
  sink.metrics = [](std::uint64_t, model::MetricRecord &&) {};
  sink.contacts = [&](std::uint64_t, model::ContactCount &&count) { outcome.contacts.push_back(count.list + "=" + std::to_string(count.count)); };
  sink.contact_marks = [&](std::uint64_t, model::ContactMarks &&marks) {
    for (const model::ContactMark &mark : marks.marks) outcome.marks.push_back(marks.list + "=" + std::to_string(mark.who));
  };
  sink.note = [&](std::uint64_t, model::Note &&note) { outcome.report.notes.push_back(std::move(note)); };
  sink.unit_done = [&](std::uint64_t unit, bool whole) {
    EXPECT_FALSE(outcome.whole.contains(unit)) << unit;
    outcome.whole[unit] = whole;
  };
  return sink;
}

inline Outcome read_all(const model::Plan &plan, const WorkerOptions &options, const std::vector<std::string> &texts) {
  Outcome outcome;
  Result<Pool> pool = Pool::start(options, plan);
  EXPECT_TRUE(pool.ok());
  if (!pool.ok()) return outcome;
  const Result<Done> read = pool->read(units_of(texts), sink_into(outcome, plan), true);
  EXPECT_TRUE(read.ok());
  outcome.loaded = pool->loaded();
  outcome.isolation = pool->isolation();
  std::vector<model::Note> own = std::move(outcome.report.notes);
  outcome.report = pool->end();
  outcome.report.notes.insert(outcome.report.notes.end(), own.begin(), own.end());
  return outcome;
}

}  // namespace freehold::workers
