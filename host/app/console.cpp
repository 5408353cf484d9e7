#include "host/app/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "host/support/escape-terminal.hpp"

namespace freehold::app {

void say(std::string_view sentence) { std::cerr << "freehold: " << TerminalText(sentence).str() << '\n'; }

void say(const Problem &problem) {
  say(to_line(problem) + (problem.code.empty() ? "" : " [" + problem.code + "]"));
  if (!problem.next_step.empty()) std::cerr << "  " << TerminalText(problem.next_step).str() << '\n';
}

bool wants_colour(std::string_view choice, int descriptor) {
  if (choice == "always") return true;
  if (choice == "never") return false;
  const char *no_colour = std::getenv("NO_COLOR");
  const char *terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return isatty(descriptor) != 0 && !dumb && (no_colour == nullptr || *no_colour == '\0');
}

std::size_t width_of(int descriptor) {
  if (const char *columns = std::getenv("COLUMNS")) {
    const long width = std::strtol(columns, nullptr, 10);
    if (width > 0 && width < 10000) return static_cast<std::size_t>(width);
  }
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

Progress::Progress() : terminal_(isatty(STDERR_FILENO) != 0), begin_(std::chrono::steady_clock::now()), last_(begin_) {}

Progress::~Progress() { wipe(); }

void Progress::show(std::string_view what, std::uint64_t done, std::uint64_t total) {
  if (!terminal_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - begin_ < std::chrono::seconds(1) || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  visible_ = true;
  std::cerr << "\r\033[K" << TerminalText(what).str() << ' ' << done;
  if (total > 0) std::cerr << " of " << total << " (" << done * 100 / total << " %)";
  std::cerr << std::flush;
}

void Progress::wipe() {
  if (visible_) std::cerr << "\r\033[K" << std::flush;
  visible_ = false;
}

}  // namespace freehold::app
