#include "host/report/words.hpp"

namespace freehold::report {

std::int64_t points(Ppm ppm) {
  const std::int64_t whole = ppm / 10'000;
  const std::int64_t rest = ppm % 10'000;
  if (rest > 5'000 || (rest == 5'000 && whole % 2 != 0)) return whole + 1;
  if (rest < -5'000 || (rest == -5'000 && whole % 2 != 0)) return whole - 1;
  return whole;
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
  return grouped(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string range_of(const Contacts &contacts) {
  if (contacts.at_least == contacts.at_most) return grouped(contacts.at_most);
  return grouped(contacts.at_least) + " to " + grouped(contacts.at_most);
}

std::string tenths(Ppm millionths) {
  const std::int64_t rounded = millionths / 100'000 + (millionths % 100'000 >= 50'000 ? 1 : 0);
  return std::to_string(rounded / 10) + '.' + std::to_string(rounded % 10);
}

std::string percent(Ppm ppm) { return std::to_string(points(ppm)) + " %"; }

std::string spoken(std::string_view id) {
  std::string text(id);
  for (char &c : text) {
    if (c == '-') c = ' ';
  }
  return text;
}

std::string capital(std::string_view word) {
  std::string text(word);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string share_pair(Ppm thought_leader) {
  const std::int64_t leader = points(thought_leader);
  return std::to_string(leader) + " : " + std::to_string(100 - leader);
}

std::string score_text(const Score &score) {
  return score.enough && score.value ? std::to_string(points(*score.value)) : "–";
}

std::string range_text(const Score &score, std::string_view dash) {
  if (!score.enough || !score.value) return "";
  return std::to_string(points(score.low)) + std::string(dash) + std::to_string(points(score.high));
}

std::string location(const Evidence &evidence) {
  if (evidence.path.empty() || !evidence.line) return evidence.path;
  return evidence.path + ':' + std::to_string(*evidence.line);
}

std::string name_of(const Spot &spot) {
  for (const std::string *text : {&spot.title, &spot.url, &spot.item, &spot.evidence.path}) {
    if (!text->empty()) return *text;
  }
  return spot.channel;
}

std::string name_of(const Stop &stop) {
  if (!stop.title.empty()) return stop.title;
  return stop.url.empty() ? stop.item : stop.url;
}

std::string headline(const Fix &fix) { return fix.next_step.empty() ? fix.text : fix.next_step; }

std::string reason_text(const Fix &fix) {
  if (fix.next_step.empty()) return "";
  if (fix.count <= 1) return fix.text;
  return "In " + (fix.item.empty() ? counted(fix.count, "channel", "channels") : counted(fix.count, "place", "places")) + ": " + fix.text;
}

std::string effort_text(const Fix &fix) {
  const bool one_go = fix.effort.ends_with(" min") || fix.effort.ends_with(" h");
  return fix.count > 1 && one_go ? fix.effort + " each" : fix.effort;
}

std::string health_text(const Report &report) {
  if (!report.healthy) return "";
  if (!report.missing.unread.empty()) return "Healthy for what you declared, as far as it could be read: nothing in it has to change.";
  return "Healthy for what you declared: nothing here has to change.";
}

bool lasts(const Report &report) { return report.healthy && report.plan.id == "longevity" && !report.plan.steps.empty(); }

std::string window_text(const Head &head) {
  if (head.window_days <= 0) return "all dates";
  if (head.window_days == 365 || head.window_days == 366) return "last 12 months";
  return "last " + std::to_string(head.window_days) + " days";
}

std::string platform_name(const Report &report, const std::string &platform) {
  const Channel *only = nullptr;
  for (const Channel &channel : report.channels) {
    if (channel.platform != platform) continue;
    if (only != nullptr) return capital(platform);
    only = &channel;
  }
  return only == nullptr || only->title.empty() ? capital(platform) : only->title;
}

const Score *find_dimension(const std::vector<Score> &scores, std::string_view dimension) {
  for (const Score &score : scores) {
    if (score.dimension == dimension) return &score;
  }
  return nullptr;
}

}  // namespace freehold::report
