#include "host/app/resolving.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>

#include "host/app/console.hpp"
#include "host/workers/spawn.hpp"

namespace freehold::app {
namespace {

using workers::Fd;

constexpr std::size_t kLongestAnswer = 64 * 1024;

Problem cannot_ask(const std::string &why) {
  return {"cannot-fetch", {}, "The program that asks the network cannot be run: " + why + ".", "Check that the installation is complete; it lies in libexec/freehold/freehold-fetch."};
}

// The addresses, one a line, as a file to be read from its start.
Fd questions_of(const std::vector<config::ShortLink> &rows, const std::vector<std::size_t> &open) {
  Fd file(::memfd_create("freehold-links", MFD_CLOEXEC));
  std::string lines;
  for (const std::size_t row : open) lines += rows[row].shortened + '\n';
  for (std::size_t at = 0; file && at < lines.size();) {
    const ssize_t written = ::write(file.get(), lines.data() + at, lines.size() - at);
    if (written <= 0) return {};
    at += static_cast<std::size_t>(written);
  }
  if (file) ::lseek(file.get(), 0, SEEK_SET);
  return file;
}

// Lines of a pipe as they come.
class Lines {
 public:
  explicit Lines(int descriptor) : descriptor_(descriptor) {}

  // False: the end.
  bool next(std::string &line) {
    for (;;) {
      if (const std::size_t end = held_.find('\n'); end != std::string::npos) {
        line = held_.substr(0, end);
        held_.erase(0, end + 1);
        return true;
      }
      char bytes[4096];
      const ssize_t got = held_.size() > kLongestAnswer ? 0 : ::read(descriptor_, bytes, sizeof bytes);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      held_.append(bytes, static_cast<std::size_t>(got));
    }
  }

 private:
  int descriptor_;
  std::string held_;
};

struct Answer {
  std::size_t number = 0;
  std::string target;
  std::string reason;
};

// "number TAB target TAB reason". number past the end: it is no answer.
Answer answer_of(const std::string &line, std::size_t count) {
  Answer answer{count, "", ""};
  const std::size_t first = line.find('\t');
  const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
  if (second == std::string::npos) return answer;
  std::from_chars(line.data(), line.data() + first, answer.number);
  answer.target = line.substr(first + 1, second - first - 1);
  answer.reason = line.substr(second + 1);
  return answer;
}

// Beside the worker.
Result<std::string> fetch_program() {
  auto worker = workers::installed_worker();
  if (!worker) return worker.problem();
  return (std::filesystem::path(*worker).parent_path() / "freehold-fetch").string();
}

}  // namespace

Result<std::vector<Unresolved>> resolve(std::vector<config::ShortLink> &rows, const Asking &asking) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].target.empty()) open.push_back(i);
  }
  std::vector<Unresolved> left;
  if (open.empty()) return left;
  const auto program = fetch_program();
  if (!program) return program.problem();
  const Fd questions = questions_of(rows, open);
  int ends[2];
  if (!questions || ::pipe2(ends, O_CLOEXEC) != 0) return cannot_ask(std::strerror(errno));
  const Fd answers(ends[0]);
  Fd answering(ends[1]);
  std::vector<std::string> arguments = {std::to_string(asking.timeout_ms), std::to_string(asking.pause_ms)};
  if (asking.allow_private) arguments.insert(arguments.begin(), "allow-private");
  auto child = workers::Child::start(*program, arguments, {questions.get(), answering.get()}, "links");
  if (!child) return cannot_ask("it is not there or cannot be started");
  answering.reset();
  std::vector<std::string> reasons(open.size(), "it was not asked any more");
  Progress progress;
  Lines lines(answers.get());
  std::string line;
  for (std::uint64_t done = 0; lines.next(line);) {
    const Answer answer = answer_of(line, open.size());
    if (answer.number >= open.size()) continue;
    rows[open[answer.number]].target = answer.target;
    reasons[answer.number] = answer.reason;
    progress.show("asking where short links lead", ++done, open.size());
  }
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (rows[open[i]].target.empty()) left.push_back({rows[open[i]].shortened, reasons[i]});
  }
  return left;
}

}  // namespace freehold::app
