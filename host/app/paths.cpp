#include "host/app/paths.hpp"

#include <climits>
#include <cstdlib>
#include <ctime>
#include <unistd.h>

namespace freehold::app {

std::string executable_path() {
  char path[PATH_MAX];
  const ssize_t size = ::readlink("/proc/self/exe", path, sizeof path);
  return size > 0 && size < static_cast<ssize_t>(sizeof path) ? std::string(path, static_cast<std::size_t>(size)) : std::string();
}

std::string today() {
  std::time_t now = std::time(nullptr);
  if (const char *epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') now = std::strtoll(epoch, nullptr, 10);
  std::tm parts{};
  if (::gmtime_r(&now, &parts) == nullptr) return "1970-01-01";
  char text[16];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

}  // namespace freehold::app
