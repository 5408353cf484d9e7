// The reader role: probing and planning a source, reading a unit.
#include <algorithm>

#include "host/content/text/unicode.hpp"
#include "host/corpus/shed.hpp"
#include "host/support/utf8.hpp"
#include "host/worker/session-impl.hpp"

namespace freehold::worker {
namespace {

using workers::InnerMark;
using workers::Mark;
using workers::Phase;

constexpr std::size_t kLargestContext = 64 * 1024;
constexpr std::size_t kMostProblems = 100;  // of one unit or plan; more are counted

std::string clean(fh_str text, std::size_t most) {
  const std::string repaired = content::clean_utf8(view(text));
  return repaired.substr(0, utf8_floor(repaired, most));
}

model::Text clean_optional(fh_str text) {
  if (text.data == nullptr) return std::nullopt;
  return clean(text, SIZE_MAX);
}

// A sink's host must not throw into the plugin: what goes wrong inside is told by the code.
template <class Call>
std::int32_t fenced(const Call &call) noexcept try {
  return call();
} catch (...) {
  return FH_E_FAILED;
}

// ---- plan ----

struct PlanCall {
  const workers::SourceListing &listing;
  workers::PlannedSource &planned;
  std::string culprit;
  bool refused = false;

  std::int32_t unit(std::uint32_t main, const std::uint32_t *companions, std::uint32_t count) {
    const auto files = listing.files.size();
    bool known = main < files && count <= files && (count == 0 || companions != nullptr);
    for (std::uint32_t i = 0; known && i < count; ++i) known = companions[i] < files;
    if (!known) {
      refused = true;
      return FH_E_RANGE;
    }
    planned.units.push_back({main, {companions, companions + count}});
    return FH_OK;
  }
  std::int32_t leave_out(std::uint32_t file, fh_str reason) {
    if (file >= listing.files.size()) {
      refused = true;
      return FH_E_RANGE;
    }
    planned.left_out.push_back({file, clean(reason, 200)});
    return FH_OK;
  }
  std::int32_t problem(fh_str text) {
    if (planned.problems.size() < kMostProblems) {
      planned.problems.push_back({"reader-problem", listing.source, "", culprit, clean(text, kLongestReason)});
    }
    return FH_OK;
  }
};

fh_plan_sink plan_sink(PlanCall &call) {
  fh_plan_sink sink{};
  sink.struct_size = sizeof sink;
  sink.host = &call;
  sink.unit = [](void *host, std::uint32_t main, const std::uint32_t *companions, std::uint32_t count) noexcept {
    return fenced([&] { return static_cast<PlanCall *>(host)->unit(main, companions, count); });
  };
  sink.leave_out = [](void *host, std::uint32_t file, fh_str reason) noexcept {
    return fenced([&] { return static_cast<PlanCall *>(host)->leave_out(file, reason); });
  };
  sink.context = [](void *host, fh_str text) noexcept {
    return fenced([&] { return static_cast<PlanCall *>(host)->planned.context = clean(text, kLargestContext), std::int32_t{FH_OK}; });
  };
  sink.problem = [](void *host, std::int32_t, fh_str text) noexcept {
    return fenced([&] { return static_cast<PlanCall *>(host)->problem(text); });
  };
  return sink;
}

// ---- read ----

struct ReadCall {
  Session::Impl &session;
  const workers::Unit &unit;
  const std::vector<bool> &skip_plugins;
  const workers::ReadOutput &out;
  bool judge;
  content::SourceLines lines{unit.main.bytes};
  std::uint64_t ordinal = 0;
  std::size_t problems = 0;
  bool told_of_cut = false;  // the reader has said itself that it read in part

  const std::string &culprit() const { return session.plan.plugins[unit.reader].manifest.id; }

  void note(std::string code, std::string sentence) {
    told_of_cut |= code == "page-cut";
    if (++problems > kMostProblems) return;
    out.note({std::move(code), unit.source, unit.main.path, culprit(), std::move(sentence)});
  }

  // Where its text came from. Lines of the file are counted for all that is kept, and else when evidence asks.
  void place(const fh_item &emitted, model::ContentItem &item) {
    session.services.documents().fill_origin(emitted.origin, unit.main.bytes, item);
    if (item.precision != model::Precision::byte || judge) return;
    for (model::OriginRun &run : item.origin) run.line = lines.line_of(run.source);
  }

  // Completes and judges one item; the blame page says whose turn it is at every moment.
  std::int32_t item(const fh_item *emitted) {
    const std::uint64_t here = ordinal++;
    std::string reason = "it emitted an item that is none";
    model::JudgedItem judged;
    if (emitted == nullptr || emitted->struct_size < sizeof(std::uint32_t) * 2 ||
        !copy_item(*emitted, session.services.documents(), judged.item, reason)) {
      note("item-refused", "An item was not taken: " + reason + ".");
      return FH_E_RANGE;
    }
    model::ContentItem &item = judged.item;
    out.begin(here, item.text ? item.text->size() : 0);
    item.source = unit.source;
    if (item.path.empty()) item.path = unit.main.path;
    if (item.id.empty()) item.id = item.path + "#" + std::to_string(here);
    item.id = unit.source + ":" + item.id;
    if (item.channel.empty()) item.channel = unit.source;
    if (item.kind.empty()) item.kind = "page";
    {
      const workers::InnerMark mark(session.blame, Phase::content);
      place(*emitted, item);
      session.services.completer().complete(item);
    }
    if ((item.flags & FH_ITEM_PARTIAL) != 0 && !std::exchange(told_of_cut, false)) {
      judged.notes.push_back({"page-cut", unit.source, item.path, "", "It was cut: too deep, too long or too many parts; the rest was not read."});
    }
    if (!session.plan.keep_text) {  // nobody judges by what is not kept: later it could not be judged so again
      item.text.reset();
      item.origin.clear();
      if (judge) session.services.completer().scan(item);
    }
    if (judge) {
      session.judge(judged, skip_plugins, item.precision == model::Precision::byte ? &lines : nullptr);
      corpus::shed(item, session.plan.base);  // not worth the way to the host
    }
    // The rules' marks named others; the reader goes on from here.
    session.blame.enter(Phase::reader, unit.reader);
    out.item(std::move(judged));
    return FH_OK;
  }
};

fh_read_sink read_sink(ReadCall &call) {
  fh_read_sink sink{};
  sink.struct_size = sizeof sink;
  sink.host = &call;
  sink.item = [](void *host, const fh_item *item) noexcept { return fenced([&] { return static_cast<ReadCall *>(host)->item(item); }); };
  sink.channel = [](void *host, const fh_channel *channel) noexcept {
    return fenced([&]() -> std::int32_t {
      if (channel == nullptr) return FH_E_RANGE;
      fh_channel known{};
      std::memcpy(&known, channel, std::min<std::size_t>(sizeof known, channel->struct_size));
      static_cast<ReadCall *>(host)->out.channel({clean(known.key, 200), clean(known.title, 200), clean_optional(known.platform),
                                                  clean_optional(known.url), clean_optional(known.address), clean_optional(known.people),
                                                  clean_optional(known.exported)});
      return FH_OK;
    });
  };
  sink.metric = [](void *host, fh_str channel, fh_str key, fh_str published, const fh_metric *values, std::uint32_t count) noexcept {
    return fenced([&]() -> std::int32_t {
      if (count > kMostEntries || (count > 0 && values == nullptr)) return FH_E_RANGE;
      model::MetricRecord record{clean(channel, 200), clean(key, 4096), clean(published, 64), {}};
      for (std::uint32_t i = 0; i < count; ++i) {
        if (values[i].value != FH_UNKNOWN) record.values.push_back({clean(values[i].key, 200), values[i].value});
      }
      static_cast<ReadCall *>(host)->out.metrics(std::move(record));
      return FH_OK;
    });
  };
  sink.contacts = [](void *host, fh_str channel, fh_str list, std::uint64_t count) noexcept {
    return fenced([&] {
      model::ContactCount counted;
      counted.channel = clean(channel, 200);
      counted.list = clean(list, 200);
      counted.count = count;
      static_cast<ReadCall *>(host)->out.contacts(std::move(counted));
      return std::int32_t{FH_OK};
    });
  };
  sink.problem = [](void *host, std::int32_t code, fh_str text) noexcept {
    return fenced([&] { return static_cast<ReadCall *>(host)->note(code == FH_E_PARTIAL ? "page-cut" : "reader-problem", clean(text, kLongestReason)), std::int32_t{FH_OK}; });
  };
  sink.cancelled = [](void *) noexcept -> std::int32_t { return 0; };
  return sink;
}

}  // namespace

workers::PlannedSource Session::plan(const workers::SourceListing &listing) {
  std::vector<fh_file> files;
  files.reserve(listing.files.size());
  for (const workers::ListedFile &file : listing.files) files.push_back({str(file.path), {file.head.data(), file.head.size()}, file.size});
  fh_listing shown{sizeof(fh_listing), 0, str(listing.source), str(listing.address),
                   {files.data(), static_cast<std::uint32_t>(files.size()), sizeof(fh_file)}};
  std::vector<std::pair<std::int32_t, std::uint32_t>> sure;  // the surest first; of equals the first by id
  std::vector<model::Note> problems;
  for (std::uint32_t i = 0; i < impl_->plugins.size(); ++i) {
    const LoadedPlugin &plugin = impl_->plugins[i];
    if (!impl_->reports[i].ok || plugin.reader == nullptr) continue;
    const Mark mark(impl_->blame, Phase::probing, i);
    const std::int32_t answer = plugin.reader->probe(plugin.instance, &shown);
    if (answer > 0 && answer <= 100) sure.emplace_back(-answer, i);
    if (answer > 100) problems.push_back({"reader-problem", listing.source, "", impl_->reports[i].plugin, "It is sure beyond 100 of 100 and was not asked further."});
  }
  std::sort(sure.begin(), sure.end());
  workers::PlannedSource planned;
  for (const auto &[answer, reader] : sure) {
    planned = {};
    planned.reader = reader;
    planned.sure = static_cast<std::uint32_t>(-answer);
    const bool whole = impl_->plan_with(reader, listing, shown, planned);
    problems.insert(problems.end(), planned.problems.begin(), planned.problems.end());
    if (whole) break;
    planned = {};  // the next one may know how to
  }
  planned.problems = std::move(problems);
  return planned;
}

bool Session::Impl::plan_with(std::uint32_t reader, const workers::SourceListing &listing, const fh_listing &shown, workers::PlannedSource &planned) {
  const LoadedPlugin &plugin = plugins[reader];
  PlanCall call{listing, planned, reports[reader].plugin};
  const fh_plan_sink sink = plan_sink(call);
  const Mark mark(blame, Phase::planning, reader);
  const std::int32_t code = plugin.reader->plan(plugin.instance, &shown, &sink);
  if (code >= 0 && !call.refused) return true;
  planned.problems.push_back({"reader-problem", listing.source, "", call.culprit,
                              call.refused ? "It planned files that are not there." : "It could not plan the source (code " + std::to_string(code) + ")."});
  return false;
}

void Session::read(const workers::Unit &unit, bool judge, const std::vector<bool> &skip_plugins, const workers::ReadOutput &out) {
  ReadCall call{*impl_, unit, skip_plugins, out, judge};
  if (unit.reader >= impl_->plugins.size() || impl_->plugins[unit.reader].reader == nullptr || !impl_->reports[unit.reader].ok) {
    out.note({"unreadable-file", unit.source, unit.main.path, "", "Its reader is not loaded."});
    return;
  }
  const LoadedPlugin &plugin = impl_->plugins[unit.reader];
  std::vector<fh_companion> companions;
  for (const workers::UnitFile &file : unit.companions) companions.push_back({str(file.path), str(file.bytes)});
  const fh_unit shown{sizeof(fh_unit), 0, str(unit.source), str(unit.address), str(unit.context), str(unit.main.path), str(unit.main.bytes),
                      {companions.data(), static_cast<std::uint32_t>(companions.size()), sizeof(fh_companion)}};
  const fh_read_sink sink = read_sink(call);
  const Mark mark(impl_->blame, Phase::reader, unit.reader);
  impl_->services.contacts().begin(unit.contact_key, unit.source, out.contact_marks);
  const std::int32_t code = plugin.reader->read(plugin.instance, &shown, &sink);
  impl_->services.contacts().end();
  if (code < 0 && call.problems == 0) call.note("reader-problem", "It could not be read (code " + std::to_string(code) + ").");
  if (call.problems > kMostProblems) {
    out.note({"reader-problem", unit.source, unit.main.path, call.culprit(), "And " + std::to_string(call.problems - kMostProblems) + " more."});
  }
}

}  // namespace freehold::worker
