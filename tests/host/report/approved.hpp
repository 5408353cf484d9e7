// Approved baselines: a text is compared with approved/<name>; with FREEHOLD_APPROVE=1 in the environment it becomes the baseline.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace freehold::report {

inline std::string approved_path(const std::string &name) { return FREEHOLD_SOURCE_DIR "/tests/host/report/approved/" + name; }

inline void expect_approved(const std::string &text, const std::string &name) {
  if (std::getenv("FREEHOLD_APPROVE") != nullptr) {
    std::ofstream(approved_path(name), std::ios::binary) << text;
    return;
  }
  std::ifstream file(approved_path(name), std::ios::binary);
  ASSERT_TRUE(file) << "no baseline " << name << "; approve one with FREEHOLD_APPROVE=1";
  std::ostringstream approved;
  approved << file.rdbuf();
  EXPECT_EQ(text, approved.str()) << "differs from approved/" << name;
}

}  // namespace freehold::report
