#include "host/content/records/feed.hpp"

#include <algorithm>

#include "host/content/html/scan.hpp"
#include "host/content/records/feed-element.hpp"
#include "host/content/records/feed-names.hpp"
#include "host/content/records/xml-encoding.hpp"
#include "host/content/records/xml-splitter.hpp"
#include "host/content/records/xml-tree.hpp"

namespace freehold::content {
namespace {

std::string lower_local(std::string_view name) {
  std::string local(without_prefix(name));
  std::transform(local.begin(), local.end(), local.begin(), scan::lower);
  return local;
}

bool is_entry(std::string_view name, const XmlScope &scope) {
  const std::string local = lower_local(name);
  if (local != "item" && local != "entry") return false;
  const FeedSpace space = feed_name(name, scope).space;
  return space == FeedSpace::plain || space == FeedSpace::atom;
}

// "rss", "rdf" or "atom"; empty: the document is no feed.
std::string_view format_of(std::string_view text) {
  XmlLexer lexer(text);
  for (const XmlToken *token = &lexer.next(); token->kind != XmlTokenKind::end_of_text; token = &lexer.next()) {
    if (token->kind != XmlTokenKind::start && token->kind != XmlTokenKind::empty) continue;
    const std::string root = lower_local(token->name);
    if (root == "rss" || root == "channel") return "rss";
    if (root == "rdf") return "rdf";
    return root == "feed" || root == "entry" ? std::string_view("atom") : std::string_view{};
  }
  return {};
}

// An ill-formed element as its tags suggest it was meant: what is open is closed, what closes nothing is left out, a bracket that opens no tag is text.
std::string balanced(std::string_view element) {
  std::string frame;
  XmlSplitter whole(element, [](std::string_view, const XmlScope &) { return false; }, &frame);
  while (whole.next()) {
  }
  return frame;
}

class XmlFeed {
 public:
  XmlFeed(const XmlText &text, const UrlParser &urls, const EachRecord &each, std::string_view format)
      : text_(text), urls_(urls), each_(each), format_(format) {}

  Outcome read() {
    std::int32_t code = read_head();
    XmlSplitter entries(text_.text(), is_entry);
    while (code == FH_OK) {
      const auto entry = entries.next();
      if (!entry) break;
      code = read_entry(*entry, entries.scope());
    }
    if (code != FH_OK) return {code, {}};
    if (!entries.cut_inside().empty()) return {FH_E_PARTIAL, "the feed ends inside " + entries.cut_inside()};
    return {};
  }

 private:
  // What stands around the entries is read first and as one, wherever it stands.
  std::int32_t read_head() {
    std::string frame;
    XmlSplitter around(text_.text(), is_entry, &frame);
    while (around.next()) {
    }
    record_.clear();
    record_.set_name("feed");
    if (!frame.empty() && !tree_.parse(frame)) {
      record_.set_broken("what stands around the entries " + tree_.problem());
    } else {
      fill_head(frame.empty() ? pugi::xml_node{} : tree_.root());
    }
    if (around.is_frame_full()) record_.set_cut("more than 16 MiB stand around the entries; what lies beyond was left out");
    return each_(record_.finish());
  }

  void fill_head(pugi::xml_node root) {
    const std::string name = lower_local(root.name());
    const bool wraps = name == "rss" || name == "rdf";  // the feed is a channel inside
    const auto inside = [&](std::string_view wanted) { return root.find_child([&](pugi::xml_node child) { return lower_local(child.name()) == wanted; }); };
    const pugi::xml_node feed = wraps ? inside("channel") : root;
    if (wraps && !feed) {
      record_.set_broken("<" + name + "> holds no <channel>");
      return;
    }
    XmlScope scope;
    scope.enter();
    if (wraps) {
      for (const pugi::xml_attribute attribute : root.attributes()) scope.declare(attribute.name(), attribute.value());
    }
    FeedElementReader reader(urls_, {}, std::move(scope));
    reader.read_children(feed);
    // RDF has the picture beside the channel.
    const std::string image(trim_xml_space(inside("image").child_value("url")));
    if (wraps && !image.empty()) reader.fields().image.offer(image, kPrimary);
    reader.finish();
    const FeedFields &fields = reader.fields();
    base_ = fields.link.text;
    for (const auto &[relation, address] : fields.links) {
      if (relation == "self" && base_.empty()) base_ = address;
    }
    record_.begin_object();
    record_.text("format", format_);
    write_feed(fields, record_);
    reader.write_others(record_);
    record_.end();
  }

  std::int32_t read_entry(const XmlElement &entry, const XmlScope &scope) {
    record_.clear();
    record_.set_name("entry");
    std::string problem = entry.problem;
    if (problem.empty() && !tree_.parse(entry.text)) problem = "the entry " + tree_.problem();
    const std::string mended = problem.empty() ? std::string() : balanced(entry.text);
    if (!problem.empty() && !tree_.parse(mended)) {
      record_.set_broken(problem);
    } else {
      FeedElementReader reader(urls_, base_, scope);
      reader.read_children(tree_.root());
      if (const auto about = tree_.root().attribute("rdf:about")) reader.fields().id.offer(value_of(about), 2);
      reader.finish();
      record_.begin_object();
      write_entry(reader.fields(), record_);
      reader.write_others(record_);
      record_.end();
      if (!problem.empty()) record_.set_cut(problem + "; read as far as its tags make sense");
    }
    const std::uint64_t begin = text_.source_of(entry.begin);
    record_.set_place(begin, begin == FH_NOWHERE ? FH_NOWHERE : begin + entry.text.size(), entry.line);
    return each_(record_.finish());
  }

  const XmlText &text_;
  const UrlParser &urls_;
  const EachRecord &each_;
  std::string_view format_;
  std::string base_;
  XmlTree tree_;
  RecordBuilder record_;
};

}  // namespace

Outcome read_feed(std::string_view bytes, Decoder &decoder, const UrlParser &urls, const EachRecord &each) {
  const XmlText text(bytes, decoder);
  if (trim_xml_space(text.text().substr(0, 4096)).starts_with('{')) return read_json_feed(text.text(), each);
  const std::string_view format = format_of(text.text());
  if (format.empty()) return {FH_E_FORMAT, "is neither RSS, RDF, Atom nor JSON Feed"};
  return XmlFeed(text, urls, each, format).read();
}

}  // namespace freehold::content
