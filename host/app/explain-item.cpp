#include "host/app/explain-item.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/explanation-text.hpp"
#include "host/app/output.hpp"
#include "host/app/read-source.hpp"
#include "host/app/run.hpp"
#include "host/corpus/corpus-file.hpp"

namespace freehold::app {
namespace {

constexpr std::size_t kLongestTitle = 300;  // bytes; a longer first line is no title

bool is_html(const std::string &text) {
  for (std::size_t at = text.find('<'); at != std::string::npos && at + 1 < text.size(); at = text.find('<', at + 1)) {
    const char next = text[at + 1];
    if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '!') return true;
  }
  return false;
}

bool is_address(const std::string &text) {
  return (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("mailto:") || text.starts_with("tel:")) &&
         text.find_first_of(" \n\t") == std::string::npos;
}

// A title or post as it is. Its first line is its title, for rules that ask for one.
model::ContentItem plain_item(const std::string &text) {
  model::ContentItem item;
  item.id = item.source = item.path = "text";
  item.kind = "post";
  item.channel = "text";
  item.text = text;
  const std::string first = text.substr(0, text.find('\n'));
  if (first.size() <= kLongestTitle) item.title = first;
  if (is_address(text)) {
    item.title.reset();
    model::Link link;
    link.url = link.text = text;
    link.place = model::Place::main;
    item.links.push_back(std::move(link));
  }
  return item;
}

// A folder that is gone with this.
class Folder {
 public:
  Folder() : path_((std::filesystem::temp_directory_path() / "freehold-XXXXXX").string()) {
    if (::mkdtemp(path_.data()) == nullptr) path_.clear();
  }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;
  ~Folder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  const std::string &path() const { return path_; }

 private:
  std::string path_;
};

// HTML is read by whichever reader takes pages, as if it lay in a file.
Result<model::ContentItem> read_page(workers::Pool &pool, const Setup &setup, const std::string &text) {
  const Folder folder;
  const std::string file = folder.path() + "/text.html";
  const auto written = write_output(file, [&](std::ostream &out) { out << text; });
  if (folder.path().empty() || !written) return Problem{"cannot-write", {file, 0, 0}, "The text could not be laid down to be read.", "Is there room in the folder for temporary files?"};
  std::optional<model::ContentItem> item;
  ReadingSink sink;
  sink.item = [&](model::JudgedItem &&read) {
    item = std::move(read.item);
    model::keep_texts(*item);
  };
  sink.channel = [](model::Channel &&) {};
  sink.metrics = [](model::MetricRecord &&) {};
  sink.contacts = [](model::ContactCount &&) {};
  sink.contact_marks = [](model::ContactMarks &&) {};
  sink.note = [](model::Note &&) {};
  const auto read = read_source(pool, setup, {"text", file, "", ""}, {}, false, sink);
  if (!read) return read.problem();
  if (!item) return Problem{"unknown-subject", {}, "No reader took the text as a page.", "`freehold plugin list` shows the readers."};
  return *std::move(item);
}

int print(const Setup &setup, const Result<model::Explanation> &explanation) {
  if (!explanation) return say(explanation.problem()), kBroken;
  const auto written = write_output("", [&](std::ostream &out) { write_explanation(*explanation, setup.discovery.accepted, out); });
  return written ? kDone : (say(written.problem()), kBroken);
}

}  // namespace

int explain_text(const Setup &setup, const std::string &text) {
  auto pool = start_pool(setup);
  if (!pool) return say(pool.problem()), kBroken;
  if (!is_html(text)) return print(setup, pool->explain(plain_item(text), true));
  const auto page = read_page(*pool, setup, text);
  if (!page) return say(page.problem()), kNothingToAudit;
  return print(setup, pool->explain(*page, false));
}

int explain_item(const Setup &setup, const std::string &corpus, const std::string &id) {
  auto reader = corpus::CorpusReader::open(corpus);
  if (!reader) return say(reader.problem()), kUsage;
  std::optional<model::ContentItem> found;
  std::size_t similar = 0;
  model::ContentItem item;
  int got;
  while ((got = reader->next(item)) == 1) {
    const bool same = item.id == id;
    if (!same && !item.id.ends_with(id)) continue;
    similar += same ? 0 : 1;
    if (same || !found) found = std::move(item);
    if (same) {
      similar = 0;
      break;
    }
  }
  if (got < 0) return say(reader->problem()), kUsage;
  if (!found || similar > 1) {
    say(Problem{"unknown-subject", {corpus, 0, 0}, similar > 1 ? "Several items end in “" + id + "”." : "There is no item “" + id + "”.", "`zstdcat " + corpus + " | jq -r .id` lists the ids."});
    return kUsage;
  }
  auto pool = start_pool(setup);
  if (!pool) return say(pool.problem()), kBroken;
  return print(setup, pool->explain(*found, false));
}

}  // namespace freehold::app
