// What the programs here share: the pages of a folder, and one line of figures that run.sh reads.
#pragma once

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace freehold::speed {

// Paths of all files of the folder, sorted; empty if there is none.
inline std::vector<std::string> files_of(const std::string &folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(folder, error)) {
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// In one piece: byte by byte through a stream, reading took a quarter of what is measured here.
inline std::string bytes_of(const std::string &path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  std::string bytes(error ? 0 : static_cast<std::size_t>(size), '\0');
  std::ifstream in(path, std::ios::binary);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

// Of this process so far.
inline double cpu_seconds() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval &t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

// "CPU-milliseconds wall-milliseconds peak-KiB"
inline void print_figures(double cpu, double wall, long peak_kib) { std::printf("%.1f %.1f %ld\n", cpu * 1000, wall * 1000, peak_kib); }

inline long own_peak_kib() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss;
}

}  // namespace freehold::speed
