#include "tests/journeys/journey.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace freehold::journeys {
namespace {

constexpr double kLongest = 120;

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

struct Pipe {
  Pipe() { EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0); }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  void close_end(int end) {
    if (ends[end] >= 0) ::close(ends[end]);
    ends[end] = -1;
  }
  int ends[2] = {-1, -1};
};

std::vector<char *> pointers(std::vector<std::string> &words) {
  std::vector<char *> list;
  for (std::string &word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

struct Started {
  pid_t child = -1;
  Pipe in, out, err;
};

// In the child, between fork and exec: nothing but system calls.
[[noreturn]] void become(char **arguments, char **environment, const RunOptions &options, Started &started) {
  if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0) ::_exit(126);
  int out = started.out.ends[1];
  if (!options.output.empty()) out = ::open(options.output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  ::dup2(started.in.ends[0], 0);
  ::dup2(out, 1);
  ::dup2(started.err.ends[1], 2);
  ::execvpe(arguments[0], arguments, environment);
  ::_exit(127);
}

void start(const std::string &program, std::vector<std::string> arguments, const RunOptions &options, Started &started) {
  arguments.insert(arguments.begin(), program);
  std::vector<std::string> environment{"PATH=/usr/bin:/bin", "HOME=/nonexistent", "LC_ALL=C", "TERM=dumb"};
  environment.insert(environment.end(), options.environment.begin(), options.environment.end());
  std::vector<char *> words = pointers(arguments), variables = pointers(environment);
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);  // what outlives the program comes to us and is counted
  started.child = ::fork();
  if (started.child == 0) become(words.data(), variables.data(), options, started);
  started.in.close_end(0);
  started.out.close_end(1);
  started.err.close_end(1);
  if (options.output_closed) started.out.close_end(0);
}

bool take(int descriptor, std::string &text) {
  char buffer[65536];
  const ssize_t got = ::read(descriptor, buffer, sizeof buffer);
  if (got > 0) text.append(buffer, static_cast<std::size_t>(got));
  return got > 0;
}

// Feeds and listens until both outputs are closed, or the time is over.
void listen(Started &started, const RunOptions &options, double begin, Ran &ran) {
  std::string_view input = options.input;
  bool interrupted = options.interrupt_after == 0;
  while (started.out.ends[0] >= 0 || started.err.ends[0] >= 0) {
    if (input.empty()) started.in.close_end(1);
    pollfd files[] = {{started.out.ends[0], POLLIN, 0}, {started.err.ends[0], POLLIN, 0}, {started.in.ends[1], POLLOUT, 0}};
    ::poll(files, 3, 20);
    if (files[0].revents != 0 && !take(started.out.ends[0], ran.out)) started.out.close_end(0);
    if (files[1].revents != 0 && !take(started.err.ends[0], ran.err)) started.err.close_end(0);
    if (files[2].revents != 0) {
      const ssize_t put = ::write(started.in.ends[1], input.data(), std::min<std::size_t>(input.size(), 4096));
      input = put < 0 ? std::string_view() : input.substr(static_cast<std::size_t>(put));
    }
    if (!interrupted && now() - begin > options.interrupt_after) {
      interrupted = true;
      ::kill(started.child, SIGINT);
    }
    if (now() - begin > kLongest) ::kill(started.child, SIGKILL);
  }
}

// What the program has left running: they are our children now. Those that are just ending have a second for it.
int count_left_behind() {
  const double until = now() + 1;
  while (now() < until) {
    const pid_t ended = ::waitpid(-1, nullptr, WNOHANG);
    if (ended < 0) return 0;
    if (ended == 0) ::usleep(10000);
  }
  std::ifstream children("/proc/self/task/" + std::to_string(::getpid()) + "/children");
  int count = 0;
  for (pid_t child = 0; children >> child; ++count) ::kill(child, SIGKILL);
  while (::waitpid(-1, nullptr, 0) > 0) {
  }
  return count;
}

}  // namespace

Folder::Folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "freehold-journey-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) std::abort();
  root_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(root_, ignored);
}

std::string Folder::path(const std::string &inside) const {
  const std::filesystem::path whole = std::filesystem::path(root_) / inside;
  std::filesystem::create_directories(whole.parent_path());
  return whole.string();
}

std::string Folder::write(const std::string &inside, std::string_view text) const {
  const std::string whole = path(inside);
  std::ofstream(whole, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
  return whole;
}

Ran run_program(const std::string &program, const std::vector<std::string> &arguments, const RunOptions &options) {
  std::signal(SIGPIPE, SIG_IGN);
  Ran ran;
  Started started;
  const double begin = now();
  start(program, arguments, options, started);
  listen(started, options, begin, ran);
  int status = 0;
  rusage used{};
  ::wait4(started.child, &status, 0, &used);
  ran.wall = now() - begin;
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ran.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  const auto seconds = [](const timeval &time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
  ran.cpu = seconds(used.ru_utime) + seconds(used.ru_stime);
  ran.peak_kib = used.ru_maxrss;
  ran.left_behind = count_left_behind();
  return ran;
}

Ran run(const std::vector<std::string> &arguments, const RunOptions &options) {
  const Folder empty;  // so that no freehold.toml of the test's own folder counts
  RunOptions own = options;
  if (own.folder.empty()) own.folder = empty.root();
  return run_program(build_path("bin/freehold"), arguments, own);
}

std::vector<std::string> audit(const std::string &source, const std::vector<std::string> &more) {
  std::vector<std::string> arguments{"audit", source, "--today", "2026-11-20", "--format", "json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

std::string build_path(const std::string &inside) { return std::string(FREEHOLD_BUILD_DIR) + "/" + inside; }
std::string source_path(const std::string &inside) { return std::string(FREEHOLD_SOURCE_DIR) + "/" + inside; }

std::string whole_file(const std::string &path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::string page(const std::string &title, const std::string &text) {
  return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body><main><h1>" + title + "</h1><p>" + text +
         "</p><p><a href=\"mailto:ines@cold-rooms.example\">Write to me</a></p></main></body></html>\n";
}

void write_site(const Folder &folder, const std::string &inside, int count) {
  for (int i = 1; i <= count; ++i) {
    const std::string next = "page-" + std::to_string(i % count + 1) + ".html";
    folder.write(inside + "/page-" + std::to_string(i) + ".html",
                 page("Cold room " + std::to_string(i), "How door minutes became kilowatt hours. <a href=\"" + next + "\">The next part</a>"));
  }
}

boost::json::value report_of(const Ran &ran) {
  boost::json::error_code error;
  boost::json::value report = boost::json::parse(ran.out, error);
  EXPECT_FALSE(error) << "code " << ran.code << " signal " << ran.signal << "\n" << ran.err << ran.out.substr(0, 400);
  return error ? boost::json::value() : report;
}

std::vector<std::string> notes_of(const boost::json::value &report) {
  std::vector<std::string> notes;
  if (!report.is_object()) return notes;
  for (const boost::json::value &note : report.at("notes").as_array()) {
    const auto text = [&](const char *key) { return std::string(note.at(key).as_string()); };
    notes.push_back(text("code") + " " + text("culprit") + " " + text("path") + ": " + text("sentence"));
  }
  return notes;
}

TEST(Journey, RunsTheBuiltProgram) {
  const Ran ran = run({"--version"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("freehold ")) << ran.out;
  EXPECT_EQ(ran.left_behind, 0);
}

TEST(Journey, CountsWhatIsLeftBehind) { EXPECT_EQ(run_program("sh", {"-c", "sleep 60 >/dev/null 2>&1 </dev/null &"}).left_behind, 1); }

}  // namespace freehold::journeys
