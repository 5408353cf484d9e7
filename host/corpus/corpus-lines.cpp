#include "host/corpus/corpus-lines.hpp"

#include "host/corpus/json-read.hpp"
#include "host/support/json-writer.hpp"

namespace freehold::corpus {
namespace {

using boost::json::object;
using boost::json::value;

void write_text(JsonWriter &json, std::string_view key, const model::Text &text) {
  if (text) json.member(key, *text);
}

void write_source(JsonWriter &json, const SourceSummary &source) {
  json.begin_object().member("name", source.name).member("kind", source.kind).member("reader", source.reader);
  json.member("state", static_cast<std::uint32_t>(source.state)).member("reason", source.reason).member("files", source.files).member("items", source.items);
  json.key("left_out").begin_array();
  for (const auto &[reason, count] : source.left_out) json.begin_array().value(reason).value(count).end_array();
  json.end_array().end_object();
}

void write_contacts(JsonWriter &json, const model::ContactCount &count) {
  json.begin_object().member("channel", count.channel).member("list", count.list).member("count", count.count);
  if (count.held) {
    json.member("held", true).member("unsubscribed", count.unsubscribed).member("bounced", count.bounced).member("unconfirmed", count.unconfirmed);
    json.member("without_address", count.without_address).key("stages").begin_array();
    for (const std::uint64_t people : count.stages) json.value(people);
    json.end_array();
    if (count.run != model::kNone) json.member("run", count.run);
  }
  json.end_object();
}

void write_lists(JsonWriter &json, const CorpusFooter &footer) {
  json.key("channels").begin_array();
  for (const model::Channel &channel : footer.channels) {
    json.begin_object().member("key", channel.key).member("title", channel.title);
    write_text(json, "platform", channel.platform);
    write_text(json, "url", channel.url);
    write_text(json, "address", channel.address);
    write_text(json, "people", channel.people);
    write_text(json, "exported", channel.exported);
    json.end_object();
  }
  json.end_array().key("contacts").begin_array();
  for (const model::ContactCount &count : footer.contacts) write_contacts(json, count);
  json.end_array().key("contact_cells").begin_array();
  for (const ContactCell &cell : footer.contact_cells) {
    json.begin_object().key("lists").begin_array();
    for (const std::uint32_t list : cell.lists) json.value(list);
    json.end_array().member("stage", static_cast<std::uint32_t>(cell.stage)).member("people", cell.people).end_object();
  }
  json.end_array().key("metrics").begin_array();
  for (const model::MetricRecord &record : footer.metrics) {
    json.begin_object().member("channel", record.channel).member("key", record.key).member("published", record.published);
    json.key("values").begin_array();
    for (const model::Metric &metric : record.values) json.begin_array().value(metric.key).value(metric.value).end_array();
    json.end_array().end_object();
  }
  json.end_array().key("notes").begin_array();
  for (const model::Note &note : footer.notes) {
    json.begin_object().member("code", note.code).member("source", note.source).member("path", note.path);
    json.member("culprit", note.culprit).member("sentence", note.sentence).end_object();
  }
  json.end_array().key("sources").begin_array();
  for (const SourceSummary &source : footer.sources) write_source(json, source);
  json.end_array();
}

SourceSummary source_of(const object &json) {
  SourceSummary source;
  std::uint32_t state = 0;
  get(json, "name", source.name);
  get(json, "kind", source.kind);
  get(json, "reader", source.reader);
  get(json, "state", state);
  get(json, "reason", source.reason);
  get(json, "files", source.files);
  get(json, "items", source.items);
  source.state = state <= 2 ? static_cast<SourceState>(state) : SourceState::partial;
  each(json, "left_out", [&](const value &element) {
    if (!element.is_array() || element.get_array().size() != 2) throw WrongType("left_out");
    source.left_out.push_back({string_of(element.get_array()[0], "left_out"), number_of<std::uint64_t>(element.get_array()[1], "left_out")});
  });
  return source;
}

model::MetricRecord record_of(const object &json) {
  model::MetricRecord record;
  get(json, "channel", record.channel);
  get(json, "key", record.key);
  get(json, "published", record.published);
  each(json, "values", [&](const value &element) {
    if (!element.is_array() || element.get_array().size() != 2) throw WrongType("values");
    record.values.push_back({string_of(element.get_array()[0], "values"), number_of<std::int64_t>(element.get_array()[1], "values")});
  });
  return record;
}

model::ContactCount contacts_of(const object &json) {
  model::ContactCount count;
  get(json, "channel", count.channel);
  get(json, "list", count.list);
  get(json, "count", count.count);
  get(json, "held", count.held);
  get(json, "unsubscribed", count.unsubscribed);
  get(json, "bounced", count.bounced);
  get(json, "unconfirmed", count.unconfirmed);
  get(json, "without_address", count.without_address);
  each(json, "stages", [&](const value &element) { count.stages.push_back(number_of<std::uint64_t>(element, "stages")); });
  get(json, "run", count.run);
  if (count.stages.size() > model::kContactStages || (count.run != model::kNone && !count.held)) throw WrongType("contacts");
  return count;
}

// Its lists are of one run.
ContactCell cell_of(const object &json, const std::vector<model::ContactCount> &contacts) {
  ContactCell cell;
  std::uint32_t stage = 0;
  each(json, "lists", [&](const value &element) {
    const auto list = number_of<std::uint32_t>(element, "lists");
    if (list >= contacts.size() || contacts[list].run == model::kNone || (!cell.lists.empty() && contacts[cell.lists[0]].run != contacts[list].run))
      throw WrongType("lists");
    cell.lists.push_back(list);
  });
  get(json, "stage", stage);
  get(json, "people", cell.people);
  if (cell.lists.empty() || stage >= model::kContactStages) throw WrongType("contact_cells");
  cell.stage = static_cast<model::ContactStage>(stage);
  return cell;
}

CorpusFooter lists_of(const object &json) {
  CorpusFooter footer;
  each(json, "channels", [&](const value &element) {
    const object &channel = object_of(element, "channels");
    model::Channel &read = footer.channels.emplace_back();
    get(channel, "key", read.key);
    get(channel, "title", read.title);
    get(channel, "platform", read.platform);
    get(channel, "url", read.url);
    get(channel, "address", read.address);
    get(channel, "people", read.people);
    get(channel, "exported", read.exported);
  });
  each(json, "contacts", [&](const value &element) { footer.contacts.push_back(contacts_of(object_of(element, "contacts"))); });
  each(json, "contact_cells", [&](const value &element) { footer.contact_cells.push_back(cell_of(object_of(element, "contact_cells"), footer.contacts)); });
  each(json, "metrics", [&](const value &element) { footer.metrics.push_back(record_of(object_of(element, "metrics"))); });
  each(json, "notes", [&](const value &element) {
    const object &note = object_of(element, "notes");
    model::Note &read = footer.notes.emplace_back();
    get(note, "code", read.code);
    get(note, "source", read.source);
    get(note, "path", read.path);
    get(note, "culprit", read.culprit);
    get(note, "sentence", read.sentence);
  });
  each(json, "sources", [&](const value &element) { footer.sources.push_back(source_of(object_of(element, "sources"))); });
  return footer;
}

Problem bad(const std::string &what) {
  return {"corpus-damaged", {}, what, "Write the corpus again with `freehold read`."};
}

}  // namespace

void write_header(const CorpusHeader &header, std::ostream &out) {
  JsonWriter json(out, JsonStyle::compact);
  json.begin_object().member("freehold_corpus", 1).member("version", header.version).member("plan", header.plan).member("sources", header.sources);
  json.member("shard", header.shard).member("shards", header.shards).member("text", header.text);
  json.key("plugins").begin_array();
  for (const std::string &plugin : header.plugins) json.value(plugin);
  json.end_array().end_object();
  out << '\n';
}

void write_contacts_line(const model::ContactCount &count, std::ostream &out) {
  JsonWriter json(out, JsonStyle::compact);
  json.begin_object().key("contacts");
  write_contacts(json, count);
  json.end_object();
  out << '\n';
}

void write_footer(const CorpusFooter &footer, std::uint64_t items, const std::string &digest, std::ostream &out) {
  JsonWriter json(out, JsonStyle::compact);
  json.begin_object().key("footer").begin_object();
  json.member("items", items).member("digest", digest).member("isolation", footer.isolation);
  json.key("faults").begin_array();
  for (const auto &[plugin, count] : footer.faults) json.begin_array().value(plugin).value(count).end_array();
  json.end_array();
  write_lists(json, footer);
  json.end_object().end_object();
  out << '\n';
}

Result<CorpusHeader> read_header(std::string_view line) try {
  boost::json::error_code error;
  const value json = boost::json::parse({line.data(), line.size()}, error);
  if (error) return bad("This is not a corpus file: its first line is not JSON.");
  const object &object = object_of(json, "the first line");
  std::uint32_t format = 0;
  get(object, "freehold_corpus", format);
  if (format == 0) return bad("This is not a corpus file: its first line does not say so.");
  if (format != 1) return bad("This corpus file has format " + std::to_string(format) + "; this freehold reads format 1.");
  CorpusHeader header;
  get(object, "version", header.version);
  get(object, "plan", header.plan);
  get(object, "sources", header.sources);
  get(object, "shard", header.shard);
  get(object, "shards", header.shards);
  get(object, "text", header.text);
  each(object, "plugins", [&](const value &element) { header.plugins.push_back(string_of(element, "plugins")); });
  if (header.shards == 0 || header.shard >= header.shards) return bad("Its header names shard " + std::to_string(header.shard) + " of " + std::to_string(header.shards) + ".");
  return header;
} catch (const std::exception &error) {
  return bad(std::string("Its first line makes no sense: ") + error.what() + ".");
}

Result<ReadFooter> read_footer(std::string_view line) try {
  boost::json::error_code error;
  const value json = boost::json::parse({line.data(), line.size()}, error);
  if (error) return bad("Its last line is not JSON.");
  const value *inner = member(object_of(json, "the last line"), "footer");
  if (inner == nullptr) return bad("It ends without a footer.");
  const object &object = object_of(*inner, "footer");
  ReadFooter read;
  read.footer = lists_of(object);
  get(object, "items", read.items);
  get(object, "digest", read.digest);
  get(object, "isolation", read.footer.isolation);
  each(object, "faults", [&](const value &element) {
    if (!element.is_array() || element.get_array().size() != 2) throw WrongType("faults");
    read.footer.faults.push_back({string_of(element.get_array()[0], "faults"), number_of<std::uint64_t>(element.get_array()[1], "faults")});
  });
  return read;
} catch (const std::exception &error) {
  return bad(std::string("Its last line makes no sense: ") + error.what() + ".");
}

}  // namespace freehold::corpus
