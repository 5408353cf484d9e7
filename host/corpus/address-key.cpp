#include "host/corpus/address-key.hpp"

#include <xxhash.h>

#include <algorithm>

namespace freehold::corpus {
namespace {

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    if (lower(text[i]) != prefix[i]) return false;
  }
  return true;
}

bool is_folded(std::string_view text, std::string_view lowered) {
  return text.size() == lowered.size() && starts_with_folded(text, lowered);
}

// Where the first of the marks stands; the size of the text where none does.
template <class... Mark>
std::size_t find_mark(std::string_view text, Mark... marks) {
  std::size_t at = 0;
  while (at < text.size() && ((text[at] != marks) && ...)) ++at;
  return at;
}

// Cuts "…/index.html" to "…" and then trailing slashes.
void drop_index(std::string &key, std::size_t floor) {
  const std::size_t slash = key.rfind('/');
  if (slash != std::string::npos && slash >= floor) {
    const std::string_view last = std::string_view(key).substr(slash + 1);
    if (starts_with_folded(last, "index.")) {
      const std::string_view kind = last.substr(6);
      if (is_folded(kind, "html") || is_folded(kind, "htm") || is_folded(kind, "php")) key.resize(slash);
    }
  }
  while (key.size() > floor && key.back() == '/') key.pop_back();
}

std::string_view without_fragment(std::string_view url) {
  return url.substr(0, url.find('#'));
}

// What stands after "http://", "https://" or "//"; data() == nullptr: none of them.
std::string_view after_scheme(std::string_view url) {
  std::size_t slashes = 0;
  if (starts_with_folded(url, "http")) {
    slashes = url.size() > 4 && lower(url[4]) == 's' ? 6 : 5;
    if (url.size() < slashes || url[slashes - 1] != ':') return {};
  }
  return url.substr(slashes).starts_with("//") ? url.substr(slashes + 2) : std::string_view{};
}

bool has_scheme(std::string_view url) {
  const std::size_t end = find_mark(url, ':', '/', '?', '#');
  return end > 0 && end < url.size() && url[end] == ':';
}

void append_host(std::string_view authority, std::string &out) {
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
  for (const std::string_view port : {":80", ":443"}) {
    if (authority.ends_with(port)) {
      authority.remove_suffix(port.size());
      break;
    }
  }
  if (authority.ends_with('.')) authority.remove_suffix(1);
  if (starts_with_folded(authority, "www.") && authority.find('.', 4) != std::string_view::npos)
    authority.remove_prefix(4);
  const auto from = static_cast<std::ptrdiff_t>(out.size());
  out += authority;
  std::transform(out.begin() + from, out.end(), out.begin() + from, lower);
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

void append_decoded(std::string_view text, std::string &out) {
  if (text.find('%') == std::string_view::npos) {
    out += text;
    return;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      out.push_back(static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2])));
      i += 2;
    } else {
      out.push_back(text[i]);
    }
  }
}

// Whether nothing in it is to be decoded or resolved, as in most paths.
bool is_resolved(std::string_view path) {
  if (!path.starts_with('/')) return false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '%' || (path[i] == '/' && i + 1 < path.size() && (path[i + 1] == '/' || path[i + 1] == '.'))) return false;
  }
  return true;
}

// Appends path segment by segment to what `out` holds from `floor` on; ".." never climbs over the floor.
void append_resolved(std::string_view path, std::size_t floor, std::string &out) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (segment.empty() || segment == ".") continue;
    if (segment != "..") {
      out.push_back('/');
      append_decoded(segment, out);
    } else if (const std::size_t slash = out.rfind('/'); slash != std::string::npos && slash >= floor) {
      out.resize(slash);
    }
  }
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

void write_file_key(std::string_view source, std::string_view folder, std::string_view path, std::string &key) {
  key = "\x01";
  key += source;
  const std::size_t floor = key.size();
  if (folder.empty() && is_resolved(path)) {
    key += path.substr(0, path.size() - (path.ends_with('/') ? 1 : 0));
  } else {
    append_resolved(folder, floor, key);
    append_resolved(path, floor, key);
  }
  drop_index(key, floor);
}

// A relative address against an absolute one: enough for what a reader left unresolved.
std::string joined(std::string_view base, std::string_view reference) {
  base = base.substr(0, base.find_first_of("?#"));
  const std::size_t scheme = base.find("//");
  if (scheme == std::string_view::npos) return {};
  const std::size_t root = std::min(base.find('/', scheme + 2), base.size());
  std::string out(base.substr(0, root));
  const std::size_t query = std::min(reference.find('?'), reference.size());
  if (!reference.starts_with('/'))
    append_resolved(query == 0 ? base.substr(root) : folder_of(base.substr(root)), root, out);
  append_resolved(reference.substr(0, query), root, out);
  out += reference.substr(query);
  return out;
}

// The host as it is written in what stands after the scheme.
std::string_view authority_of(std::string_view rest) { return rest.substr(0, find_mark(rest, '/', '?', '#')); }

// Appends path and query to a key that holds the host.
void append_page(std::string_view page, std::string &key) {
  page = without_fragment(page);
  const std::size_t floor = key.size();
  const std::size_t query = std::min(page.find('?'), page.size());
  key += page.substr(0, query);
  drop_index(key, floor);
  if (query + 1 < page.size()) key += page.substr(query);
}

}  // namespace

bool leads_somewhere(std::string_view url) {
  return !url.empty() && url.front() != '#' && !url.starts_with("javascript:") && !url.starts_with("data:") && !url.starts_with("about:");
}

std::string node_key(std::string_view url) {
  std::string key;
  const std::string_view rest = after_scheme(url);
  const std::string_view authority = authority_of(rest);
  append_host(authority, key);
  if (!key.empty()) append_page(rest.substr(authority.size()), key);
  return key;
}

std::string file_key(std::string_view source, std::string_view path) {
  std::string key;
  write_file_key(source, {}, path.substr(0, find_mark(path, '?', '#')), key);
  return key;
}

std::string item_key(std::string_view source, std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  if (path.empty()) return {};
  std::string key = "\x01";
  key += source;
  const std::size_t floor = key.size();
  key.push_back('/');
  key += path;
  drop_index(key, floor);
  return key;
}

// rest: an address without its scheme.
void LinkKeys::write_node_key(std::string_view rest) {
  const bool known = !written_.empty() && rest.starts_with(written_) && (rest.size() == written_.size() || rest[written_.size()] == '/');
  if (!known) {
    written_ = authority_of(rest);
    host_.clear();
    append_host(written_, host_);
  }
  key_ = host_;
  if (!key_.empty()) append_page(rest.substr(written_.size()), key_);
}

std::string_view LinkKeys::of(const Ground &from, std::string_view url) {
  constexpr std::string_view kLocal = "freehold:";
  key_.clear();
  if (const std::string_view rest = after_scheme(url); rest.data() != nullptr) {
    write_node_key(rest);
  } else if (starts_with_folded(url, kLocal)) {
    key_ = file_key(from.source, url.substr(kLocal.size()));
  } else if (url.empty() || url.front() == '#' || has_scheme(url)) {
    return {};
  } else if (after_scheme(from.url).data() != nullptr) {
    key_ = node_key(joined(from.url, without_fragment(url)));
  } else if (const std::string_view path = url.substr(0, find_mark(url, '?', '#')); !path.empty()) {
    write_file_key(from.source, path.starts_with('/') ? std::string_view{} : folder_of(from.path), path, key_);
  }
  return key_;
}

std::uint64_t key_hash(std::string_view key) { return XXH3_64bits(key.data(), key.size()); }

}  // namespace freehold::corpus
