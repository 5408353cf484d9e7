// Runs the built programs as a user would, in a folder and an environment of the test's own, and says how it went.
#pragma once

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::journeys {

// A folder of its own for one test, gone with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;

  // A path inside; folders on the way to it are made.
  std::string path(const std::string &inside) const;
  // Writes a file and gives its path.
  std::string write(const std::string &inside, std::string_view text) const;
  const std::string &root() const { return root_; }

 private:
  std::string root_;
};

struct RunOptions {
  std::string folder;                     // to run in; empty: the test's own
  std::vector<std::string> environment;   // NAME=value, beside PATH, HOME and LC_ALL
  std::string input;                      // standard input
  std::string output;                     // standard output goes there; empty: into Ran::out
  bool output_closed = false;             // standard output is a pipe that nobody reads
  double interrupt_after = 0;             // seconds of wall clock until SIGINT; 0: never
};

struct Ran {
  int code = -1;           // exit code; -1: a signal ended it
  int signal = 0;
  std::string out;
  std::string err;
  double cpu = 0;          // seconds, with all workers it has waited for
  long peak_kib = 0;       // of its largest process
  double wall = 0;
  int left_behind = 0;     // processes that outlived it
};

// Runs bin/freehold with these arguments. Ended after two minutes whatever it does.
Ran run(const std::vector<std::string> &arguments, const RunOptions &options = {});
// Any other program, found in PATH; for making archives and looking at results.
Ran run_program(const std::string &program, const std::vector<std::string> &arguments, const RunOptions &options = {});

// `audit`, for one day, as JSON.
std::vector<std::string> audit(const std::string &source, const std::vector<std::string> &more = {});

std::string build_path(const std::string &inside);
std::string source_path(const std::string &inside);
std::string whole_file(const std::string &path);

// A small page with a title, a paragraph and a way to write to its author.
std::string page(const std::string &title, const std::string &text = "A paragraph about cold rooms and what they cost to run.");
// count of them, as page-1.html and so on, that lead to each other.
void write_site(const Folder &folder, const std::string &inside, int count);

// The report, or null with a failed test that shows what was printed.
boost::json::value report_of(const Ran &ran);
// "code culprit path: sentence" of each note.
std::vector<std::string> notes_of(const boost::json::value &report);

}  // namespace freehold::journeys
