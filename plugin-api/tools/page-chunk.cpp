#include "page-chunk.hpp"

#include "manifest-shape.hpp"
#include "utf8-check.hpp"

namespace freehold::tools {
namespace {

constexpr std::string_view kMark = "%page\n";
constexpr std::string_view kEnd = "\n+++\n";

// Whether there is one rule, without its page, and nothing else.
bool is_one_rule(const toml::table &table) {
  const auto *rules = table.get_as<toml::array>("rule");
  return table.size() == 1 && rules != nullptr && rules->size() == 1 && rules->get(0)->is_table() && !rules->get(0)->as_table()->contains("page");
}

// What is wrong with a page, "" if nothing.
std::string_view fault_of(std::string_view page) {
  if (page.size() > kLongestPage) return "is longer than 262144 bytes";
  return is_utf8(page) ? "" : "is not UTF-8";
}

}  // namespace

bool is_page_chunk(std::string_view chunk) { return chunk.starts_with(kMark); }

std::optional<PageChunk> read_page_chunk(std::string_view chunk, Mistakes &mistakes) {
  const std::size_t end = chunk.find(kEnd);
  if (end == std::string_view::npos) {
    mistakes.push_back({"page-chunk", 1, 1, "no line +++ stands between the rule and its page", "Let freehold-manifest write the chunk."});
    return std::nullopt;
  }
  Mistakes ours;
  // The mark's line stays empty, so that lines agree.
  const auto table = parse_toml(chunk.substr(kMark.size() - 1, end - kMark.size() + 2), ours);
  if (table) check(*table, kChunk, ours);
  const std::string_view page = chunk.substr(end + kEnd.size());
  if (table && ours.empty()) {
    if (!is_one_rule(*table)) ours.push_back({"page-chunk", 1, 1, "the chunk does not hold one rule before its page", "Let freehold-manifest write it."});
    if (const std::string_view fault = fault_of(page); !fault.empty()) ours.push_back({"bad-value", 0, 0, "the page " + std::string(fault), "Write it anew."});
  }
  if (ours.empty()) return PageChunk{std::move(*table), page};
  for (Mistake &mistake : ours) mistakes.push_back(std::move(mistake));
  return std::nullopt;
}

std::string write_page_chunk(std::string_view toml, std::string_view page) {
  std::string out(kMark);
  out.append(toml);
  if (!out.ends_with('\n')) out += '\n';
  return out.append(kEnd.substr(1)).append(page);
}

}  // namespace freehold::tools
