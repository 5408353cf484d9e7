// ReaderTester: what a reader makes of a small invented source.
//
//   ReaderTester source(plugin, {{"posts.csv", "id,text\n1,Hello\n"}, {"messages.csv", "private"}});
//   EXPECT_GE(source.probe(), 80);
//   const ReadResult result = source.read();
//   EXPECT_EQ(result.items.at(0).text, "Hello");
//   EXPECT_EQ(result.left_out.at("messages.csv"), "private messages");
//
// A plan that names a file twice, or one that is not there, is a problem of the result. Readers that parse HTML need a host that does:
// give it to LoadedPlugin.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "loaded-plugin.hpp"

namespace freehold::tester {

struct SourceFile {
  std::string path;
  std::string bytes;
};

struct ReadLink {
  std::string url;
  std::string text;
};

// An item as it was emitted, before the host fills in anything.
struct ReadItem {
  std::string id;
  std::optional<std::string> url, platform, channel, kind, page_kind, author, language, published, title, description, text, address;
  std::uint32_t flags = 0;
  std::vector<ReadLink> links;
  std::size_t forms = 0;
  std::map<std::string, std::int64_t> metrics;
  std::map<std::string, std::string> pairs;
};

struct ReadChannel {
  std::string key;
  std::optional<std::string> title, platform, url, address, people, exported;
};

struct ReadMetric {
  std::string channel;
  std::string key;
  std::map<std::string, std::int64_t> values;
};

struct ReadResult {
  std::vector<std::vector<std::string>> units;   // paths: the main file, then its companions
  std::map<std::string, std::string> left_out;   // path → reason
  std::string context;
  std::vector<ReadItem> items;                   // in the order of reading
  std::vector<ReadChannel> channels;
  std::vector<ReadMetric> metrics;
  std::map<std::string, std::uint64_t> contacts;  // "channel/list" → count
  std::vector<std::string> problems;
};

class ReaderTester {
 public:
  ReaderTester(const LoadedPlugin &plugin, std::vector<SourceFile> files, std::string address = {})
      : plugin_(plugin), reader_(plugin.extension<fh_reader>(FH_EXT_READER)), files_(std::move(files)), address_(std::move(address)) {
    if (reader_ == nullptr) throw std::runtime_error("the plugin has no reader");
    std::sort(files_.begin(), files_.end(), [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    for (const SourceFile &file : files_) {
      raw_.push_back({sdk::present(file.path), sdk::present(std::string_view(file.bytes).substr(0, 512)), file.bytes.size()});
    }
    listing_ = {sizeof(fh_listing), 0, sdk::present("test"), address_.empty() ? fh_str{} : sdk::present(address_),
                {raw_.data(), static_cast<std::uint32_t>(raw_.size()), sizeof(fh_file)}};
  }
  ReaderTester(const ReaderTester &) = delete;
  ReaderTester &operator=(const ReaderTester &) = delete;

  int probe() const { return reader_->probe(plugin_.instance(), &listing_); }

  // Plans, and reads every unit.
  ReadResult read() const {
    Run run{files_, {}, {}};
    const fh_plan_sink sink{sizeof(fh_plan_sink), 0, &run, unit, leave_out, context, problem};
    if (reader_->plan(plugin_.instance(), &listing_, &sink) < 0) run.result.problems.push_back("plan() failed");
    for (const std::vector<std::uint32_t> &indexes : run.units) read_unit(indexes, run);
    return run.result;
  }

 private:
  struct Run {
    const std::vector<SourceFile> &files;
    std::vector<std::vector<std::uint32_t>> units;
    ReadResult result;
  };

  static Run &me(void *self) { return *static_cast<Run *>(self); }
  static std::optional<std::string> copy(fh_str text) {
    return text.data == nullptr ? std::nullopt : std::optional<std::string>(std::string(sdk::Text(text)));
  }
  static std::string copy_or_empty(fh_str text) { return std::string(sdk::Text(text)); }

  static std::int32_t unit(void *self, std::uint32_t main_file, const std::uint32_t *companions, std::uint32_t count) noexcept {
    std::vector<std::uint32_t> indexes{main_file};
    indexes.insert(indexes.end(), companions, companions + count);
    std::vector<std::string> paths;
    for (const std::uint32_t index : indexes) {
      if (index >= me(self).files.size()) {
        me(self).result.problems.push_back("plan() names a file that is not there");
        return FH_E_RANGE;
      }
      paths.push_back(me(self).files[index].path);
    }
    for (const auto &other : me(self).result.units) {
      if (other.front() == paths.front()) me(self).result.problems.push_back("plan() names " + paths.front() + " twice");
    }
    me(self).units.push_back(indexes);
    me(self).result.units.push_back(paths);
    return FH_OK;
  }
  static std::int32_t leave_out(void *self, std::uint32_t file, fh_str reason) noexcept {
    if (file >= me(self).files.size()) return FH_E_RANGE;
    me(self).result.left_out[me(self).files[file].path] = copy_or_empty(reason);
    return FH_OK;
  }
  static std::int32_t context(void *self, fh_str text) noexcept {
    if (text.size > 65536) return FH_E_RANGE;
    me(self).result.context = copy_or_empty(text);
    return FH_OK;
  }
  static std::int32_t problem(void *self, std::int32_t code, fh_str text) noexcept {
    me(self).result.problems.push_back(std::to_string(code) + ": " + copy_or_empty(text));
    return FH_OK;
  }

  void read_unit(const std::vector<std::uint32_t> &indexes, Run &run) const {
    std::vector<fh_companion> companions;
    for (std::size_t i = 1; i < indexes.size(); ++i) {
      companions.push_back({sdk::present(files_[indexes[i]].path), sdk::present(files_[indexes[i]].bytes)});
    }
    const SourceFile &main_file = files_[indexes.front()];
    const fh_unit unit{sizeof(fh_unit), 0, listing_.source, listing_.address, sdk::present(run.result.context), sdk::present(main_file.path),
                       sdk::present(main_file.bytes),
                       {companions.data(), static_cast<std::uint32_t>(companions.size()), sizeof(fh_companion)}};
    fh_read_sink sink{};
    sink.struct_size = sizeof sink;
    sink.host = &run;
    sink.item = [](void *self, const fh_item *item) noexcept { return keep_item(me(self).result, sdk::Item(item, {})); };
    sink.channel = [](void *self, const fh_channel *raw) noexcept {
      const auto channel = sdk::detail::read(raw);
      me(self).result.channels.push_back({copy_or_empty(channel.key), copy(channel.title), copy(channel.platform), copy(channel.url),
                                          copy(channel.address), copy(channel.people), copy(channel.exported)});
      return std::int32_t{FH_OK};
    };
    sink.metric = [](void *self, fh_str channel, fh_str key, fh_str, const fh_metric *values, std::uint32_t count) noexcept {
      ReadMetric metric{copy_or_empty(channel), copy_or_empty(key), {}};
      for (std::uint32_t i = 0; i < count; ++i) metric.values[copy_or_empty(values[i].key)] = values[i].value;
      me(self).result.metrics.push_back(std::move(metric));
      return std::int32_t{FH_OK};
    };
    sink.contacts = [](void *self, fh_str channel, fh_str list, std::uint64_t count) noexcept {
      me(self).result.contacts[copy_or_empty(channel) + "/" + copy_or_empty(list)] += count;
      return std::int32_t{FH_OK};
    };
    sink.problem = problem;
    sink.cancelled = [](void *) noexcept { return std::int32_t{0}; };
    if (reader_->read(plugin_.instance(), &unit, &sink) < 0) run.result.problems.push_back("read() failed on " + main_file.path);
  }

  static std::int32_t keep_item(ReadResult &result, const sdk::Item &item) noexcept {
    const fh_item &raw = item.raw();
    ReadItem read{copy_or_empty(raw.id), copy(raw.url), copy(raw.platform), copy(raw.channel), copy(raw.kind), copy(raw.page_kind),
                  copy(raw.author), copy(raw.language), copy(raw.published), copy(raw.title), copy(raw.description), copy(raw.text),
                  copy(raw.address), raw.flags, {}, static_cast<std::size_t>(item.forms().count()), {}, {}};
    if (read.id.empty()) {
      result.problems.push_back("an item without an id");
      return FH_E_RANGE;
    }
    for (const sdk::Link &link : item.links()) read.links.push_back({std::string(link.url()), std::string(link.text())});
    for (const sdk::Metric &metric : item.metrics()) read.metrics[std::string(metric.key())] = metric.value();
    for (const sdk::Pair &pair : item.pairs()) read.pairs.emplace(pair.key(), pair.value());
    result.items.push_back(std::move(read));
    return FH_OK;
  }

  const LoadedPlugin &plugin_;
  const fh_reader *reader_;
  std::vector<SourceFile> files_;
  std::string address_;
  std::vector<fh_file> raw_;
  fh_listing listing_{};
};

}  // namespace freehold::tester
