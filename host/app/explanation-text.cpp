#include "host/app/explanation-text.hpp"

#include <array>
#include <cstdio>

#include "host/support/escape-terminal.hpp"

namespace freehold::app {
namespace {

constexpr std::size_t kMostReasons = 25;  // the heaviest come first where they have weights
constexpr std::array<const char *, 4> kSubjects = {"Link", "Form", "Call", "Rule"};

std::string safe(std::string_view text) { return TerminalText(text).str(); }

const model::CatalogueEntry *entry_of(const std::string &id, const std::vector<model::Plugin> &plugins) {
  for (const model::Plugin &plugin : plugins) {
    for (const model::CatalogueEntry &entry : plugin.manifest.catalogue) {
      if (entry.id == id) return &entry;
    }
  }
  return nullptr;
}

// What a rule asks: the question of the rubric it answers, else its title.
std::string question_of(const std::string &id, const std::vector<model::Plugin> &plugins) {
  const model::Rule *rule = nullptr;
  for (const model::Plugin &plugin : plugins) {
    for (const model::Rule &known : plugin.manifest.rules) rule = known.id == id ? &known : rule;
  }
  if (rule == nullptr) return "";
  for (const model::Plugin &plugin : plugins) {
    for (const model::RuleSet &set : plugin.manifest.rule_sets) {
      for (const model::QuestionWeight &question : set.questions) {
        if (question.question == rule->question && !question.text.empty()) return rule->question + ": " + question.text;
      }
    }
  }
  return "whether: " + rule->title;
}

void write_entry(const std::string &id, const std::vector<model::Plugin> &plugins, std::ostream &out) {
  const model::CatalogueEntry *entry = entry_of(id, plugins);
  if (entry == nullptr) {
    out << "        catalogue entry " << safe(id) << ", from your own configuration\n";
    return;
  }
  out << "        catalogue entry " << safe(entry->id) << ": " << safe(entry->name) << ", " << safe(entry->ground) << " ground";
  if (!entry->portable.empty()) out << ", people can" << (entry->portable == "yes" ? "" : "not") << " be taken along";
  out << "\n        source " << safe(entry->source) << " (read " << safe(entry->date) << ")\n";
}

void write_reasons(const std::vector<model::Reason> &reasons, std::ostream &out) {
  for (std::size_t i = 0; i < reasons.size() && i < kMostReasons; ++i) {
    const model::Reason &reason = reasons[i];
    if (reason.weight == INT64_MIN) {
      out << "        " << safe(reason.what) << "\n";
    } else {
      std::array<char, 32> number{};
      std::snprintf(number.data(), number.size(), "%+7lld", static_cast<long long>(reason.weight));
      out << "    " << number.data() << "  " << safe(reason.what) << "\n";
    }
  }
  if (reasons.size() > kMostReasons) out << "        and " << reasons.size() - kMostReasons << " more\n";
}

void write_part(const model::Explained &part, const std::vector<model::Plugin> &plugins, std::ostream &out) {
  const auto subject = static_cast<std::size_t>(part.subject);
  out << "\n" << (subject < kSubjects.size() ? kSubjects[subject] : "Part") << "  " << safe(part.name) << "  →  " << safe(part.outcome) << "\n";
  if (part.subject == model::Subject::rule) {
    if (const std::string question = question_of(part.name, plugins); !question.empty()) out << "        answers " << safe(question) << "\n";
  }
  if (!part.entry.empty()) write_entry(part.entry, plugins, out);
  write_reasons(part.reasons, out);
}

}  // namespace

void write_explanation(const model::Explanation &explanation, const std::vector<model::Plugin> &plugins, std::ostream &out) {
  const model::ContentItem &item = explanation.item;
  out << safe(item.id) << "  " << safe(item.kind) << (item.page_kind ? " (" + safe(*item.page_kind) + ")" : "") << (item.language ? ", " + safe(*item.language) : "") << "\n";
  std::string silent;
  for (const model::Explained &part : explanation.parts) {
    if (part.subject == model::Subject::rule && part.outcome.empty()) {
      silent += (silent.empty() ? "" : ", ") + part.name;
    } else {
      write_part(part, plugins, out);
    }
  }
  if (!silent.empty()) out << "\nDo not apply here: " << safe(silent) << "\n";
}

}  // namespace freehold::app
