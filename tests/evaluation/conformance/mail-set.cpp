// Mail: every message is read, or says what is wrong with it.
#include <algorithm>

#include "host/content/records/mail.hpp"
#include "tests/evaluation/conformance/collected.hpp"
#include "tests/evaluation/conformance/set.hpp"
#include "tests/host/content/html/public-data.hpp"

namespace freehold::conformance {

Set run_mail(const std::filesystem::path &data) {
  Set set{"mail"};
  content::Decoder decoder;
  std::vector<std::filesystem::path> files;
  for (const char *folder : {"mikel-mail", "rspamd-eml"}) {
    const auto root = content::testing::folder_in(data, "conformance", folder);
    if (root.empty()) continue;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() == ".eml") files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  for (const auto &file : files) {
    const std::string name = file.filename().string();
    std::vector<Kept> messages;
    const content::Outcome outcome = content::read_mail(content::testing::read_file(file), decoder, keeping(messages));
    if (outcome.code < 0 ? !outcome.why.empty() : !messages.empty()) {
      set.add_right();
    } else {
      set.add_wrong("neither read nor refused", name);
    }
    if (outcome.code < 0) set.not_compared["refused: " + outcome.why].push_back(name);
    for (const Kept &message : messages) {
      if (!message.problem.empty()) set.not_compared[message.problem].push_back(name);
      if (!message.broken && message.find("html") == nullptr && message.find("text") == nullptr) set.not_compared["no text in it"].push_back(name);
    }
  }
  return set;
}

}  // namespace freehold::conformance
