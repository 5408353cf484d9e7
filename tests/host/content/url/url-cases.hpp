// The URL standard's own test data (web-platform-tests) and the public suffix list's, each test compared with what this parser says.
#pragma once

#include <boost/json.hpp>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "host/content/url/domain.hpp"
#include "host/content/url/url.hpp"
#include "tests/host/content/html/public-data.hpp"

namespace freehold::content::testing {

inline std::string text_of(const boost::json::object &test, const char *key) {
  const auto *value = test.if_contains(key);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

struct CheckedCase {
  std::string name;
  std::vector<std::string> mistakes;  // "what: got … expected …"; none: right
};

class CaseCheck {
 public:
  explicit CaseCheck(std::string name) { checked_.name = std::move(name); }
  void equal(const std::string &what, const std::string &got, const std::string &expected) {
    if (got != expected) checked_.mistakes.push_back(what + ": got <" + got + "> expected <" + expected + ">");
  }
  CheckedCase take() { return std::move(checked_); }

 private:
  CheckedCase checked_;
};

inline std::string prefixed(char mark, std::string_view text) { return text.empty() ? std::string() : mark + std::string(text); }

inline void check_components(const boost::json::object &test, const Url &url, CaseCheck &check) {
  check.equal("href", url.href(), text_of(test, "href"));
  if (!test.contains("protocol")) return;
  check.equal("protocol", std::string(url.scheme()) + ":", text_of(test, "protocol"));
  check.equal("username", std::string(url.username()), text_of(test, "username"));
  check.equal("password", std::string(url.password()), text_of(test, "password"));
  check.equal("host", std::string(url.host_and_port()), text_of(test, "host"));
  check.equal("hostname", std::string(url.host()), text_of(test, "hostname"));
  check.equal("port", url.port() ? std::to_string(*url.port()) : "", text_of(test, "port"));
  check.equal("pathname", std::string(url.path()), text_of(test, "pathname"));
  check.equal("search", prefixed('?', url.query()), text_of(test, "search"));
  check.equal("hash", prefixed('#', url.fragment()), text_of(test, "hash"));
}

inline CheckedCase check_url(const boost::json::object &test, const UrlParser &parser) {
  CaseCheck check("input <" + text_of(test, "input") + "> base <" + text_of(test, "base") + ">");
  const std::string wanted = test.contains("failure") ? "refused" : "parsed";
  std::optional<Url> base;
  if (const auto *given = test.if_contains("base"); given != nullptr && given->is_string()) {
    base = parser.parse(std::string(given->as_string()));
    if (!base) {
      check.equal("base", "refused", wanted);
      return check.take();
    }
  }
  const auto url = parser.parse(text_of(test, "input"), base ? &*base : nullptr);
  check.equal("outcome", url ? "parsed" : "refused", wanted);
  if (!url || test.contains("failure")) return check.take();
  check_components(test, *url, check);
  const auto again = parser.parse(url->href());
  check.equal("parsed again", again ? again->href() : "refused", url->href());
  return check.take();
}

// Nothing where the file is not there.
inline std::optional<std::vector<CheckedCase>> check_urls(const std::filesystem::path &file) {
  if (!std::filesystem::is_regular_file(file)) return std::nullopt;
  const UrlParser parser;
  std::vector<CheckedCase> checked;
  const boost::json::value tests = boost::json::parse(read_file(file));
  for (const auto &test : tests.as_array()) {
    if (test.is_object()) checked.push_back(check_url(test.as_object(), parser));
  }
  return checked;
}

// `list`: of which the expected answers are; the tests that come with the list are in `file`.
inline std::optional<std::vector<CheckedCase>> check_suffixes(const std::filesystem::path &file, PublicSuffixes &list) {
  std::ifstream in(file);
  if (!in) return std::nullopt;
  const UrlParser parser;
  std::vector<CheckedCase> checked;
  std::string input;
  std::string wanted;
  while (in >> input) {
    if (input.starts_with("//")) {
      std::getline(in, input);
      continue;
    }
    in >> wanted;
    const std::string host = input == "null" ? "" : parser.parse_host(input).value_or("");
    CaseCheck check(input);
    check.equal("registrable", std::string(list.split(host).registrable), wanted == "null" ? "" : parser.parse_host(wanted).value_or("?"));
    checked.push_back(check.take());
  }
  return checked;
}

}  // namespace freehold::content::testing
