// Learns the model clickbait-title:  learn-titles WORD-KINDS < rows > weights
// A row: set (post, headline, teaser), site, target 0 … 1, label 0 or 1, title; separated by tabs. Weights go to standard output, one "feature weight" a
// line; figures cross-validated over sites to standard error. Features are those of the rule itself.
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <unordered_map>

#include "plugins/base/title-features.hpp"
#include "tests/evaluation/learn/logistic.hpp"

namespace {

using namespace freehold;
using learn::Vector;

constexpr int kFolds = 5;
constexpr int kFewestTitles = 3;      // a feature of fewer says nothing
constexpr std::size_t kMost = 4400;   // features kept
constexpr double kPenalty = 25;
constexpr double kPoints = 100;       // of a natural logarithm of odds
constexpr std::int64_t kLeastPoints = 2;

struct Row {
  std::string set, sort, title;
  double target = 0, weight = 1;
  bool label = false;
  int fold = 0;
  std::vector<std::uint32_t> features;
};

using Model = std::unordered_map<std::string, std::int64_t>;

struct Features {
  std::vector<std::string> names = {"bias"};
  std::unordered_map<std::string, std::uint32_t> numbers;
  Vector scale = {1};  // what a feature counts: rarer sorts of features less, so that the penalty holds them smaller
};

double scale_of(std::string_view name) {
  if (const auto bar = name.find('|'); bar < 5) name.remove_prefix(bar + 1);
  if (name.starts_with("word:")) return 2;
  return name.starts_with("shape3:") || name.starts_with("shape4:") ? 0.5 : 1;
}

// Kinds of words, "kind word word …". A kind is learned like a feature that every word of it has, then added to the weight of each of its words.
class WordKinds {
 public:
  explicit WordKinds(const std::string &path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
      std::istringstream words(line);
      std::string kind, word;
      words >> kind;
      while (words >> word) kinds_[(word.find('_') == word.npos ? "word:" : "pair:") + word].push_back("kind:" + kind);
    }
  }
  void add(std::vector<std::string> &names) const {
    std::vector<std::string> more;
    for (const std::string &name : names) {
      const std::string prefix = name.starts_with("caps|") ? "caps|" : "";
      const auto found = kinds_.find(name.substr(prefix.size()));
      if (found == kinds_.end()) continue;
      for (const std::string &kind : found->second) more.push_back(prefix + kind);
    }
    std::sort(more.begin(), more.end());
    more.erase(std::unique(more.begin(), more.end()), more.end());
    names.insert(names.end(), more.begin(), more.end());
  }
  void fold(std::map<std::string, double> &weights) const {
    for (const auto &[word, kinds] : kinds_) {
      for (const std::string prefix : {"", "caps|"}) {
        for (const std::string &kind : kinds) {
          if (const auto of = weights.find(prefix + kind); of != weights.end()) weights[prefix + word] += of->second;
        }
      }
    }
    for (auto one = weights.begin(); one != weights.end();) one = one->first.find("kind:") < 6 ? weights.erase(one) : std::next(one);
  }

 private:
  std::map<std::string, std::vector<std::string>> kinds_;
};

// Each set has its say: posts as they are; headlines less, above all those that are written like posts, for they are judged otherwise.
double weight_of(const Row &row) {
  if (row.set == "post") return 1;
  if (row.set == "teaser") return 1.5;
  return row.sort == "title-case" || row.sort == "every-word-capital" ? 1 : 0.05;
}

int fold_of(const std::string &site, std::map<std::string, int> &outlets, bool few) {
  if (few) return outlets.emplace(site, static_cast<int>(outlets.size())).first->second % kFolds;
  std::uint32_t h = 2166136261u;
  for (const char c : site) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return static_cast<int>((h ^ (h >> 15)) % kFolds);
}

std::vector<Row> read_rows(const WordKinds &kinds, Features &features) {
  std::vector<Row> rows;
  std::vector<std::vector<std::string>> names;
  std::unordered_map<std::string, int> seen;
  std::map<std::string, int> outlets;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream parts(line);
    std::string site, target, label;
    Row row;
    std::getline(parts, row.set, '\t');
    std::getline(parts, site, '\t');
    std::getline(parts, target, '\t');
    std::getline(parts, label, '\t');
    std::getline(parts, row.title);
    row.target = std::stod(target);
    row.label = label == "1";
    row.fold = fold_of(site, outlets, row.set == "teaser");
    names.push_back(base::features_of_title(row.title).names);
    for (const std::string &name : names.back()) {
      if (name.starts_with("sort:")) row.sort = name.substr(5);
    }
    kinds.add(names.back());
    for (const std::string &name : names.back()) ++seen[name];
    row.weight = weight_of(row);
    rows.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::string &name : names[i]) {
      if (seen[name] < kFewestTitles) continue;
      const auto [at, fresh] = features.numbers.emplace(name, static_cast<std::uint32_t>(features.names.size()));
      if (fresh) {
        features.names.push_back(name);
        features.scale.push_back(scale_of(name));
      }
      rows[i].features.push_back(at->second);
    }
  }
  return rows;
}

// Weights of the features kept; all of them where kept is empty.
Vector fit(const std::vector<const Row *> &rows, const Features &features, const std::vector<bool> &kept) {
  Vector weights(features.names.size());
  learn::minimise(weights, [&](const Vector &w, Vector &gradient) {
    double value = 0;
    std::fill(gradient.begin(), gradient.end(), 0);
    for (std::size_t k = 1; k < w.size(); ++k) {
      value += kPenalty / 2 * w[k] * w[k];
      gradient[k] = kPenalty * w[k];
    }
    for (const Row *row : rows) {
      double logit = w[0], slope;
      for (const std::uint32_t k : row->features) logit += w[k] * features.scale[k];
      value += row->weight * learn::cross_entropy(logit, row->target, slope);
      gradient[0] += row->weight * slope;
      for (const std::uint32_t k : row->features) gradient[k] += row->weight * slope * features.scale[k];
    }
    for (std::size_t k = 0; k < kept.size(); ++k) gradient[k] = kept[k] ? gradient[k] : 0;
    return value;
  });
  for (std::size_t k = 0; k < weights.size(); ++k) weights[k] *= features.scale[k];
  return weights;
}

// Learns, keeps the features that matter most, learns those again, and rounds to points.
Model learn_model(const std::vector<const Row *> &rows, const Features &features, const WordKinds &kinds) {
  Vector weights = fit(rows, features, {});
  Vector counts(weights.size());
  for (const Row *row : rows) {
    for (const std::uint32_t k : row->features) counts[k] += row->weight;
  }
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t k = 1; k < weights.size(); ++k) order.push_back({-std::fabs(weights[k]) * std::sqrt(counts[k]), k});
  std::sort(order.begin(), order.end());
  std::vector<bool> kept(weights.size(), false);
  for (std::size_t i = 0; i < std::min(order.size(), kMost); ++i) kept[order[i].second] = true;
  for (std::size_t k = 0; k < kept.size(); ++k) {
    if (k == 0 || features.names[k].find("kind:") < 6 || features.names[k].starts_with("sort:")) kept[k] = true;
  }
  weights = fit(rows, features, kept);
  std::map<std::string, double> by_name;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (kept[k]) by_name[features.names[k]] = weights[k];
  }
  kinds.fold(by_name);
  Model model;
  for (const auto &[name, weight] : by_name) {
    const auto points = static_cast<std::int64_t>(std::lround(weight * kPoints));
    if (std::abs(points) >= kLeastPoints || name == "bias") model.emplace(name, points);
  }
  return model;
}

std::int64_t sum_of(const Model &model, const Row &row) {
  std::int64_t sum = model.at("bias");
  for (const std::string &name : base::features_of_title(row.title).names) {
    if (const auto found = model.find(name); found != model.end()) sum += found->second;
  }
  return sum;
}

struct Said {
  const Row *row;
  std::int64_t sum;
};

double f1(std::vector<Said> said, std::string_view set, std::int64_t *line = nullptr) {
  std::erase_if(said, [&](const Said &one) { return !set.empty() && one.row->set != set; });
  std::sort(said.begin(), said.end(), [](const Said &a, const Said &b) { return a.sum > b.sum; });
  const auto all = std::count_if(said.begin(), said.end(), [](const Said &one) { return one.row->label; });
  double best = 0;
  long hit = 0;
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (line == nullptr && said[i].sum < 0) break;
    hit += said[i].row->label;
    const double here = 2.0 * static_cast<double>(hit) / static_cast<double>(static_cast<long>(i) + 1 + all);
    if (line == nullptr) best = here;
    else if (here > best) best = here, *line = said[i].sum;
  }
  return best;
}

// Where a title of each sort fires best: sentences by the posts, Spanish by the teasers, title case by all that is written so.
std::map<std::string, std::int64_t> lines_of(const std::vector<Said> &said) {
  std::map<std::string, std::vector<Said>> by_sort;
  for (const Said &one : said) {
    if (one.row->sort == "sentence" && one.row->set != "post") continue;
    if (one.row->sort == "spanish" && one.row->set != "teaser") continue;
    by_sort[one.row->sort].push_back(one);
  }
  std::map<std::string, std::int64_t> lines;
  for (const auto &[sort, some] : by_sort) f1(some, "", &lines[sort]);
  return lines;
}

void print_figures(std::vector<Said> said, const std::map<std::string, std::int64_t> &lines) {
  double error = 0, n = 0;
  for (Said &one : said) one.sum -= lines.at(one.row->sort);
  for (const Said &one : said) {
    if (one.row->set != "post") continue;
    const double strength = static_cast<double>(base::strength_of(one.sum, lines.at("sentence"))) / 1000.0;
    error += (strength - one.row->target) * (strength - one.row->target);
    ++n;
  }
  std::cerr << "cross-validated F1: posts " << f1(said, "post") << " (MSE " << error / n << "), headlines " << f1(said, "headline") << ", teasers "
            << f1(said, "teaser") << "\nlines:";
  for (const auto &[sort, line] : lines) std::cerr << ' ' << sort << ' ' << line;
  std::cerr << '\n';
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 2) return 2;
  const WordKinds kinds(arguments[1]);
  Features features;
  const std::vector<Row> rows = read_rows(kinds, features);
  std::vector<Said> said;
  std::vector<const Row *> all;
  for (int fold = 0; fold < kFolds; ++fold) {
    std::vector<const Row *> others;
    for (const Row &row : rows) {
      if (row.fold != fold) others.push_back(&row);
    }
    const Model model = learn_model(others, features, kinds);
    for (const Row &row : rows) {
      if (row.fold == fold) said.push_back({&row, sum_of(model, row)});
    }
  }
  const auto lines = lines_of(said);
  print_figures(said, lines);
  for (const Row &row : rows) all.push_back(&row);
  Model model = learn_model(all, features, kinds);
  for (const auto &[sort, line] : lines) model["sort:" + sort] -= line;
  model["line"] = lines.at("sentence");
  for (const auto &[name, points] : std::map<std::string, std::int64_t>(model.begin(), model.end())) {
    if (points != 0) std::cout << name << ' ' << points << '\n';
  }
  std::cerr << rows.size() << " titles, " << model.size() << " weights\n";
}
