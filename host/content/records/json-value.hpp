// JsonValue: one JSON value, cut out already, as the nodes of a record. Strict as RFC 8259 is; lone surrogates and bytes that are no UTF-8 inside
// strings become U+FFFD, numbers stay as written, keys that come twice are kept twice.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "host/content/records/record-builder.hpp"

namespace freehold::content {

class JsonValue {
 public:
  JsonValue();
  ~JsonValue();

  // Nothing, or what is wrong; then the builder holds no use. The builder is cleared first. Memory is used again by the next call.
  const char *parse(std::string_view slice, RecordBuilder &into);
  // A string with its quotes: a key. Valid until the next call; nothing where it is none.
  std::string_view unescape(std::string_view quoted);

 private:
  struct Parser;
  const char *attempt(RecordBuilder &into, bool &worth_mending);
  std::unique_ptr<Parser> parser_;
  std::string buffer_;
  std::string key_;
};

// The number where it is whole and fits, else FH_UNKNOWN. as_written: digits, fraction, exponent.
std::int64_t whole_number(std::string_view as_written);

}  // namespace freehold::content
