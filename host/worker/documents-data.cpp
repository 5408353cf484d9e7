// The data that stands beside a document's text: JSON-LD and front matter, as pairs of the contract.
#include <sstream>

#include <boost/json.hpp>
#include <toml++/toml.h>
#include <yaml-cpp/yaml.h>

#include "host/worker/documents.hpp"

namespace freehold::worker {
namespace {

constexpr std::size_t kLargestData = 256 * 1024;
constexpr int kDeepestJsonLd = 4;

// Names the members of a JSON-LD object that say what a page is and who made it: "jsonld.Article.datePublished".
struct JsonLdWalk {
  const std::function<void(std::string, std::string_view)> &add;

  void value(const boost::json::value &json, const std::string &prefix, int depth) const {
    if (depth > kDeepestJsonLd) return;
    if (const auto *list = json.if_array()) {
      for (const auto &entry : *list) value(entry, prefix, depth + 1);
    } else if (const auto *object = json.if_object()) {
      members(*object, prefix, depth);
    } else if (const auto *text = json.if_string(); text != nullptr && !prefix.empty()) {
      add(prefix, *text);
    }
  }
  void members(const boost::json::object &object, const std::string &prefix, int depth) const {
    std::string name = prefix;
    if (const auto *type = object.if_contains("@type"); type != nullptr && type->is_string()) {
      const std::string type_name(type->get_string().c_str());
      add("jsonld.type", type_name);
      if (name.empty()) name = "jsonld." + type_name;
    }
    for (const auto &[key, member] : object) {
      if (key == "@graph") {
        value(member, "", depth + 1);
      } else if (!key.starts_with("@") && !name.empty()) {
        value(member, name + "." + std::string(key), depth + 1);
      }
    }
  }
};

}  // namespace

void Documents::add_json_ld(std::string_view json) {
  if (json.size() > kLargestData) return;
  boost::json::error_code error;
  boost::json::parse_options options;
  options.allow_trailing_commas = true;
  const boost::json::value value = boost::json::parse({json.data(), json.size()}, error, {}, options);
  if (error) return;
  const std::function<void(std::string, std::string_view)> add = [this](std::string key, std::string_view text) { add_pair(std::move(key), text); };
  JsonLdWalk{add}.value(value, "", 0);
}

// Keys whose value is a list or a table are joined by ", " or left out.
void Documents::add_front_matter(std::string_view yaml, std::string_view toml) {
  if (yaml.size() > kLargestData || toml.size() > kLargestData) return;
  if (!yaml.empty()) {
    try {
      const YAML::Node root = YAML::Load(std::string(yaml));
      if (!root.IsMap()) return;
      for (const auto &member : root) {
        const auto key = member.first.as<std::string>();
        std::string value;
        if (member.second.IsScalar()) value = member.second.Scalar();
        if (member.second.IsSequence()) {
          for (const auto &entry : member.second) {
            if (entry.IsScalar()) value += (value.empty() ? "" : ", ") + entry.Scalar();
          }
        }
        add_pair("front." + key, value);
      }
    } catch (const YAML::Exception &error) {
      add_pair("front-matter.fault", error.what());
    }
    return;
  }
  add_toml_front_matter(toml);
}

void Documents::add_toml_front_matter(std::string_view text) try {
  const toml::table root = toml::parse(text);
  for (const auto &[key, node] : root) {
    std::string value;
    node.visit([&](const auto &typed) {
      if constexpr (toml::is_string<decltype(typed)>) {
        value = *typed;
      } else if constexpr (toml::is_array<decltype(typed)>) {
        for (const auto &entry : typed) {
          if (const auto word = entry.template value<std::string>()) value += (value.empty() ? "" : ", ") + *word;
        }
      } else if constexpr (toml::is_value<decltype(typed)>) {
        std::ostringstream out;
        out << typed;
        value = out.str();
      }
    });
    add_pair("front." + std::string(key.str()), value);
  }
} catch (const toml::parse_error &error) {
  add_pair("front-matter.fault", error.description());
}

}  // namespace freehold::worker
