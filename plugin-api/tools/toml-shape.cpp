#include "toml-shape.hpp"

#include <cmath>
#include <string>
#include <utility>

namespace freehold::tools {
namespace {

std::string_view in_words(Type type) {
  switch (type) {
    case Type::text:
    case Type::long_text:
      return "a text in quotation marks";
    case Type::texts:
      return "a list of texts, as in [\"one\", \"two\"]";
    case Type::whole:
      return "a whole number";
    case Type::wholes:
      return "a list of whole numbers, as in [1, 2]";
    case Type::number:
      return "a number";
    case Type::truth:
      return "true or false";
    case Type::table:
      return "a table";
    case Type::tables:
      return "a list of tables, each begun with [[…]]";
    case Type::anything:
      break;
  }
  return "a value";
}

bool is_word(std::string_view words, std::string_view word) {
  while (true) {
    const std::size_t bar = words.find('|');
    if (words.substr(0, bar) == word) return true;
    if (bar == std::string_view::npos) return false;
    words.remove_prefix(bar + 1);
  }
}

// "rented|owned" → "rented, owned"
std::string listed(std::string_view words) {
  std::string out;
  for (const char c : words) out += c == '|' ? std::string(", ") : std::string(1, c);
  return words.starts_with('|') ? "empty" + out : out;
}

std::size_t longest(const Key &key) { return key.type == Type::long_text ? kLongestPage : kLongestText; }

class Checker {
 public:
  explicit Checker(Mistakes &mistakes) : mistakes_(mistakes) {}

  void table(const toml::table &table, const Shape &shape) {
    for (const auto &[name, node] : table) {
      const Key *key = find(shape, name.str());
      if (key != nullptr) {
        value(node, *key);
      } else if (!shape.open) {
        unknown(name, shape);
      }
    }
    for (const Key &key : shape.keys) {
      if (key.required && !table.contains(key.name)) {
        add(table, "missing-key", std::string(shape.what) + " lacks the key " + in_quotes(key.name),
            "Add " + std::string(key.name) + ": " + std::string(in_words(key.type)) + '.');
      }
    }
  }

 private:
  static const Key *find(const Shape &shape, std::string_view name) {
    for (const Key &key : shape.keys) {
      if (key.name == name) return &key;
    }
    return nullptr;
  }

  void unknown(const toml::key &name, const Shape &shape) {
    std::vector<std::string_view> known;
    std::string all;
    for (const Key &key : shape.keys) {
      known.push_back(key.name);
      all += (all.empty() ? "" : ", ") + std::string(key.name);
    }
    const std::string_view meant = nearest(name.str(), known);
    mistakes_.push_back(mistake_at(
        name.source(), "unknown-key", std::string(shape.what) + " has no key " + in_quotes(name.str()),
        meant.empty() ? "Remove it. The keys are: " + all + '.' : "Did you mean " + std::string(meant) + '?'));
  }

  void value(const toml::node &node, const Key &key) {
    switch (key.type) {
      case Type::text:
      case Type::long_text:
        if (const auto *text = node.as_string()) return this->text(node, text->get(), key);
        break;
      case Type::texts:
        if (const auto *list = node.as_array()) return texts(*list, key);
        break;
      case Type::whole:
        if (const auto *number = node.as_integer()) return range(node, static_cast<double>(number->get()), key);
        break;
      case Type::wholes:
        if (const auto *list = node.as_array()) return wholes(*list, key);
        break;
      case Type::number:
        if (const auto number = node.value<double>(); number && node.is_number()) return range(node, *number, key);
        break;
      case Type::truth:
        if (node.is_boolean()) return;
        break;
      case Type::table:
        if (const auto *inner = node.as_table()) return key.shape == nullptr ? void() : table(*inner, *key.shape);
        break;
      case Type::tables:
        if (const auto *list = node.as_array()) return tables(*list, key);
        break;
      case Type::anything:
        return;
    }
    wrong_type(node, key);
  }

  void wrong_type(const toml::node &node, const Key &key) {
    add(node, "wrong-type", std::string(key.name) + " is not " + std::string(in_words(key.type)),
        "Write " + std::string(in_words(key.type)) + '.');
  }

  void text(const toml::node &node, const std::string &text, const Key &key) {
    if (fits(text, key)) return;
    const std::size_t most = longest(key);
    if (text.size() > most) {
      add(node, "bad-value", std::string(key.name) + " is longer than " + std::to_string(most) + " bytes",
          "Shorten it.");
    } else if (text.find('\0') != std::string::npos) {
      add(node, "bad-value", std::string(key.name) + " holds a NUL character", "Remove it.");
    } else if (!key.words.empty() && !is_word(key.words, text)) {
      add(node, "bad-value", std::string(key.name) + " cannot be " + in_quotes(text),
          "Choose one of: " + listed(key.words) + '.');
    } else if (const std::string_view wrong = key.says == nullptr ? std::string_view{} : key.says(text);
               !wrong.empty()) {
      add(node, "bad-value", std::string(key.name) + ' ' + in_quotes(text) + ' ' + std::string(wrong),
          "Write it anew.");
    } else {
      add(node, "bad-value", std::string(key.name) + " is empty", "Fill it in.");
    }
  }

  void texts(const toml::array &list, const Key &key) {
    if (key.required && list.empty()) add(list, "bad-value", std::string(key.name) + " is empty", "Name at least one.");
    for (const toml::node &node : list) {
      if (const auto *one = node.as_string()) {
        text(node, one->get(), key);
      } else {
        wrong_type(node, key);
      }
    }
  }

  void wholes(const toml::array &list, const Key &key) {
    for (const toml::node &node : list) {
      if (const auto *one = node.as_integer()) {
        range(node, static_cast<double>(one->get()), key);
      } else {
        wrong_type(node, key);
      }
    }
  }

  void tables(const toml::array &list, const Key &key) {
    for (const toml::node &node : list) {
      if (const auto *one = node.as_table()) {
        if (key.shape != nullptr) table(*one, *key.shape);
      } else {
        wrong_type(node, key);
      }
    }
  }

  void range(const toml::node &node, double number, const Key &key) {
    if (number >= static_cast<double>(key.least) && number <= static_cast<double>(key.most)) return;  // false for NaN
    std::string next = "Write a number of " + std::to_string(key.least) + " or more.";
    if (key.most != std::numeric_limits<std::int64_t>::max()) {
      next = "Write a number from " + std::to_string(key.least) + " to " + std::to_string(key.most) + '.';
    }
    add(node, "bad-value", std::string(key.name) + " is out of range", std::move(next));
  }

  void add(const toml::node &node, std::string code, std::string sentence, std::string next_step) {
    mistakes_.push_back(mistake_at(node.source(), std::move(code), std::move(sentence), std::move(next_step)));
  }

  Mistakes &mistakes_;
};

}  // namespace

void check(const toml::table &table, const Shape &shape, Mistakes &mistakes) {
  Checker(mistakes).table(table, shape);
}

bool fits(std::string_view text, const Key &key) {
  return text.size() <= longest(key) && text.find('\0') == std::string_view::npos && (key.words.empty() || is_word(key.words, text)) &&
         (key.says == nullptr || key.says(text).empty()) && !(key.required && text.empty() && key.words.empty());
}

Mistake mistake_at(const toml::source_region &source, std::string code, std::string sentence, std::string next_step) {
  return {std::move(code), source.begin.line, source.begin.column, std::move(sentence), std::move(next_step)};
}

std::string_view text_of(const toml::table &table, std::string_view key) {
  const toml::node *node = table.get(key);
  const auto *text = node == nullptr ? nullptr : node->as_string();
  return text == nullptr ? std::string_view{} : std::string_view(text->get());
}

}  // namespace freehold::tools
