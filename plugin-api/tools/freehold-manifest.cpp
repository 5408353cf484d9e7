// freehold-manifest PLUGIN-ID OUT.cpp FILE…: checks the data files of a plugin and writes the source that puts them
// into its manifest. Exit code 0; 1: something is wrong with a file, said as file:line:column; 2: usage.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "manifest-files.hpp"
#include "manifest-shape.hpp"

namespace {

using namespace freehold::tools;

std::optional<std::string> content(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) return std::nullopt;
  return text;
}

void say(const FileMistake &at) {
  std::string place = at.path;
  if (at.mistake.line != 0) place += ':' + std::to_string(at.mistake.line);
  if (at.mistake.column != 0) place += ':' + std::to_string(at.mistake.column);
  std::fprintf(stderr, "%s: error: %s. %s\n", place.c_str(), at.mistake.sentence.c_str(), at.mistake.next_step.c_str());
}

int run(int count, char **words) {
  if (count < 3) {
    std::fprintf(stderr, "usage: freehold-manifest PLUGIN-ID OUT.cpp FILE…\n");
    return 2;
  }
  const std::string plugin = words[1];
  if (!is_plugin_id(plugin)) {
    std::fprintf(stderr, "freehold-manifest: %s is no plugin id: lower-case letters, digits, dots and dashes\n",
                 in_quotes(plugin).c_str());
    return 2;
  }
  ManifestFiles files(plugin);
  bool unreadable = false;
  for (int i = 3; i < count; ++i) {
    if (const auto text = content(words[i])) {
      files.add(words[i], *text);
    } else {
      std::fprintf(stderr, "%s: error: cannot be read\n", words[i]);
      unreadable = true;
    }
  }
  for (const FileMistake &mistake : files.mistakes()) say(mistake);
  if (unreadable || !files.mistakes().empty()) return 1;
  std::ofstream out(words[2], std::ios::binary | std::ios::trunc);
  out << as_source(files.chunks());
  out.close();
  if (out) return 0;
  std::fprintf(stderr, "%s: error: cannot be written\n", words[2]);
  return 1;
}

}  // namespace

int main(int count, char **words) {
  try {
    return run(count, words);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "freehold-manifest: %s\n", error.what());
    return 1;
  }
}
