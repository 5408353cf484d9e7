#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "host/corpus/corpus-file.hpp"
#include "host/corpus/corpus-lines.hpp"
#include "host/corpus/digest.hpp"
#include "host/corpus/item-json.hpp"
#include "host/corpus/zstd-lines.hpp"

namespace freehold::corpus {

struct CorpusReader::State {
  std::string path;
  int descriptor = -1;
  std::unique_ptr<ZstdLineReader> lines;
  CorpusHeader header;
  CorpusFooter footer;
  Digest digest;
  std::uint64_t items = 0;
  std::string last_id;
  std::string line;
  Problem problem;

  ~State() {
    if (descriptor > STDERR_FILENO) ::close(descriptor);
  }
  int fail(std::string sentence) {
    return fail({"corpus-damaged", {}, std::move(sentence), "Write the corpus again with `freehold read`."});
  }
  int fail(Problem found) {
    problem = std::move(found);
    problem.where = {path, lines->line_number(), 0};
    return -1;
  }
  int check_footer() {
    auto read = read_footer(line);
    if (!read) return fail(read.problem());
    if (read->items != items) return fail("It has " + std::to_string(items) + " items, its footer says " + std::to_string(read->items) + ".");
    if (read->digest != digest.hex()) return fail("Its items are not the ones its footer was made for.");
    std::string more;
    if (lines->next(more) != 0) return fail("Something stands behind its footer.");
    footer = std::move(read->footer);
    return 0;
  }
  int next_item_line() {
    const int got = lines->next(line);
    if (got < 0) return fail("It is damaged: " + lines->damage() + ".");
    if (got == 0) return fail("It ends without a footer: it was not written to its end.");
    if (std::string_view(line).starts_with(kFooterStart)) return check_footer();
    line += '\n';
    digest.add(line);
    ++items;
    return 1;
  }
};

CorpusReader::CorpusReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
CorpusReader::CorpusReader(CorpusReader &&) noexcept = default;
CorpusReader &CorpusReader::operator=(CorpusReader &&) noexcept = default;
CorpusReader::~CorpusReader() = default;

Result<CorpusReader> CorpusReader::open(const std::string &path) {
  auto state = std::make_unique<State>();
  state->path = path == "-" ? "standard input" : path;
  state->descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (state->descriptor < 0) {
    return Problem{"cannot-read", {path, 0, 0}, std::string("The corpus cannot be opened: ") + std::strerror(errno) + ".", "Check the path."};
  }
  state->lines = std::make_unique<ZstdLineReader>(state->descriptor);
  const int got = state->lines->next(state->line);
  if (got < 0 && state->lines->is_zstd()) {
    return Problem{"corpus-damaged", {state->path, 0, 0}, "It is damaged: " + state->lines->damage() + ".", "Write the corpus again with `freehold read`."};
  }
  if (got != 1) {
    return Problem{"corpus-damaged", {state->path, 0, 0}, "This is not a corpus file.", "A corpus file is what `freehold read SOURCE -o FILE` writes."};
  }
  auto header = read_header(state->line);
  if (!header) {
    Problem problem = header.problem();
    problem.where = {state->path, 1, 0};
    return problem;
  }
  state->header = std::move(*header);
  return CorpusReader(std::move(state));
}

const CorpusHeader &CorpusReader::header() const { return state_->header; }
const CorpusFooter &CorpusReader::footer() const { return state_->footer; }
const Problem &CorpusReader::problem() const { return state_->problem; }

int CorpusReader::next(model::ContentItem &item) {
  const int got = state_->next_item_line();
  if (got != 1) return got;
  auto read = read_item(state_->line);
  if (!read) return state_->fail(read.problem());
  item = std::move(*read);
  return 1;
}

// Our own lines start with the id, so that a merge need not parse the rest.
int CorpusReader::next_line(std::string &id, std::string &line) {
  const int got = state_->next_item_line();
  if (got != 1) return got;
  constexpr std::string_view kStart = "{\"id\":\"";
  line = state_->line;
  std::size_t end = kStart.size();
  while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
  if (!std::string_view(line).starts_with(kStart) || end >= line.size()) return state_->fail("This line is not an item.");
  auto item = read_item("{\"id\":" + line.substr(kStart.size() - 1, end - kStart.size() + 2) + "}");
  if (!item) return state_->fail(item.problem());
  id = item->id;
  return 1;
}

}  // namespace freehold::corpus
