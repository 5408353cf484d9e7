#include "host/app/comparison-text.hpp"

#include "host/report/words.hpp"
#include "host/support/escape-terminal.hpp"
#include "host/support/json-writer.hpp"

namespace freehold::app {
namespace {

using history::Comparison;
using report::counted;
using report::points;

std::string safe(std::string_view text) { return TerminalText(text).str(); }

std::string score(const std::optional<report::Ppm> &value, report::Ppm low, report::Ppm high) {
  if (!value) return "not enough";
  return std::to_string(points(*value)) + " (" + std::to_string(points(low)) + "–" + std::to_string(points(high)) + ")";
}

std::string people(const report::Contacts &contacts) {
  if (contacts.lists == 0) return "not known";
  return report::grouped(contacts.at_least) + (contacts.at_least == contacts.at_most ? "" : " to " + report::grouped(contacts.at_most));
}

void write_scores(const Comparison &comparison, std::ostream &out) {
  for (const history::ScoreChange &one : comparison.scores) {
    std::string name = report::capital(one.dimension);
    name.resize(12, ' ');
    out << ' ' << name << score(one.before, one.before_low, one.before_high) << " → " << score(one.after, one.after_low, one.after_high);
    if (one.before && one.after) {
      const std::int64_t change = points(*one.after) - points(*one.before);
      out << (change == 0 ? ", as before" : (change > 0 ? ", +" : ", ") + std::to_string(change));
      if (one.within_unknown) out << ", within what is unknown";
      if (one.dimension == "dependence" && change != 0 && !one.within_unknown) out << (change > 0 ? ", more dependent" : ", less dependent");
    }
    out << '\n';
  }
  if (!comparison.archetype) return;
  const history::ArchetypeChange &a = *comparison.archetype;
  out << " Archetype   " << report::spoken(a.before) << " (" << report::share_pair(a.share_before) << ") → " << report::spoken(a.after) << " ("
      << report::share_pair(a.share_after) << ")\n";
}

void write_names(const char *what, const std::vector<std::string> &names, std::uint64_t all, std::ostream &out) {
  if (names.empty()) return;
  out << "   " << what;
  for (std::size_t i = 0; i < names.size(); ++i) out << (i == 0 ? " " : ", ") << safe(names[i]);
  if (all > names.size()) out << " and " << all - names.size() << " more";
  out << '\n';
}

void write_findings(const Comparison &comparison, std::ostream &out) {
  std::uint64_t fresh = 0;
  std::uint64_t gone = 0;
  std::uint64_t kept = 0;
  for (const history::FindingChange &one : comparison.findings) fresh += one.fresh, gone += one.gone, kept += one.kept;
  out << " Findings    " << fresh << " new, " << gone << " gone, " << kept << " as before\n";
  for (const history::FindingChange &one : comparison.findings) {
    if (one.fresh + one.gone == 0) continue;
    out << "  " << one.rule << ": " << one.fresh << " new, " << one.gone << " gone, " << one.kept << " as before  " << safe(one.title) << '\n';
    write_names("new:", one.fresh_shown, one.fresh, out);
    write_names("gone:", one.gone_shown, one.gone, out);
  }
}

void write_json_change(JsonWriter &json, const char *name, const history::Change &change) {
  const auto list = [&json](const char *key, const std::vector<std::string> &names) {
    json.key(key).begin_array();
    for (const std::string &one : names) json.value(one);
    json.end_array();
  };
  json.key(name).begin_object();
  json.key("new").value(change.fresh).key("gone").value(change.gone).key("kept").value(change.kept);
  list("new_shown", change.fresh_shown);
  list("gone_shown", change.gone_shown);
  json.end_object();
}

void write_json_score(JsonWriter &json, const history::ScoreChange &one) {
  json.begin_object(true).key("dimension").value(one.dimension);
  const auto side = [&json](const char *value_key, const std::optional<report::Ppm> &value, const char *low_key, report::Ppm low, const char *high_key, report::Ppm high) {
    json.key(value_key).value(value).key(low_key).value(low).key(high_key).value(high);
  };
  side("before", one.before, "before_low", one.before_low, "before_high", one.before_high);
  side("after", one.after, "after_low", one.after_low, "after_high", one.after_high);
  json.key("within_unknown").value(one.within_unknown).end_object();
}

void write_json_people(JsonWriter &json, const char *name, const report::Contacts &people) {
  json.key(name).begin_object(true).key("at_least").value(people.at_least).key("at_most").value(people.at_most).key("lists").value(people.lists).end_object();
}

void write_json_finding(JsonWriter &json, const history::FindingChange &one) {
  json.begin_object().key("rule").value(one.rule).key("message").value(one.message).key("title").value(one.title).key("severity").value(one.severity);
  write_json_change(json, "findings", one);
  json.end_object();
}

}  // namespace

void write_comparison_text(const Comparison &comparison, bool judged_again, std::ostream &out) {
  out << ' ' << safe(comparison.today_before) << " → " << safe(comparison.today_after) << '\n';
  if (judged_again) out << " Both were judged again under the rules of now.\n";
  if (!comparison.differs.empty()) {
    out << " Scores and findings are left out: the two were not judged under the same rules.\n";
    for (const std::string &one : comparison.differs) out << "   " << safe(one) << '\n';
    out << " Next: give the two corpora instead (freehold read … -o FILE): both are then judged again under the rules of now.\n";
  }
  write_scores(comparison, out);
  out << " People      " << people(comparison.people_before) << " → " << people(comparison.people_after) << " you could write to tomorrow\n";
  out << " Pieces      " << comparison.items.fresh << " new, " << comparison.items.gone << " gone, " << comparison.items.kept << " as before\n";
  write_names("new:", comparison.items.fresh_shown, comparison.items.fresh, out);
  write_names("gone:", comparison.items.gone_shown, comparison.items.gone, out);
  if (comparison.differs.empty()) write_findings(comparison, out);
}

void write_comparison_json(const Comparison &comparison, bool judged_again, std::ostream &out) {
  JsonWriter json(out, JsonStyle::pretty);
  json.begin_object().key("schema").value("freehold-comparison/1");
  json.key("before").value(comparison.today_before).key("after").value(comparison.today_after).key("judged_again").value(judged_again);
  json.key("differs").begin_array();
  for (const std::string &one : comparison.differs) json.value(one);
  json.end_array().key("scores").begin_array();
  for (const history::ScoreChange &one : comparison.scores) write_json_score(json, one);
  json.end_array().key("archetype");
  if (comparison.archetype) {
    const history::ArchetypeChange &a = *comparison.archetype;
    json.begin_object(true).key("before").value(a.before).key("share_before").value(a.share_before).key("after").value(a.after);
    json.key("share_after").value(a.share_after).end_object();
  } else {
    json.null();
  }
  write_json_people(json, "people_before", comparison.people_before);
  write_json_people(json, "people_after", comparison.people_after);
  write_json_change(json, "items", comparison.items);
  json.key("findings").begin_array();
  for (const history::FindingChange &one : comparison.findings) write_json_finding(json, one);
  json.end_array().end_object();
  out << '\n';
}

}  // namespace freehold::app
