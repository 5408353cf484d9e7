// Writes any value of a report as JSON, member by member as report-fields.hpp lists them.
#pragma once

#include "host/report/report-fields.hpp"
#include "host/support/json-writer.hpp"

namespace freehold::report {

// Declared before use, as the overloads call each other.
template <class T>
void write_json(JsonWriter &json, const T &x)
  requires(!Described<const T>);
template <Described T>
void write_json(JsonWriter &json, const T &x);
template <class T>
void write_json(JsonWriter &json, const std::optional<T> &x);
template <class T>
void write_json(JsonWriter &json, const std::vector<T> &list);
template <class T>
void write_json(JsonWriter &json, const ByName<T> &map);
inline void write_json(JsonWriter &json, const std::vector<std::pair<std::uint32_t, std::uint32_t>> &edges);
inline void write_json(JsonWriter &json, const ItemList &items);

template <class T>
void write_json(JsonWriter &json, const T &x)
  requires(!Described<const T>)
{
  json.value(x);
}

template <Described T>
void write_json(JsonWriter &json, const T &x) {
  json.begin_object(kFlat<T>);
  fields(
      [&json](const auto &name, const auto &member) {
        json.own_key(name);
        write_json(json, member);
      },
      x);
  json.end_object();
}

template <class T>
void write_json(JsonWriter &json, const std::optional<T> &x) {
  if (x) {
    write_json(json, *x);
  } else {
    json.null();
  }
}

template <class T>
void write_json(JsonWriter &json, const std::vector<T> &list) {
  json.begin_array();
  for (const T &x : list) write_json(json, x);
  json.end_array();
}

template <class T>
void write_json(JsonWriter &json, const ByName<T> &map) {
  json.begin_object(true);
  for (const auto &[name, x] : map) {
    json.key(name);
    write_json(json, x);
  }
  json.end_object();
}

inline void write_json(JsonWriter &json, const ItemList &items) {
  json.begin_array();
  for (const Item &item : items) write_json(json, item);
  json.end_array();
}

inline void write_json(JsonWriter &json, const std::vector<std::pair<std::uint32_t, std::uint32_t>> &edges) {
  json.begin_array(true);
  for (const auto &[from, to] : edges) json.begin_array().value(from).value(to).end_array();
  json.end_array();
}

}  // namespace freehold::report
