// A name of an entry of an archive.
#include <cstdlib>

#include "host/support/utf8.hpp"
#include "host/worker/entry-name.hpp"

namespace {

bool stays_inside(std::string_view path) {
  for (bool more = true; more;) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (part.empty() || part == "." || part == "..") return false;
    more = slash != path.npos;
    if (more) path.remove_prefix(slash + 1);
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const auto name = freehold::worker::entry_name({reinterpret_cast<const char *>(data), size});
  if (!freehold::is_clean_utf8(name.path) || name.path.size() > 4 * size) std::abort();
  const std::string key = freehold::worker::twin_key(name.path);
  if (freehold::worker::twin_key(key) != key) std::abort();
  if (!name.refusal.empty()) return 0;
  if (!stays_inside(name.path)) std::abort();
  if (name.path.find('\\') != name.path.npos) return 0;  // bytes that are no text
  const auto again = freehold::worker::entry_name(name.path);
  if (again.path != name.path || !again.refusal.empty()) std::abort();
  return 0;
}
