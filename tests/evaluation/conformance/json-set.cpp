// JSON: y_ files are read, n_ files refused, i_ files may be either: a whole document at a time.
#include <algorithm>

#include "host/content/records/json-records.hpp"
#include "tests/evaluation/conformance/collected.hpp"
#include "tests/evaluation/conformance/set.hpp"
#include "tests/host/content/html/public-data.hpp"

namespace freehold::conformance {

Set run_json(const std::filesystem::path &data) {
  Set set{"json"};
  const auto root = content::testing::folder_in(data, "conformance", "jsontestsuite/test_parsing");
  if (root.empty()) return set;
  std::vector<std::filesystem::path> files;
  for (const auto &entry : std::filesystem::directory_iterator(root)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto &file : files) {
    const std::string name = file.filename().string();
    std::vector<Kept> documents;
    const content::Outcome outcome = content::read_json(content::testing::read_file(file), "", keeping(documents));
    const bool read = outcome.code == FH_OK && std::none_of(documents.begin(), documents.end(), [](const Kept &one) { return one.broken; });
    if (name.starts_with("i_") || read == name.starts_with("y_")) {
      set.add_right();
    } else {
      set.add_wrong(read ? "read though it is not JSON" : "refused: " + outcome.why, name);
    }
  }
  return set;
}

}  // namespace freehold::conformance
