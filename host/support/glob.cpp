#include "host/support/glob.hpp"

#include <cstdint>
#include <vector>

namespace freehold {
namespace {

enum class Piece : std::uint8_t { character, any, star, stars, folders };  // folders: "**/", which may also be nothing

struct Step {
  Piece piece = Piece::character;
  char c = 0;
};

std::vector<Step> steps_of(std::string_view pattern) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '?') {
      steps.push_back({Piece::any, 0});
    } else if (pattern[i] != '*') {
      steps.push_back({Piece::character, pattern[i]});
    } else if (i + 1 == pattern.size() || pattern[i + 1] != '*') {
      steps.push_back({Piece::star, 0});
    } else {
      const bool begins_segment = i == 0 || pattern[i - 1] == '/';
      while (i + 1 < pattern.size() && pattern[i + 1] == '*') ++i;
      const bool whole_folders = begins_segment && i + 1 < pattern.size() && pattern[i + 1] == '/';
      if (whole_folders) ++i;
      steps.push_back({whole_folders ? Piece::folders : Piece::stars, 0});
    }
  }
  return steps;
}

// Which steps of the pattern may come next: all of them at once, so that nothing is ever tried twice.
class States {
 public:
  explicit States(std::vector<Step> steps) : steps_(std::move(steps)), now_(steps_.size() + 1), next_(steps_.size() + 1) {
    enter(now_, 0);
  }

  void take(char c) {
    next_.assign(next_.size(), 0);
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (now_[i] == 0) continue;
      switch (steps_[i].piece) {
        case Piece::character:
          if (c == steps_[i].c) enter(next_, i + 1);
          break;
        case Piece::any:
          if (c != '/') enter(next_, i + 1);
          break;
        case Piece::star:
          if (c != '/') enter(next_, i);
          break;
        case Piece::stars:
          enter(next_, i);
          break;
        case Piece::folders:
          next_[i] = 1;  // inside a folder's name: nothing may follow yet
          if (c == '/') enter(next_, i + 1);
          break;
      }
    }
    now_.swap(next_);
  }

  bool done() const { return now_.back() != 0; }

 private:
  // What may stand for nothing lets the step behind it begin as well.
  void enter(std::vector<std::uint8_t> &states, std::size_t i) const {
    for (;; ++i) {
      if (states[i] != 0 && (i == steps_.size() || steps_[i].piece != Piece::folders)) return;
      states[i] = 1;
      if (i == steps_.size()) return;
      const Piece piece = steps_[i].piece;
      if (piece == Piece::character || piece == Piece::any) return;
    }
  }

  std::vector<Step> steps_;
  std::vector<std::uint8_t> now_;
  std::vector<std::uint8_t> next_;
};

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view text) {
  States states(steps_of(pattern));
  for (const char c : text) states.take(c);
  return states.done();
}

}  // namespace freehold
