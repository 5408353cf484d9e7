// What to read, out of the command line and the configuration.
#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "host/app/read-source.hpp"
#include "host/corpus/digest.hpp"
#include "host/model/wire.hpp"

namespace freehold::app {
namespace {

// The last part of a path, for a name: "exports/blog/" → "blog".
std::string name_of(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  if (path == "-") return "stdin";
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.empty() || name == "." || name == ".." ? "source" : name;
}

Problem web_address(const std::string &url) {
  return {"network-not-used", {url, 0, 0}, "freehold does not fetch pages itself.",
          "Save the site first, in one of three ways: `wget --mirror --page-requisites --no-parent " + url +
              "`, HTTrack (`httrack " + url + " -O site`), or the output folder of your static site generator; then `freehold audit FOLDER --address " + url + "`."};
}

Result<Done> check_path(const SourceRequest &request) {
  if (request.path.starts_with("http://") || request.path.starts_with("https://")) return web_address(request.path);
  struct stat info {};
  if (request.path != "-" && ::stat(request.path.c_str(), &info) != 0) {
    return Problem{"source-missing", {request.path, 0, 0}, "There is no such file or folder.", "Check the path."};
  }
  return Done{};
}

}  // namespace

Result<std::vector<SourceRequest>> requested_sources(const ReadOptions &options, const config::Config &config) {
  std::vector<SourceRequest> requests;
  for (const std::string &path : options.sources) requests.push_back({name_of(path), path, "", ""});
  if (requests.empty()) {
    for (const config::SourceEntry &source : config.sources) requests.push_back({source.name, source.path, source.address, source.channel});
  }
  if (requests.empty()) {
    return Problem{"nothing-named", {}, "There is nothing to read: no source was named.", "Name a folder, file or archive, or list [[source]] in freehold.toml (`freehold init` writes one)."};
  }
  if (!options.address.empty()) {
    const auto without = std::count_if(requests.begin(), requests.end(), [](const SourceRequest &r) { return r.address.empty(); });
    if (without != 1) return Problem{"usage", {}, "--address is for one source without an address of its own; here are " + std::to_string(without) + ".", "Give each [[source]] its address in freehold.toml."};
    for (SourceRequest &request : requests) {
      if (request.address.empty()) request.address = options.address;
    }
  }
  std::set<std::string> names;
  for (SourceRequest &request : requests) {
    if (auto checked = check_path(request); !checked) return checked.problem();
    const std::string name = request.name;
    for (int n = 2; !names.insert(request.name).second; ++n) request.name = name + "-" + std::to_string(n);
  }
  return requests;
}

Result<Shard> parse_shard(const std::string &text) {
  Shard shard;
  if (text.empty()) return shard;
  const char *end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, shard.index);
  const bool slash = first.ec == std::errc() && first.ptr != end && *first.ptr == '/';
  const auto second = slash ? std::from_chars(first.ptr + 1, end, shard.count) : first;
  if (slash && second.ec == std::errc() && second.ptr == end && shard.count > 0 && shard.index < shard.count) return shard;
  return Problem{"usage", {}, "--shard wants I/N with I from 0 to N-1, not “" + text + "”.", "freehold read --shard 0/3 FOLDER -o part0"};
}

std::string digest_of(const std::vector<SourceRequest> &sources) {
  std::string bytes;
  for (const SourceRequest &source : sources) {
    model::encode(source.name, bytes);
    model::encode(source.address, bytes);
    model::encode(source.channel, bytes);
  }
  corpus::Digest digest;
  digest.add(bytes);
  return digest.hex();
}

// FNV-1a: stable for good, so that shards of two versions mean the same parts.
bool Shard::holds(std::string_view source, std::string_view path) const {
  if (count == 1) return true;
  std::uint64_t hash = 14695981039346656037u;
  const auto mix = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    hash = (hash ^ 0u) * 1099511628211u;
  };
  mix(source);
  mix(path);
  hash ^= hash >> 32;
  return hash % count == index;
}

}  // namespace freehold::app
