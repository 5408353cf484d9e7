#include "host/app/interview.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <optional>
#include <ostream>
#include <string_view>

#include "host/config/toml-edit.hpp"

namespace freehold::app {
namespace {

struct Question {
  const char *key;  // under [client]
  const char *text;
  std::string Answers::*answer;
  const char *choices;  // "a|b"; "0": digits; "A": three capitals; "": any text
};
constexpr std::array<Question, 6> kQuestions = {{
    {"name", "Whose content is it? A name for the head of the report.", &Answers::name, ""},
    {"paid_by", "Who pays for what you publish?", &Answers::paid_by, "clients|third-parties|both"},
    {"deal_value", "What is one client worth to you, in whole units of your currency?", &Answers::deal_value, "0"},
    {"currency", "In which currency? Three capitals, as in EUR.", &Answers::currency, "A"},
    {"clients_a_year", "How many clients do you want in a year?", &Answers::clients_a_year, "0"},
    {"sales_close", "Where is a sale closed?", &Answers::sales_close, "call|online|in-person|checkout"},
}};
constexpr Question kStrategy = {"strategy", "What do you want to be?", &Answers::strategy, "thought-leader|influencer|hybrid"};

std::string trimmed(std::string_view line) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto begin = line.find_first_not_of(kBlanks);
  return begin == line.npos ? "" : std::string(line.substr(begin, line.find_last_not_of(kBlanks) - begin + 1));
}

bool is_choice(std::string_view choices, std::string_view answer) {
  while (!choices.empty()) {
    const auto end = std::min(choices.find('|'), choices.size());
    if (choices.substr(0, end) == answer) return true;
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return false;
}

bool fits(const Question &question, const std::string &answer) {
  constexpr std::size_t kMostDigits = 9;
  const std::string_view choices = question.choices;
  if (choices.empty()) return true;
  if (choices == "0")
    return answer.size() <= kMostDigits && std::all_of(answer.begin(), answer.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (choices == "A") return answer.size() == 3 && std::all_of(answer.begin(), answer.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return is_choice(choices, answer);
}

std::string hint(const Question &question, const std::string &suggested) {
  const std::string_view choices = question.choices;
  std::string text;
  for (const char c : choices.size() > 1 ? choices : std::string_view()) text += c == '|' ? std::string(", ") : std::string(1, c);
  if (!suggested.empty()) text += (text.empty() ? "" : "; ") + ("Enter: " + suggested + ", by your answers");
  return text.empty() ? "" : " [" + text + "]";
}

// nullopt: the input has ended.
std::optional<std::string> ask(const Question &question, const std::string &suggested, std::istream &in, std::ostream &out) {
  for (;;) {
    out << question.text << hint(question, suggested) << "\n> " << std::flush;
    std::string line;
    if (!std::getline(in, line)) return std::nullopt;
    const std::string answer = trimmed(line);
    if (answer.empty()) return suggested;
    if (fits(question, answer)) return answer;
    out << (question.choices == std::string_view("0") ? "A whole number, please; " : "One of these, please; ") << "Enter leaves it out.\n";
  }
}

}  // namespace

Answers interview(std::istream &in, std::ostream &out) {
  Answers answers;
  out << "Seven short questions; Enter leaves one out.\n";
  for (const Question &question : kQuestions) {
    if (question.answer == &Answers::currency && answers.deal_value.empty()) continue;
    const auto answer = ask(question, "", in, out);
    if (!answer) return answers;
    answers.*question.answer = *answer;
  }
  const std::string &payer = answers.paid_by;
  const std::string suggested = payer == "clients" ? "thought-leader" : payer == "third-parties" ? "influencer" : payer == "both" ? "hybrid" : "";
  answers.strategy = ask(kStrategy, suggested, in, out).value_or("");
  return answers;
}

void fill_in(std::string &text, const Answers &answers) {
  const auto set = [&](const Question &question) {
    const std::string &answer = answers.*question.answer;
    if (!answer.empty()) config::set_value(text, question.key, question.choices == std::string_view("0") ? answer : config::toml_string(answer));
  };
  for (const Question &question : kQuestions) set(question);
  set(kStrategy);
}

}  // namespace freehold::app
