#include "plugins/inventory/row-item.hpp"

#include "plugins/inventory/counts.hpp"

namespace freehold::inventory {
namespace {

constexpr std::size_t kMostNames = 500;  // that are remembered
constexpr std::size_t kMostLinks = 200;  // of one row

bool says_yes(const sdk::Value &value) {
  if (value.is_true() || value.integer().value_or(0) > 0) return true;
  const std::string word = folded(value.text());
  for (const std::string_view yes : {"yes", "y", "true", "x", "1", "paid", "sponsored", "pinned", "ja", "oui", "si", "sí", "sim", "да", "是"}) {
    if (word == yes) return true;
  }
  return false;
}

// Addresses in one cell: separated by white space, commas before a space or scheme, or | and ;.
void add_links(std::string_view cell, std::vector<std::string> &links) {
  while (!cell.empty() && links.size() < kMostLinks) {
    const std::size_t end = std::min(cell.find_first_of(" \t\r\n|;,"), cell.size());
    const std::string_view one = cell.substr(0, end);
    const bool address = one.find("://") != std::string_view::npos || one.substr(0, 4) == "www." || one.substr(0, 7) == "mailto:";
    if (address) links.emplace_back(one.substr(0, 4) == "www." ? "https://" + std::string(one) : std::string(one));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

void set(sdk::Text &to, const sdk::Value &value) {
  if (to.absent() && !value.text().empty()) to = value.text();
}

void add_text(const sdk::Value &value, RowParts &parts) {
  if (value.text().empty()) return;
  if (parts.has_text) parts.text += '\n';
  parts.text += value.text();
  parts.has_text = true;
}

}  // namespace

Meaning RowReader::meaning(std::string_view name) {
  for (const auto &[known, meaning] : known_) {
    if (known == name) return meaning;
  }
  const Meaning found = meaning_of(name);
  if (known_.size() < kMostNames) known_.emplace_back(name, found);
  return found;
}

void RowReader::take(const sdk::Value &value, RowParts &parts, int depth) {
  const Meaning meaning = this->meaning(value.name());
  switch (meaning.column) {
    case Column::none:
      // {"metrics": {"views": 3}}
      if (value.is_object() && depth < 2) {
        for (const sdk::Value &inner : value) take(inner, parts, depth + 1);
      }
      break;
    case Column::account: set(parts.account, value); break;
    case Column::author: set(parts.author, value); break;
    case Column::channel: set(parts.channel, value); break;
    case Column::description: set(parts.description, value); break;
    case Column::html: set(parts.html, value); break;
    case Column::id: set(parts.id, value); break;
    case Column::kind: set(parts.kind, value); break;
    case Column::language: set(parts.language, value); break;
    case Column::platform: set(parts.platform, value); break;
    case Column::title:
      if (value.is_list() && !value.empty()) set(parts.title, *value.begin());
      else set(parts.title, value);
      break;
    case Column::url: set(parts.url, value); break;
    case Column::published:
      if (parts.published.text().empty()) parts.published = value;
      break;
    case Column::paid: parts.paid = parts.paid || says_yes(value); break;
    case Column::pinned: parts.pinned = parts.pinned || says_yes(value); break;
    case Column::text:
      if (value.is_list()) {
        for (const sdk::Value &part : value) add_text(part, parts);
      } else if (!parts.has_text) {
        add_text(value, parts);
      }
      break;
    case Column::links:
      if (value.is_list()) {
        for (const sdk::Value &one : value) add_links(one.text().absent() ? one["url"].text() : one.text(), parts.links);
      } else {
        add_links(value.text(), parts.links);
      }
      break;
    case Column::metric:
      if (const auto count = value.integer() ? value.integer() : count_of(value.text()); count && *count >= 0) parts.metrics.emplace_back(meaning.metric, *count);
      break;
  }
}

RowParts RowReader::read(const sdk::Record &row) {
  RowParts parts;
  for (const sdk::Value &value : row) take(value, parts, 0);
  return parts;
}

sdk::Value RowReader::published_of(const sdk::Record &row) {
  for (const sdk::Value &value : row) {
    if (meaning(value.name()).column == Column::published && !value.text().empty()) return value;
  }
  return {};
}

}  // namespace freehold::inventory
