// Where the public conformance data lies, for tests that use it when it is there: below the folder that FREEHOLD_DATA
// names.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace freehold::content::testing {

// Empty when the folder is not there. Data sets may lie directly below the root or in a folder of their name.
inline std::filesystem::path folder_in(const std::filesystem::path &base, const std::string &set, const std::string &below) {
  for (const std::filesystem::path &folder : {base / set / below, base / set / set / below}) {
    if (std::filesystem::is_directory(folder)) return folder;
  }
  return {};
}

// The same below the folder that the variable names; empty when it is unset.
inline std::filesystem::path data_folder(const std::string &set, const std::string &below) {
  const char *root = std::getenv("FREEHOLD_DATA");
  return root == nullptr ? std::filesystem::path{} : folder_in(root, set, below);
}

inline std::string read_file(const std::filesystem::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The folder's files of one extension, sorted.
inline std::vector<std::filesystem::path> files_in(const std::filesystem::path &folder, const std::string &extension) {
  std::vector<std::filesystem::path> files;
  for (const auto &entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == extension) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace freehold::content::testing
