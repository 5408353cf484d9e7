// Everything drawn: SVG in whole numbers, so that the same report makes the same bytes everywhere.
#include <algorithm>
#include <cmath>

#include "host/report/html-parts.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

// ppm as a length of a drawing that is `whole` wide.
std::int64_t length(Ppm ppm, std::int64_t whole) { return std::clamp<Ppm>(ppm, 0, verdict::kWhole) * whole / verdict::kWhole; }

std::string number(std::int64_t n) { return std::to_string(n); }

void box(HtmlWriter &html, std::string_view kind, std::int64_t x, std::int64_t y, std::int64_t width, std::int64_t height) {
  html.leaf("rect", {{"class", std::string(kind)}, {"x", number(x)}, {"y", number(y)}, {"width", number(width)}, {"height", number(height)}});
}

struct Point {
  std::int64_t x = 0;
  std::int64_t y = 0;
};

// The i-th of n places on a circle, from the top, clockwise; rounded to whole units.
Point on_circle(std::size_t i, std::size_t n, double across, double down) {
  constexpr double kTurn = 6.283185307179586;
  const double angle = kTurn * static_cast<double>(i) / static_cast<double>(n);
  return {std::lround(across * std::sin(angle)), std::lround(-down * std::cos(angle))};
}

std::int64_t whole_root(std::int64_t n) {
  std::int64_t root = 0;
  while ((root + 1) * (root + 1) <= n) ++root;
  return root;
}

// An arrow between two nodes of radius `gap`, ending at their rims.
void arrow(HtmlWriter &html, Point from, Point to, std::int64_t gap) {
  const std::int64_t dx = to.x - from.x;
  const std::int64_t dy = to.y - from.y;
  const std::int64_t far = std::max<std::int64_t>(whole_root(dx * dx + dy * dy), 1);
  const Point start{from.x + dx * gap / far, from.y + dy * gap / far};
  const Point tip{to.x - dx * (gap + 2) / far, to.y - dy * (gap + 2) / far};
  const Point neck{to.x - dx * (gap + 10) / far, to.y - dy * (gap + 10) / far};
  const Point side{-dy * 4 / far, dx * 4 / far};
  html.leaf("path", {{"class", "arrow"}, {"d", "M" + number(start.x) + ' ' + number(start.y) + 'L' + number(neck.x) + ' ' + number(neck.y)}});
  html.leaf("path", {{"class", "head"},
                     {"d", "M" + number(tip.x) + ' ' + number(tip.y) + 'L' + number(neck.x + side.x) + ' ' + number(neck.y + side.y) + 'L' +
                               number(neck.x - side.x) + ' ' + number(neck.y - side.y) + 'Z'}});
}

void node(HtmlWriter &html, std::string_view kind, Point at, std::string_view label) {
  constexpr std::int64_t kRadius = 13;
  html.leaf("circle", {{"class", std::string(kind)}, {"cx", number(at.x)}, {"cy", number(at.y)}, {"r", number(kRadius)}});
  html.element("text", {{"x", number(at.x)}, {"y", number(at.y + 4)}, {"text-anchor", "middle"}}, label);
}

void open_graph(HtmlWriter &html, std::int64_t width, std::int64_t height, const std::string &label) {
  html.open("svg", {{"viewBox", "0 0 " + number(width) + ' ' + number(height)}, {"role", "img"}, {"aria-label", label}});
}

}  // namespace

void draw_balance(HtmlWriter &html, const Archetype &verdict, std::string_view declared, Ppm mix) {
  constexpr std::int64_t kWide = 1000;
  constexpr std::int64_t kThird = 333;
  const std::int64_t leader = length(verdict.share, kWide);
  const std::string label = "Thought leader to influencer: " + share_pair(verdict.share) + (declared.empty() ? "" : "; declared: " + spoken(declared));
  html.open("svg", {{"viewBox", "0 0 1000 30"}, {"preserveAspectRatio", "none"}, {"role", "img"}, {"aria-label", label}});
  if (declared == "thought-leader") box(html, "fill-leader", kWide - kThird, 0, kThird, 4);
  if (declared == "influencer") box(html, "fill-other", 0, 0, kThird, 4);
  if (declared == "hybrid") box(html, "fill-ink", std::clamp<std::int64_t>(length(mix, kWide) - 15, 0, kWide - 30), 0, 30, 4);
  box(html, "fill-leader", 0, 10, leader, 20);
  box(html, "fill-other", leader, 10, kWide - leader, 20);
  box(html, "fill-paper", std::max<std::int64_t>(leader - 2, 0), 10, 4, 20);
  box(html, "fill-paper", kThird, 25, 1, 5);
  box(html, "fill-paper", kWide - kThird, 25, 1, 5);
  html.close();
}

void draw_gauge(HtmlWriter &html, const Score &score) {
  constexpr std::int64_t kWide = 300;
  const bool known = score.enough && score.value;
  const std::string label = capital(score.dimension) + (known ? ": " + score_text(score) + " of 100, between " + range_text(score, " and ")
                                                              : ": not enough answers");
  html.open("svg", {{"viewBox", "0 0 300 26"}, {"role", "img"}, {"aria-label", label}});
  box(html, "fill-track", 0, 8, kWide, 10);
  if (known) {
    const std::int64_t low = length(score.low, kWide);
    box(html, "wash-" + score.dimension, low, 4, std::max<std::int64_t>(length(score.high, kWide) - low, 1), 18);
    box(html, "fill-" + score.dimension, 0, 8, length(*score.value, kWide), 10);
    box(html, "fill-ink", std::clamp<std::int64_t>(length(*score.value, kWide) - 1, 0, kWide - 3), 1, 3, 24);
  }
  html.close();
  html.open("div", {{"class", "ends"}, {"aria-hidden", "true"}}).element("span", "0").element("span", "50").element("span", "100").close();
}

void draw_small_bar(HtmlWriter &html, std::string_view dimension, const Score &score) {
  if (!score.enough || !score.value) return;
  html.open("svg", {{"viewBox", "0 0 100 8"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}});
  const std::int64_t low = length(score.low, 100);
  box(html, "fill-track", 0, 0, 100, 8);
  box(html, "wash-" + std::string(dimension), low, 0, std::max<std::int64_t>(length(score.high, 100) - low, 1), 8);
  box(html, "fill-" + std::string(dimension), 0, 2, length(*score.value, 100), 4);
  html.close();
}

void draw_left(HtmlWriter &html, Ppm left) {
  html.open("svg", {{"viewBox", "0 0 100 8"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}});
  box(html, "fill-lost", 0, 0, 100, 8);
  box(html, "fill-left", 0, 0, length(left, 100), 8);
  html.close();
}

void draw_rabbit_hole(HtmlWriter &html, const RabbitHole &hole) {
  constexpr std::size_t kDrawn = 12;
  const std::size_t shown = std::min(hole.items.size(), kDrawn);
  if (shown == 0) return;
  std::vector<Point> places;
  for (std::size_t i = 0; i < shown; ++i) {
    const Point spot = on_circle(i, shown, 120, 85);
    places.push_back({180 + spot.x, 110 + spot.y});
  }
  open_graph(html, 360, 220, counted(hole.size, "piece leads", "pieces lead") + " only to each other");
  for (const auto &[from, to] : hole.edges) {
    if (from < shown && to < shown) arrow(html, places[from], places[to], 13);
  }
  for (std::size_t i = 0; i < shown; ++i) node(html, "node", places[i], std::to_string(i + 1));
  html.close();
}

void draw_dead_end(HtmlWriter &html, const DeadEnd &dead_end) {
  const auto count = static_cast<std::int64_t>(dead_end.from.size());
  const std::int64_t height = std::max<std::int64_t>(count, 1) * 36 + 20;
  const Point end{250, height / 2};
  open_graph(html, 320, height, counted(dead_end.links_in, "link leads", "links lead") + " in and none leads on");
  for (std::int64_t i = 0; i < count; ++i) {
    const Point start{60, 28 + i * 36};
    arrow(html, start, end, 13);
    node(html, "node", start, std::to_string(i + 1));
  }
  node(html, "dead", end, "!");
  html.leaf("path", {{"class", "wall"}, {"d", "M282 " + number(end.y - 18) + "V" + number(end.y + 18)}});
  html.close();
}

}  // namespace freehold::report
