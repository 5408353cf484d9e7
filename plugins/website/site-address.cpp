#include "plugins/website/site-address.hpp"

#include <algorithm>

namespace freehold::website {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_host_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '.' || c == '-'; }

std::string_view without_index(std::string_view path) {
  for (const std::string_view name : {"index.html", "index.htm", "index.xhtml", "index.shtml", "index.php"}) {
    if (path == name) return {};
    if (path.size() > name.size() && path.substr(path.size() - name.size()) == name && path[path.size() - name.size() - 1] == '/') {
      return path.substr(0, path.size() - name.size());
    }
  }
  return path;
}

// Bytes that stand for themselves in a path or query.
bool is_plain(char c) {
  constexpr std::string_view kPlain = "-._~/!$&'()*+,;=:@?%";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || kPlain.find(c) != std::string_view::npos;
}

void append_escaped(std::string_view path, std::string &out) {
  constexpr std::string_view kUpperHex = "0123456789ABCDEF";
  for (const char c : path) {
    if (is_plain(c)) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kUpperHex[byte >> 4];
      out += kUpperHex[byte & 15];
    }
  }
}

// How many digits stand at the beginning, at most `most`.
std::size_t digits(std::string_view text, std::size_t most) {
  std::size_t count = 0;
  while (count < most && count < text.size() && is_digit(text[count])) ++count;
  return count;
}

struct DatedName {
  std::string date;          // 2026-03-01
  std::string_view slug;     // what follows
};

DatedName dated_name(std::string_view name) {
  const std::size_t month = digits(name, 4) == 4 && name.size() > 5 && name[4] == '-' ? digits(name.substr(5), 2) : 0;
  if (month == 0 || name.size() < 7 + month || name[5 + month] != '-') return {};
  const std::size_t day = digits(name.substr(6 + month), 2);
  if (day == 0 || name.size() <= 6 + month + day || name[6 + month + day] != '-') return {};
  std::string date(name.substr(0, 5));
  date += (month == 1 ? "0" : "") + std::string(name.substr(5, month)) + '-';
  date += (day == 1 ? "0" : "") + std::string(name.substr(6 + month, day));
  return {date, name.substr(7 + month + day)};
}

// FNV-1a.
std::uint32_t mark_of(std::string_view key) {
  std::uint32_t mark = 2166136261u;
  for (const char c : key) mark = (mark ^ static_cast<unsigned char>(c)) * 16777619u;
  return mark;
}

constexpr std::size_t kMostPages = 6000;  // eight letters each: what the context has room for
constexpr std::string_view kHex = "0123456789abcdef";

std::string_view markdown_stem(std::string_view path) {
  for (const std::string_view ending : {".md", ".markdown", ".mdx"}) {
    if (path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending) return path.substr(0, path.size() - ending.size());
  }
  return {};
}

}  // namespace

std::string SiteAddress::to_text() const {
  std::string out;
  if (!root.empty()) out += "root " + root + '\n';
  for (const std::string &host : hosts) out += "host " + host + '\n';
  if (out.size() > 10000) out.resize(out.rfind('\n', 10000) + 1);
  out += "pages ";
  for (std::size_t i = 0; i < std::min(pages.size(), kMostPages); ++i) {
    for (int shift = 28; shift >= 0; shift -= 4) out += kHex[(pages[i] >> shift) & 15];
  }
  return out + '\n';
}

SiteAddress SiteAddress::from_text(std::string_view text) {
  SiteAddress site;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.substr(0, 5) == "root ") site.root = line.substr(5);
    if (line.substr(0, 5) == "host ") site.hosts.emplace_back(line.substr(5));
    if (line.substr(0, 6) == "pages ") {
      for (std::size_t at = 6; at + 8 <= line.size(); at += 8) {
        std::uint32_t mark = 0;
        for (std::size_t i = 0; i < 8; ++i) mark = mark << 4 | static_cast<std::uint32_t>(std::min<std::size_t>(kHex.find(line[at + i]), 15));
        site.pages.push_back(mark);
      }
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return site;
}

void SiteAddress::add_page(std::string_view address) {
  if (!address.empty() && pages.size() < kMostPages) pages.push_back(mark_of(page_key(address)));
}

void SiteAddress::settle() { std::sort(pages.begin(), pages.end()); }

bool SiteAddress::has_page(std::string_view address) const { return std::binary_search(pages.begin(), pages.end(), mark_of(page_key(address))); }

std::string page_key(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  if (address.substr(0, 4) == "www.") address.remove_prefix(4);
  address = address.substr(0, address.find('#'));
  for (const std::string_view ending : {".html", ".htm", "/index", "/"}) {
    if (address.size() > ending.size() && address.substr(address.size() - ending.size()) == ending) address.remove_suffix(ending.size());
  }
  std::string key(address);
  for (char &c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return key;
}

std::string_view SiteAddress::path_in_site(std::string_view path) const {
  const std::string_view folder = path.substr(0, path.find('/'));
  const bool host = folder.size() < path.size() && std::find(hosts.begin(), hosts.end(), folder) != hosts.end();
  return host ? path.substr(folder.size() + 1) : path;
}

std::string SiteAddress::address_of(std::string_view path) const {
  const std::string_view inside = path_in_site(path);
  std::string out = inside.size() < path.size() ? "https://" + std::string(path.substr(0, path.find('/'))) + '/' : root;
  if (out.empty()) return {};
  if (out.back() != '/') out += '/';
  append_escaped(without_index(inside), out);
  return out;
}

std::string root_of_cname(std::string_view content) {
  while (!content.empty() && static_cast<unsigned char>(content.back()) <= ' ') content.remove_suffix(1);
  while (!content.empty() && static_cast<unsigned char>(content.front()) <= ' ') content.remove_prefix(1);
  const bool host = content.find('.') != std::string_view::npos && content.size() <= 253 && std::all_of(content.begin(), content.end(), is_host_byte);
  return host ? "https://" + std::string(content) + '/' : std::string();
}

std::string date_of_name(std::string_view path) { return dated_name(path.substr(path.rfind('/') + 1)).date; }

std::string published_path(std::string_view path) {
  std::string_view stem = markdown_stem(path);
  if (stem.empty()) return std::string(path);
  for (const std::string_view folder : {"content/", "src/content/", "src/pages/", "docs/", "pages/"}) {
    if (stem.substr(0, folder.size()) == folder) {
      stem.remove_prefix(folder.size());
      break;
    }
  }
  const std::size_t slash = stem.rfind('/');
  std::string folder(slash == std::string_view::npos ? std::string_view{} : stem.substr(0, slash + 1));
  const std::string_view name = slash == std::string_view::npos ? stem : stem.substr(slash + 1);
  const DatedName dated = dated_name(name);
  const std::size_t posts = folder.find("_posts/");
  if (posts != std::string::npos && !dated.date.empty()) {
    std::string date = dated.date;
    std::replace(date.begin(), date.end(), '-', '/');
    return folder.substr(0, posts) + date + '/' + std::string(dated.slug) + ".html";
  }
  if (name == "index" || name == "_index" || name == "README") return folder;
  return folder + std::string(name) + '/';
}

}  // namespace freehold::website
