#include "host/worker/landlock.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace freehold::worker {
namespace {

// From the kernel's documentation of the user space API.
constexpr long kCreateRuleset = 444;
constexpr long kAddRule = 445;
constexpr long kRestrictSelf = 446;
constexpr std::uint32_t kVersionFlag = 1;
constexpr int kRulePathBeneath = 1;
constexpr int kNewestKnown = 6;

struct RulesetAttributes {
  std::uint64_t handled_fs;
  std::uint64_t handled_net;  // from ABI 4
  std::uint64_t scoped;       // from ABI 6
};
struct __attribute__((packed)) PathBeneath {
  std::uint64_t allowed;
  std::int32_t parent;
};

constexpr std::uint64_t kReadFile = 1u << 2;
constexpr std::uint64_t kReadFolder = 1u << 3;

std::uint64_t all_file_rights(int abi) {
  const int bits = abi >= 5 ? 16 : abi >= 3 ? 15 : abi >= 2 ? 14 : 13;
  return (std::uint64_t{1} << bits) - 1;
}

std::size_t attribute_size(int abi) { return abi >= 6 ? 24 : abi >= 4 ? 16 : 8; }

bool allow_reading(int ruleset, const std::string &path) {
  const int parent = ::open(path.c_str(), O_PATH | O_CLOEXEC);
  if (parent < 0) return true;  // what is not there need not be allowed
  struct stat info {};
  const bool folder = ::fstat(parent, &info) == 0 && S_ISDIR(info.st_mode);
  PathBeneath rule{folder ? kReadFile | kReadFolder : kReadFile, parent};
  const bool added = ::syscall(kAddRule, ruleset, kRulePathBeneath, &rule, 0) == 0;
  ::close(parent);
  return added;
}

}  // namespace

int landlock_abi() {
  const long abi = ::syscall(kCreateRuleset, nullptr, 0, kVersionFlag);
  return abi <= 0 ? 0 : std::min(static_cast<int>(abi), kNewestKnown);
}

bool landlock_restrict(int abi, const std::vector<std::string> &readable) {
  if (abi <= 0) return false;
  RulesetAttributes attributes{};
  attributes.handled_fs = all_file_rights(abi);
  if (abi >= 4) attributes.handled_net = 3;  // bind, connect
  if (abi >= 6) attributes.scoped = 3;       // abstract sockets, signals
  const long ruleset = ::syscall(kCreateRuleset, &attributes, attribute_size(abi), 0);
  if (ruleset < 0) return false;
  const int descriptor = static_cast<int>(ruleset);
  bool good = std::all_of(readable.begin(), readable.end(), [&](const std::string &path) { return allow_reading(descriptor, path); });
  good = good && ::syscall(kRestrictSelf, descriptor, 0) == 0;
  ::close(descriptor);
  return good;
}

}  // namespace freehold::worker
