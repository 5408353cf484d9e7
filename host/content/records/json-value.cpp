#include "host/content/records/json-value.hpp"

#include <simdjson.h>

#include <charconv>
#include <cmath>

#include "host/content/html/valid-utf8.hpp"
#include "host/content/records/json-cut.hpp"
#include "host/content/text/unicode.hpp"

namespace freehold::content {
namespace {

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;
using simdjson::SUCCESS;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?
bool is_number(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - begin;
  };
  if (at < text.size() && text[at] == '-') ++at;
  const bool zero = at < text.size() && text[at] == '0';
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (at < text.size() && text[at] == '.' && (++at, digits() == 0)) return false;
  if (at < text.size() && (text[at] | 0x20) == 'e') {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (digits() == 0) return false;
  }
  return at == text.size();
}

std::string_view trimmed(std::string_view token) {
  while (!token.empty() && is_json_space(token.back())) token.remove_suffix(1);
  return token;
}

// Puts values into the builder. Deeper than the builder keeps nothing is walked: the stack is ours.
struct Filler {
  RecordBuilder &into;
  std::string &room;

  // A text of the contract has no NUL.
  std::string_view clean(std::string_view text) const {
    if (text.find('\0') == text.npos) return text;
    return room = clean_utf8(text);
  }

  error_code value(std::string_view name, ondemand::value json) const {
    ondemand::json_type type;
    if (const error_code error = json.type().get(type)) return error;
    if (type == ondemand::json_type::object) return object(name, json);
    if (type == ondemand::json_type::array) return list(name, json);
    if (type == ondemand::json_type::string) {
      std::string_view text;
      if (const error_code error = json.get_string().get(text)) return error;
      into.text(name, clean(text));
      return SUCCESS;
    }
    return token(name, trimmed(json.raw_json_token()));
  }
  error_code token(std::string_view name, std::string_view written) const {
    if (written == "null") {
      into.null(name);
    } else if (written == "true" || written == "false") {
      into.boolean(name, written == "true");
    } else if (is_number(written)) {
      into.number(name, written, whole_number(written));
    } else {
      return simdjson::NUMBER_ERROR;
    }
    return SUCCESS;
  }
  error_code list(std::string_view name, ondemand::value json) const {
    into.begin_list(name);
    if (into.depth() <= RecordBuilder::kDeepest) {
      ondemand::array array;
      if (const error_code error = json.get_array().get(array)) return error;
      for (auto element : array) {
        ondemand::value inner;
        if (const error_code error = element.get(inner)) return error;
        if (const error_code error = value({}, inner)) return error;
      }
    }
    into.end();
    return SUCCESS;
  }
  error_code object(std::string_view name, ondemand::value json) const {
    into.begin_object(name);
    if (into.depth() <= RecordBuilder::kDeepest) {
      ondemand::object object;
      if (const error_code error = json.get_object().get(object)) return error;
      for (auto member : object) {
        ondemand::field field;
        if (const error_code error = std::move(member).get(field)) return error;
        std::string_view key;
        if (const error_code error = field.unescaped_key().get(key)) return error;
        const std::string own(clean(key));  // the room serves the value next
        if (const error_code error = value(own, field.value())) return error;
      }
    }
    into.end();
    return SUCCESS;
  }
};

int hex_digit(char c) { return is_digit(c) ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1; }

// The unit of a \uXXXX at `at`, or -1.
int unit_at(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_digit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

// Surrogates that have lost their other half become U+FFFD.
void mend_surrogates(std::string &text) {
  for (std::size_t at = text.find('\\'); at != text.npos && at + 1 < text.size(); at = text.find('\\', at)) {
    const int unit = unit_at(text, at);
    if (unit < 0xD800 || unit > 0xDFFF) {
      at += 2;
      continue;
    }
    const int low = unit < 0xDC00 ? unit_at(text, at + 6) : -1;
    const bool pair = low >= 0xDC00 && low <= 0xDFFF;
    if (!pair) text.replace(at, 6, "\\ufffd");
    at += pair ? 12 : 6;
  }
}

}  // namespace

struct JsonValue::Parser {
  ondemand::parser simd;
  std::string room;
};

JsonValue::JsonValue() : parser_(std::make_unique<Parser>()) {}
JsonValue::~JsonValue() = default;

const char *JsonValue::attempt(RecordBuilder &into, bool &worth_mending) {
  into.clear();
  const std::size_t size = buffer_.size();
  buffer_.append(simdjson::SIMDJSON_PADDING, ' ');
  const auto ended = [&](error_code error) -> const char * {
    buffer_.resize(size);
    worth_mending = error == simdjson::STRING_ERROR || error == simdjson::UTF8_ERROR;
    return error == SUCCESS ? nullptr : simdjson::error_message(error);
  };
  ondemand::document document;
  if (const error_code error = parser_->simd.iterate(buffer_.data(), size, buffer_.size()).get(document)) return ended(error);
  ondemand::array wrapped;
  if (const error_code error = document.get_array().get(wrapped)) return ended(error);
  std::size_t values = 0;
  for (auto element : wrapped) {
    ondemand::value value;
    if (const error_code error = element.get(value)) return ended(error);
    if (++values > 1) return ended(simdjson::TAPE_ERROR);
    if (const error_code error = Filler{into, parser_->room}.value({}, value)) return ended(error);
  }
  return ended(values == 1 ? SUCCESS : simdjson::TAPE_ERROR);
}

const char *JsonValue::parse(std::string_view slice, RecordBuilder &into) {
  // Inside brackets of our own a lone number is parsed as any other value.
  buffer_.assign(1, '[').append(slice).append(1, ']');
  bool worth_mending = false;
  const char *problem = attempt(into, worth_mending);
  if (problem == nullptr || !worth_mending) return problem;
  if (!is_valid_utf8(buffer_)) {
    std::string mended;
    append_valid_utf8(buffer_, mended);
    buffer_.swap(mended);
  }
  mend_surrogates(buffer_);
  return attempt(into, worth_mending);
}

std::string_view JsonValue::unescape(std::string_view quoted) {
  RecordBuilder one;
  if (parse(quoted, one) != nullptr) return {};
  const auto *node = static_cast<const fh_node *>(one.finish().nodes.data);
  if (node->kind != FH_NODE_TEXT) return {};
  key_.assign(node->text.data, node->text.size);
  return key_;
}

std::int64_t whole_number(std::string_view as_written) {
  const char *const end = as_written.data() + as_written.size();
  std::int64_t integer = 0;
  const auto plain = std::from_chars(as_written.data(), end, integer);
  if (plain.ec == std::errc{} && plain.ptr == end && integer != FH_UNKNOWN) return integer;
  double number = 0;
  const auto wide = std::from_chars(as_written.data(), end, number);
  constexpr double kExact = 9007199254740992.0;  // every whole number below has a double of its own
  if (wide.ec != std::errc{} || wide.ptr != end || std::abs(number) >= kExact || number != std::floor(number)) return FH_UNKNOWN;
  return static_cast<std::int64_t>(number);
}

}  // namespace freehold::content
