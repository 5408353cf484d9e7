// freehold merge: the parts of one reading, joined line by line. Items stay sorted; what stands beside them is united.
#include <algorithm>
#include <map>

#include "host/corpus/collector.hpp"
#include "host/corpus/corpus-file.hpp"

namespace freehold::corpus {
namespace {

struct Part {
  std::string path;
  CorpusReader reader;
  std::string id;
  std::string line;
  bool more = true;
};

Problem refused(const std::string &path, std::string sentence, std::string next_step) {
  return {"merge-refused", {path, 0, 0}, std::move(sentence), std::move(next_step)};
}

Result<Done> check_parts(const std::vector<Part> &parts) {
  const CorpusHeader &first = parts.front().reader.header();
  std::map<std::uint32_t, std::string> shards;
  for (const Part &part : parts) {
    const CorpusHeader &header = part.reader.header();
    if (header.version != first.version) return refused(part.path, "It was written by freehold " + header.version + ", the first part by " + first.version + ".", "Read all parts with one version.");
    if (header.plan != first.plan) return refused(part.path, "It was read with other plugins, catalogues or own domains than the first part.", "Read all parts with the same configuration and plugins.");
    if (header.sources != first.sources) return refused(part.path, "It was read from other sources than the first part.", "Merge only the shards of one reading.");
    if (header.text != first.text) return refused(part.path, "It was read with a different --no-text than the first part.", "Read all parts alike.");
    if (header.shards != first.shards) return refused(part.path, "It is one of " + std::to_string(header.shards) + " shards, the first part one of " + std::to_string(first.shards) + ".", "Merge only the shards of one reading.");
    const auto [slot, fresh] = shards.try_emplace(header.shard, part.path);
    if (!fresh) return refused(part.path, "Shard " + std::to_string(header.shard) + " was given twice; the other is " + slot->second + ".", "Name each part once.");
  }
  std::string missing;
  for (std::uint32_t i = 0; i < first.shards; ++i) {
    if (!shards.contains(i)) missing += (missing.empty() ? "" : ", ") + std::to_string(i);
  }
  if (!missing.empty()) return refused("", "Shards are missing: " + missing + " of " + std::to_string(first.shards) + ".", "Add the parts written with --shard " + missing + ".");
  return Done{};
}

// One source over all parts: what each read is added up; the worst state counts.
void unite(SourceSummary &into, const SourceSummary &from) {
  into.files += from.files;
  into.items += from.items;
  if (from.state > into.state || (from.state == into.state && from.reason < into.reason)) into.state = from.state, into.reason = from.reason;
  into.reader = std::max(into.reader, from.reader);
  std::map<std::string, std::uint64_t> left_out(into.left_out.begin(), into.left_out.end());
  for (const auto &[reason, count] : from.left_out) left_out[reason] += count;
  into.left_out.assign(left_out.begin(), left_out.end());
}

class Footers {
 public:
  void add(const CorpusFooter &footer) {
    const auto append = [](auto &to, const auto &from) { to.insert(to.end(), from.begin(), from.end()); };
    append(joined_.channels, footer.channels);
    append(joined_.metrics, footer.metrics);
    append(joined_.notes, footer.notes);
    contacts_.add(CountedContacts{footer.contacts, footer.contact_cells});
    for (const auto &[plugin, count] : footer.faults) faults_[plugin] += count;
    for (const SourceSummary &source : footer.sources) {
      const auto same = std::find_if(joined_.sources.begin(), joined_.sources.end(), [&](const auto &s) { return s.name == source.name; });
      if (same == joined_.sources.end()) {
        joined_.sources.push_back(source);
      } else {
        unite(*same, source);
      }
    }
    if (!isolation_known_ || footer.isolation < joined_.isolation) joined_.isolation = footer.isolation;
    isolation_known_ = true;
  }
  CorpusFooter footer() {
    CountedContacts contacts = contacts_.take();
    joined_.contacts = std::move(contacts.lists);
    joined_.contact_cells = std::move(contacts.cells);
    joined_.faults.assign(faults_.begin(), faults_.end());
    tidy(joined_);
    return std::move(joined_);
  }

 private:
  CorpusFooter joined_;
  ContactBook contacts_;
  std::map<std::string, std::uint64_t> faults_;
  bool isolation_known_ = false;
};

Result<Done> advance(Part &part, Footers &footers) {
  const std::string before = part.id;
  const int got = part.reader.next_line(part.id, part.line);
  if (got < 0) return part.reader.problem();
  part.more = got == 1;
  if (!part.more) footers.add(part.reader.footer());
  if (part.more && part.id < before) return refused(part.path, "Its items are not sorted.", "Write the part again with `freehold read`.");
  return Done{};
}

}  // namespace

Result<Done> merge_corpora(const std::vector<std::string> &paths, int descriptor) {
  std::vector<Part> parts;
  for (const std::string &path : paths) {
    auto reader = CorpusReader::open(path);
    if (!reader) return reader.problem();
    parts.push_back({path, std::move(*reader), {}, {}});
  }
  // The order in which parts are named must not matter.
  std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.reader.header().shard < b.reader.header().shard; });
  if (auto checked = check_parts(parts); !checked) return checked;
  Footers footers;
  CorpusWriter writer(descriptor, false);
  for (Part &part : parts) {
    if (auto first = advance(part, footers); !first) return first;
  }
  std::string last;
  for (;;) {
    Part *smallest = nullptr;
    for (Part &part : parts) {
      if (part.more && (smallest == nullptr || part.id < smallest->id)) smallest = &part;
    }
    if (smallest == nullptr) break;
    if (!last.empty() && smallest->id == last) return refused(smallest->path, "The item “" + last + "” stands in two parts.", "Merge only the shards of one reading.");
    last = smallest->id;
    if (auto added = writer.add_line(smallest->id, smallest->line); !added) return added;
    if (auto next = advance(*smallest, footers); !next) return next;
  }
  CorpusHeader header = parts.front().reader.header();
  header.shard = 0;
  header.shards = 1;
  return writer.finish(header, footers.footer());
}

}  // namespace freehold::corpus
