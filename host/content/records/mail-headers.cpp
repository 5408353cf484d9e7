#include "host/content/records/mail-headers.hpp"

#include <algorithm>

#include "host/content/html/scan.hpp"

namespace freehold::content {
namespace {

constexpr auto npos = std::string_view::npos;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && scan::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && scan::is_space(text.back())) text.remove_suffix(1);
  return text;
}

// Length of "Name" in "Name: value", with white space before the colon; npos: the line is no header.
std::size_t name_length(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && line[end] > ' ' && line[end] < 127 && line[end] != ':') ++end;
  if (end == 0) return npos;
  const std::size_t colon = std::min(line.find_first_not_of(" \t", end), line.size());
  return colon < line.size() && line[colon] == ':' ? end : npos;
}

// Runs over a list of addresses and calls each(address as written) for every one: quotes and comments hide separators, a group's name is none.
template <class Each>
void each_address(std::string_view list, const Each &each) {
  std::size_t begin = 0;
  int comments = 0;
  bool quoted = false;
  bool angled = false;
  for (std::size_t at = 0; at <= list.size(); ++at) {
    const char c = at < list.size() ? list[at] : ',';
    if (at < list.size() && c == '\\') {
      ++at;
    } else if (at < list.size() && c == '"' && comments == 0) {
      quoted = !quoted;
    } else if (at < list.size() && quoted) {
      continue;
    } else if (c == '(') {
      ++comments;
    } else if (c == ')' && comments > 0) {
      --comments;
    } else if (c == '<' && comments == 0) {
      angled = true;
    } else if (c == '>') {
      angled = false;
    } else if (at >= list.size() || (comments == 0 && (c == ',' || c == ';'))) {
      const std::string_view one = trimmed(list.substr(begin, at - begin));
      if (one.find('@') != npos && !each(one)) return;
      begin = at + 1;
      angled = false;
    } else if (c == ':' && comments == 0 && !angled) {
      begin = at + 1;
    }
  }
}

std::string unquoted(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') continue;
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    out.push_back(text[at]);
  }
  return std::string(trimmed(out));
}

// The end of a parameter's value that begins at `at`, and the value.
std::string take_value(std::string_view text, std::size_t &at) {
  std::string value;
  if (at < text.size() && text[at] == '"') {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\' && at + 1 < text.size()) ++at;
      value.push_back(text[at]);
    }
    at = std::min(text.find(';', at), text.size());
    return value;
  }
  const std::size_t end = std::min(text.find(';', at), text.size());
  value = trimmed(text.substr(at, end - at));
  at = end;
  return value;
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), scan::lower);
  return out;
}

}  // namespace

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return scan::lower(x) == scan::lower(y); });
}

std::string_view MailBlock::value(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(), [&](const MailHeader &header) { return equals_ignoring_case(header.name, name); });
  return found == headers.end() ? std::string_view{} : found->value;
}

MailBlock split_headers(std::string_view message) {
  MailBlock block;
  std::size_t at = 0;
  while (at < message.size()) {
    const std::size_t feed = message.find('\n', at);
    const std::size_t next = feed == npos ? message.size() : feed + 1;
    const std::string_view line = message.substr(at, next - at);
    if (trimmed(line).empty() && (line.front() == '\n' || line.front() == '\r')) {
      at = next;
      break;
    }
    if (line.front() == ' ' || line.front() == '\t') {
      // Goes on from the line before.
      if (!block.headers.empty()) {
        MailHeader &header = block.headers.back();
        header.value = {header.value.data(), static_cast<std::size_t>(message.data() + next - header.value.data())};
      }
    } else if (const std::size_t length = name_length(line); length != npos) {
      if (block.headers.size() < MailBlock::kMostHeaders) {
        block.headers.push_back({line.substr(0, length), line.substr(line.find(':') + 1)});
      } else {
        block.cut = true;
      }
    } else {
      break;
    }
    at = next;
  }
  block.body = message.substr(at);
  return block;
}

std::string unfolded(std::string_view value) {
  std::string out;
  for (const char c : trimmed(value)) {
    if (c != '\r' && c != '\n') out.push_back(c == '\t' ? ' ' : c);
  }
  return out;
}

std::string_view MailValue::parameter(std::string_view name) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const auto &parameter) { return parameter.first == name; });
  return found == parameters.end() ? std::string_view{} : std::string_view(found->second);
}

MailValue split_parameters(std::string_view header) {
  const std::string text = unfolded(header);
  MailValue split;
  std::size_t at = std::min(text.find(';'), text.size());
  split.value = lower_case(trimmed(std::string_view(text).substr(0, at)));
  if (const std::size_t comment = split.value.find_first_of(" ("); comment != npos) split.value.resize(comment);
  while (at < text.size() && split.parameters.size() < MailValue::kMostParameters) {
    ++at;
    const std::size_t equals = text.find_first_of("=;", at);
    if (equals == npos) break;
    const std::string name = lower_case(trimmed(std::string_view(text).substr(at, equals - at)));
    at = equals;
    if (text[at] == ';') continue;
    at = std::min(text.find_first_not_of(' ', at + 1), text.size());
    split.parameters.emplace_back(name, take_value(text, at));
  }
  return split;
}

std::optional<MailAddress> first_address(std::string_view list) {
  std::optional<MailAddress> first;
  const std::string text = unfolded(list);
  each_address(text, [&](std::string_view one) {
    const std::size_t open = one.rfind('<');
    const std::size_t close = open == npos ? npos : one.find('>', open);
    const std::size_t comment = one.find('(');
    first.emplace();
    if (close != npos) {
      first->address = trimmed(one.substr(open + 1, close - open - 1));
      first->name = unquoted(one.substr(0, open));
    } else if (comment != npos) {
      first->address = trimmed(one.substr(0, comment));
      first->name = trimmed(one.substr(comment + 1, one.rfind(')') - comment - 1));
    } else {
      first->address = one;
    }
    return false;
  });
  return first;
}

std::size_t count_addresses(std::string_view list) {
  std::size_t count = 0;
  each_address(list, [&](std::string_view) {
    ++count;
    return true;
  });
  return count;
}

}  // namespace freehold::content
