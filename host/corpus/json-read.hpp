// Reading our own JSON documents with Boost.JSON: small, strict accessors. A missing member leaves the value as it is; a wrong type throws
// WrongType, which the reading functions of this folder turn into a Problem.
#pragma once

#include <boost/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "host/model/item.hpp"
#include "host/support/utf8.hpp"

namespace freehold::corpus {

struct WrongType : std::runtime_error {
  explicit WrongType(std::string_view key) : std::runtime_error("“" + std::string(key) + "” has the wrong type, or a value that cannot be") {}
};

inline const boost::json::value *member(const boost::json::object &object, std::string_view key) {
  const auto *value = object.if_contains({key.data(), key.size()});
  return value == nullptr || value->is_null() ? nullptr : value;
}

// What is no clean UTF-8 could not be sent to a worker.
inline std::string string_of(const boost::json::value &value, std::string_view key) {
  if (!value.is_string()) throw WrongType(key);
  std::string text(value.get_string().data(), value.get_string().size());
  if (!is_clean_utf8(text)) throw WrongType(key);
  return text;
}

// Whole, and not beyond what a T can hold.
template <class T>
T number_of(const boost::json::value &value, std::string_view key) {
  boost::json::error_code error;
  const T number = value.to_number<T>(error);
  if (error) throw WrongType(key);
  return number;
}

inline void get(const boost::json::object &object, std::string_view key, std::string &out) {
  const auto *value = member(object, key);
  if (value == nullptr) return;
  out = string_of(*value, key);
}

inline void get(const boost::json::object &object, std::string_view key, model::ItemText &out) {
  const auto *value = member(object, key);
  if (value == nullptr) return;
  out = string_of(*value, key);
}

inline void get(const boost::json::object &object, std::string_view key, model::Text &out) {
  if (member(object, key) != nullptr) get(object, key, out.emplace());
}

template <class T>
  requires std::is_integral_v<T>
void get(const boost::json::object &object, std::string_view key, T &out) {
  const auto *value = member(object, key);
  if (value == nullptr) return;
  if constexpr (std::is_same_v<T, bool>) {
    if (!value->is_bool()) throw WrongType(key);
    out = value->get_bool();
  } else {
    out = number_of<T>(*value, key);
  }
}

// Calls read(element) for each element of an array member.
template <class Read>
void each(const boost::json::object &object, std::string_view key, const Read &read) {
  const auto *value = member(object, key);
  if (value == nullptr) return;
  if (!value->is_array()) throw WrongType(key);
  for (const auto &element : value->get_array()) read(element);
}

inline const boost::json::object &object_of(const boost::json::value &value, std::string_view key) {
  if (!value.is_object()) throw WrongType(key);
  return value.get_object();
}

}  // namespace freehold::corpus
