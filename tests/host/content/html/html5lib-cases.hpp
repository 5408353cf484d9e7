// The tokenizer tests of the html5lib project: what each expects and what the tokenizer gives. Parse errors are not compared.
#pragma once

#include <boost/json.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "host/content/html/entities.hpp"
#include "host/content/html/tokenizer.hpp"
#include "tests/host/content/html/public-data.hpp"

namespace freehold::content::testing {

namespace json = boost::json;

// Some tests write their strings with \uXXXX escapes within the JSON string, lone surrogates among them.
inline std::string unescaped(std::string_view text) {
  std::string out;
  char32_t high = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) != "\\u" || text.size() < i + 6) {
      out.push_back(text[i]);
      continue;
    }
    char32_t unit = static_cast<char32_t>(std::stoul(std::string(text.substr(i + 2, 4)), nullptr, 16));
    i += 5;
    if (unit >= 0xD800 && unit < 0xDC00 && text.substr(i + 1, 2) == "\\u") {
      high = unit;
      continue;
    }
    if (high != 0) unit = 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
    high = 0;
    char bytes[4];
    out.append(bytes, write_utf8(unit, bytes));
  }
  return out;
}

struct Case {
  bool double_escaped = false;
  [[nodiscard]] std::string text(const json::value &value) const {
    const std::string raw(value.as_string());
    return double_escaped ? unescaped(raw) : raw;
  }
};

inline TextMode mode_of(std::string_view name) {
  if (name == "RCDATA state") return TextMode::rcdata;
  if (name == "RAWTEXT state") return TextMode::rawtext;
  if (name == "Script data state") return TextMode::script;
  if (name == "PLAINTEXT state") return TextMode::plaintext;
  if (name == "CDATA section state") return TextMode::cdata;
  return TextMode::data;
}

inline std::string as_json(std::string_view text) {
  return json::serialize(json::string(text));
}

inline std::string id_text(bool present, std::string_view raw) {
  std::string out;
  append_normalised(raw, true, out);
  return present ? as_json(out) : "null";
}

inline std::string tag_text(const Tokenizer &tokenizer, const Token &token) {
  std::string name;
  append_name(token.text, name);
  if (token.kind == TokenKind::end_tag) return "EndTag " + name;
  std::map<std::string, std::string> attributes;
  for (const Attribute &attribute : tokenizer.attributes()) {
    std::string key;
    std::string value;
    append_name(attribute.name, key);
    append_value(attribute, value);
    attributes.emplace(key, value);
  }
  std::string out = "StartTag " + name;
  for (const auto &[key, value] : attributes) out += " " + as_json(key) + "=" + as_json(value);
  return token.self_closing ? out + " /" : out;
}

inline std::vector<std::string> tokens_of(std::string_view input, TextMode mode, std::string_view last_start_tag) {
  Tokenizer tokenizer(true);
  tokenizer.start(input, mode);
  tokenizer.set_last_start_tag(last_start_tag);
  std::vector<std::string> out;
  std::string text;
  const auto flush = [&] {
    if (!text.empty()) out.push_back("Character " + as_json(text));
    text.clear();
  };
  for (const Token *token = &tokenizer.next(); token->kind != TokenKind::end_of_file; token = &tokenizer.next()) {
    if (token->kind == TokenKind::text) {
      append_text(*token, text);
      continue;
    }
    flush();
    if (token->kind == TokenKind::comment) {
      std::string comment;
      append_text(*token, comment);
      out.push_back("Comment " + as_json(comment));
    } else if (token->kind == TokenKind::doctype) {
      const Doctype &d = tokenizer.doctype();
      std::string name;
      append_name(d.name, name);
      out.push_back("DOCTYPE " + (d.has_name ? as_json(name) : "null") + " " + id_text(d.has_public_id, d.public_id) +
                    " " + id_text(d.has_system_id, d.system_id) + (d.force_quirks ? " quirks" : ""));
    } else {
      out.push_back(tag_text(tokenizer, *token));
    }
  }
  flush();
  return out;
}

inline std::string expected_tag(const Case &test, const json::array &token) {
  std::map<std::string, std::string> attributes;
  for (const auto &[key, value] : token[2].as_object()) {
    attributes.emplace(test.text(json::value(key)), test.text(value));
  }
  std::string out = "StartTag " + test.text(token[1]);
  for (const auto &[key, value] : attributes) out += " " + as_json(key) + "=" + as_json(value);
  return token.size() > 3 && token[3].as_bool() ? out + " /" : out;
}

inline std::vector<std::string> expected_tokens(const Case &test, const json::array &output) {
  std::vector<std::string> out;
  std::string text;
  const auto flush = [&] {
    if (!text.empty()) out.push_back("Character " + as_json(text));
    text.clear();
  };
  for (const json::value &value : output) {
    if (!value.is_array()) continue;
    const json::array &token = value.as_array();
    const std::string_view kind = token[0].as_string();
    if (kind == "Character") {
      text += test.text(token[1]);
      continue;
    }
    flush();
    const auto id = [&](const json::value &v) { return v.is_null() ? std::string("null") : as_json(test.text(v)); };
    if (kind == "StartTag") out.push_back(expected_tag(test, token));
    if (kind == "EndTag") out.push_back("EndTag " + test.text(token[1]));
    if (kind == "Comment") out.push_back("Comment " + as_json(test.text(token[1])));
    if (kind == "DOCTYPE") {
      out.push_back("DOCTYPE " + id(token[1]) + " " + id(token[2]) + " " + id(token[3]) +
                    (token[4].as_bool() ? "" : " quirks"));
    }
  }
  flush();
  return out;
}

// A test in one of its initial states.
struct TokenRun {
  std::string state;
  std::vector<std::string> expected;
  std::vector<std::string> got;
};

struct TokenTest {
  std::string name;  // file, description and input
  std::vector<TokenRun> runs;
};

inline TokenTest run_token_test(const json::object &object, const std::string &file) {
  Case test;
  if (const auto *flag = object.if_contains("doubleEscaped")) test.double_escaped = flag->as_bool();
  const std::string input = test.text(object.at("input"));
  const auto expected = expected_tokens(test, object.at("output").as_array());
  const auto *last = object.if_contains("lastStartTag");
  const std::string last_start_tag = last ? test.text(*last) : std::string();
  json::array states{"Data state"};
  if (const auto *given = object.if_contains("initialStates")) states = given->as_array();
  TokenTest done{file + ": " + json::serialize(object.at("description")) + ", input " + as_json(input), {}};
  for (const json::value &state : states) {
    const std::string name(state.as_string());
    done.runs.push_back({name, expected, tokens_of(input, mode_of(name), last_start_tag)});
  }
  return done;
}

// Calls each(test) for every test of the folder. xmlViolation.test is left out: it asks for XML's restrictions on top, which HTML does not have.
template <class Each>
void each_token_test(const std::filesystem::path &folder, const Each &each) {
  for (const auto &path : files_in(folder, ".test")) {
    if (path.filename() == "xmlViolation.test") continue;
    const json::value file = json::parse(read_file(path));
    const auto *list = file.as_object().if_contains("tests");
    if (list == nullptr) continue;
    for (const json::value &test : list->as_array()) each(run_token_test(test.as_object(), path.filename().string()));
  }
}

}  // namespace freehold::content::testing
