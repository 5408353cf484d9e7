#include "host/content/url/normalise.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "host/content/url/percent-encoding.hpp"

namespace freehold::content {
namespace {

constexpr std::array<std::string_view, 7> tracking_prefixes{"ga_", "hsa_", "mtm_", "pk_", "piwik_", "utm_", "vero_"};

// Sorted.
constexpr auto tracking_names = std::to_array<std::string_view>({"__hsfp",
                                                                 "__hssc",
                                                                 "__hstc",
                                                                 "_branch_match_id",
                                                                 "_ga",
                                                                 "_gl",
                                                                 "_hsenc",
                                                                 "_hsmi",
                                                                 "_ke",
                                                                 "_kx",
                                                                 "_openstat",
                                                                 "cmpid",
                                                                 "dclid",
                                                                 "ef_id",
                                                                 "epik",
                                                                 "fb_action_ids",
                                                                 "fb_ref",
                                                                 "fb_source",
                                                                 "fbclid",
                                                                 "gad_campaignid",
                                                                 "gad_source",
                                                                 "gbraid",
                                                                 "gclid",
                                                                 "gclsrc",
                                                                 "gs_l",
                                                                 "hsctatracking",
                                                                 "igsh",
                                                                 "igshid",
                                                                 "irclickid",
                                                                 "li_fat_id",
                                                                 "mc_cid",
                                                                 "mc_eid",
                                                                 "mkt_tok",
                                                                 "ml_subscriber",
                                                                 "ml_subscriber_hash",
                                                                 "msclkid",
                                                                 "oly_anon_id",
                                                                 "oly_enc_id",
                                                                 "rdt_cid",
                                                                 "s_kwcid",
                                                                 "srsltid",
                                                                 "trk_contact",
                                                                 "ttclid",
                                                                 "twclid",
                                                                 "wbraid",
                                                                 "wickedid",
                                                                 "yclid"});
static_assert(std::is_sorted(tracking_names.begin(), tracking_names.end()));

constexpr std::array<std::string_view, 9> index_names{"index.html",  "index.htm",   "index.xhtml",
                                                      "index.shtml", "index.php",   "default.html",
                                                      "default.htm", "default.asp", "default.aspx"};
constexpr std::size_t longest_name = 24;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool equals_lower(std::string_view text, std::string_view wanted) {
  return text.size() == wanted.size() &&
         std::equal(text.begin(), text.end(), wanted.begin(), [](char a, char b) { return lower(a) == b; });
}

bool is_unreserved(int c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || c == '.' || c == '_' ||
         c == '~';
}

// Appends with step 4 done.
void append_escapes_settled(std::string_view text, std::string &out) {
  if (text.find('%') == text.npos) {
    out.append(text);
    return;
  }
  // Why bare: "%4%31" must not become "%41", which is an escape itself.
  std::size_t after_bare = out.size() + 3;
  bool bare = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
    const int low = high < 0 ? -1 : hex_value(text[at + 2]);
    if (low < 0) {
      if (text[at] == '%') {
        bare = true;
        after_bare = out.size() + 3;
      }
      out.push_back(text[at]);
      continue;
    }
    const int byte = high * 16 + low;
    if (is_unreserved(byte) && (!bare || out.size() >= after_bare)) {
      out.push_back(static_cast<char>(byte));
    } else {
      constexpr char digits[] = "0123456789ABCDEF";
      out.append({'%', digits[high], digits[low]});
    }
    at += 2;
  }
}

bool is_index_name(std::string_view segment) {
  return std::any_of(index_names.begin(), index_names.end(),
                     [&](std::string_view name) { return equals_lower(segment, name); });
}

void append_path(std::string_view path, std::string &out) {
  const std::size_t begin = out.size();
  append_escapes_settled(path, out);
  while (out.size() > begin) {
    if (out.back() == '/') {
      out.pop_back();
      continue;
    }
    const std::size_t slash = out.rfind('/');
    if (!is_index_name(std::string_view(out).substr(slash + 1))) break;
    out.resize(slash + 1);
  }
  if (out.size() == begin) out.push_back('/');
}

void append_query(std::string_view query, std::string &out) {
  char mark = '?';
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::size_t begin = out.size();
    if (end > 0) {
      out.push_back(mark);
      append_escapes_settled(query.substr(0, end), out);
      const std::string_view piece = std::string_view(out).substr(begin + 1);
      if (is_tracking_parameter(piece.substr(0, piece.find('=')))) {
        out.resize(begin);
      } else {
        mark = '&';
      }
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
}

std::string_view without_dot(std::string_view host) {
  if (host.size() > 1 && host.ends_with('.') && !host.ends_with("..")) host.remove_suffix(1);
  return host;
}

void append_from_host(std::string_view host, const Url &url, std::string &out) {
  out.append(host);
  if (const auto port = url.port()) {
    char digits[8];
    out.push_back(':');
    out.append(digits, std::to_chars(digits, digits + sizeof digits, *port).ptr);
  }
  append_path(url.path(), out);
  append_query(url.query(), out);
}

}  // namespace

bool is_tracking_parameter(std::string_view name) {
  char buffer[longest_name];
  const std::string_view beginning = name.substr(0, longest_name);
  std::transform(beginning.begin(), beginning.end(), buffer, lower);
  const std::string_view folded(buffer, beginning.size());
  return (folded.size() == name.size() && std::binary_search(tracking_names.begin(), tracking_names.end(), folded)) ||
         std::any_of(tracking_prefixes.begin(), tracking_prefixes.end(),
                     [&](std::string_view prefix) { return folded.starts_with(prefix); });
}

std::string_view comparable_host(std::string_view host) {
  host = without_dot(host);
  if (host.starts_with("www.") && host.find('.', 4) != host.npos) host.remove_prefix(4);
  return host;
}

void append_canonical(const Url &url, std::string &out) {
  if (!url.is_web()) {
    out.append(url.without_fragment());
    return;
  }
  out.append(url.scheme()).append("://");
  append_from_host(without_dot(url.host()), url, out);
}

void append_page_key(const Url &url, std::string &out) {
  if (!url.is_web()) {
    out.append(url.without_fragment());
    return;
  }
  append_from_host(comparable_host(url.host()), url, out);
}

std::string canonical(const Url &url) {
  std::string out;
  append_canonical(url, out);
  return out;
}

std::string page_key(const Url &url) {
  std::string out;
  append_page_key(url, out);
  return out;
}

}  // namespace freehold::content
