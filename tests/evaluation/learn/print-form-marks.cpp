// What classification sees of each form:  freehold read --to jsonl PAGES | print-form-marks PLUGIN…
// One line a form: path, its number on the page, the kind its service decides or -, and its marks; separated by tabs, marks by spaces.
// The word lists are those of the plugins named.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <iostream>
#include <iterator>

#include "host/content/classify/completer.hpp"
#include "host/corpus/item-json.hpp"
#include "host/plugins/elf-section.hpp"
#include "host/plugins/manifest-reader.hpp"

namespace {

using namespace freehold;

bool add_words(const std::string &plugin, model::Plan &plan) {
  const int file = open(plugin.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (file < 0 || fstat(file, &about) != 0) return false;
  auto section = plugins::read_elf_section(file, static_cast<std::uint64_t>(about.st_size), ".freehold", plugin);
  close(file);
  if (!section.ok()) return false;
  plugins::ManifestReading read = plugins::read_manifest(std::move(*section), plugin);
  std::move(read.manifest.phrases.begin(), read.manifest.phrases.end(), std::back_inserter(plan.phrases));
  return read.problems.empty();
}

}  // namespace

int main(int count, char **arguments) {
  model::Plan plan;
  for (int i = 1; i < count; ++i) {
    if (add_words(arguments[i], plan)) continue;
    std::cerr << arguments[i] << " is no plugin\n";
    return 2;
  }
  content::Completer completer(plan);
  for (std::string line; std::getline(std::cin, line);) {
    const auto item = corpus::read_item(line);
    if (!item.ok()) continue;
    completer.scan(item.value());
    for (std::size_t i = 0; i < item.value().forms.size(); ++i) {
      const model::Form &form = item.value().forms[i];
      std::cout << item.value().path << '\t' << i << '\t' << (form.service.empty() ? "-" : form.kind) << '\t';
      for (const std::string &mark : completer.marks_of_form(item.value(), i)) std::cout << mark << ' ';
      std::cout << '\n';
    }
  }
}
