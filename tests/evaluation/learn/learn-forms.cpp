// Learns the model form-kind:  learn-forms < rows > weights
// A row: site, true kind, kind its service decides or -, marks; separated by tabs, marks by spaces. Weights go to standard output, one "kind:mark weight"
// a line; accuracy, F1 and what is taken for what, cross-validated over sites, to standard error.
#include <algorithm>
#include <array>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/evaluation/learn/logistic.hpp"

namespace {

using freehold::learn::Vector;

constexpr std::array<std::string_view, 8> kKinds = {"signup", "contact", "search", "login", "registration", "recovery", "order", "other"};
constexpr std::size_t kK = kKinds.size();
constexpr int kFolds = 10;
constexpr std::size_t kFewestSites = 3;  // a mark of fewer says nothing of others
constexpr double kPenalty = 1.5;
constexpr double kPoints = 64;  // of a natural logarithm of odds
constexpr std::int64_t kLeastPoints = 3;

struct Row {
  std::string site, decided;
  std::size_t truth = 0, plain = 0;
  int fold = 0;
  std::vector<std::string> marks;
  std::vector<std::size_t> features;
};

using Model = std::map<std::string, std::int64_t>;

std::size_t number_of(std::string_view kind) {
  const auto at = std::find(kKinds.begin(), kKinds.end(), kind);
  if (at == kKinds.end()) throw std::runtime_error("there is no kind " + std::string(kind));
  return static_cast<std::size_t>(at - kKinds.begin());
}

std::vector<Row> read_rows() {
  std::vector<Row> rows;
  std::map<std::string, int> folds;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream parts(line);
    Row row;
    std::string truth;
    std::getline(parts, row.site, '\t');
    std::getline(parts, truth, '\t');
    std::getline(parts, row.decided, '\t');
    row.truth = number_of(truth);
    for (std::string mark; parts >> mark;) {
      if (mark.starts_with("plain:")) row.plain = number_of(mark.substr(6));
      row.marks.push_back(mark);
    }
    row.fold = folds.emplace(row.site, static_cast<int>(folds.size()) % kFolds).first->second;
    rows.push_back(std::move(row));
  }
  return rows;
}

struct Features {
  std::vector<std::string> names;
  std::map<std::string, std::size_t> numbers;
};

Features features_of(const std::vector<const Row *> &rows) {
  std::map<std::string, std::set<std::string>> sites;
  for (const Row *row : rows) {
    for (const std::string &mark : row->marks) sites[mark].insert(row->site);
  }
  Features out;
  for (const auto &[mark, seen] : sites) {
    if (seen.size() < kFewestSites) continue;
    out.numbers[mark] = out.names.size();
    out.names.push_back(mark);
  }
  return out;
}

// Softmax regression: one weight a feature and kind, at feature * kK + kind.
Model learn_model(std::vector<Row *> rows) {
  std::erase_if(rows, [](const Row *row) { return row->decided != "-"; });
  const Features features = features_of({rows.begin(), rows.end()});
  for (Row *row : rows) {
    row->features.clear();
    for (const std::string &mark : row->marks) {
      if (const auto found = features.numbers.find(mark); found != features.numbers.end()) row->features.push_back(found->second);
    }
  }
  Vector weights(features.names.size() * kK);
  freehold::learn::minimise(weights, [&](const Vector &w, Vector &gradient) {
    double value = 0;
    for (std::size_t i = 0; i < w.size(); ++i) {
      value += kPenalty / 2 * w[i] * w[i];
      gradient[i] = kPenalty * w[i];
    }
    for (const Row *row : rows) {
      std::array<double, kK> logit{};
      for (const std::size_t feature : row->features) {
        for (std::size_t k = 0; k < kK; ++k) logit[k] += w[feature * kK + k];
      }
      const double most = *std::max_element(logit.begin(), logit.end());
      double sum = 0;
      for (const double one : logit) sum += std::exp(one - most);
      value += most + std::log(sum) - logit[row->truth];
      for (const std::size_t feature : row->features) {
        for (std::size_t k = 0; k < kK; ++k) gradient[feature * kK + k] += std::exp(logit[k] - most) / sum - (k == row->truth);
      }
    }
    return value;
  });
  Model model;
  for (std::size_t feature = 0; feature < features.names.size(); ++feature) {
    for (std::size_t k = 0; k < kK; ++k) {
      const auto points = static_cast<std::int64_t>(std::lround(weights[feature * kK + k] * kPoints));
      if (std::abs(points) >= kLeastPoints) model[std::string(kKinds[k]) + ':' + features.names[feature]] = points;
    }
  }
  return model;
}

// As host/content/classify does it.
std::size_t likeliest(const Model &model, const Row &row) {
  if (row.decided != "-") return number_of(row.decided);
  std::array<std::int64_t, kK> sum{};
  for (std::size_t k = 0; k < kK; ++k) {
    for (const std::string &mark : row.marks) {
      if (const auto found = model.find(std::string(kKinds[k]) + ':' + mark); found != model.end()) sum[k] += found->second;
    }
  }
  const auto best = std::max_element(sum.begin(), sum.end());
  return *best > sum[row.plain] ? static_cast<std::size_t>(best - sum.begin()) : row.plain;
}

void print_figures(const std::array<std::array<int, kK>, kK> &table) {
  int right = 0, all = 0;
  std::cerr << std::fixed << std::setprecision(3) << std::setw(14) << "true \\ said";
  for (const std::string_view kind : kKinds) std::cerr << std::setw(8) << kind.substr(0, 7);
  std::cerr << "      F1\n";
  for (std::size_t i = 0; i < kK; ++i) {
    int here = 0, said = 0;
    std::cerr << std::setw(14) << kKinds[i];
    for (std::size_t j = 0; j < kK; ++j) {
      std::cerr << std::setw(8) << table[i][j];
      here += table[i][j];
      said += table[j][i];
    }
    std::cerr << std::setw(8) << (here + said == 0 ? 0 : 2.0 * table[i][i] / (here + said)) << '\n';
    right += table[i][i];
    all += here;
  }
  std::cerr << "cross-validated accuracy: " << static_cast<double>(right) / all << '\n';
}

}  // namespace

int main() {
  std::vector<Row> rows = read_rows();
  std::array<std::array<int, kK>, kK> table{};
  for (int fold = 0; fold < kFolds; ++fold) {
    std::vector<Row *> others;
    for (Row &row : rows) {
      if (row.fold != fold) others.push_back(&row);
    }
    const Model model = learn_model(others);
    for (const Row &row : rows) {
      if (row.fold == fold) ++table[row.truth][likeliest(model, row)];
    }
  }
  print_figures(table);
  std::vector<Row *> all;
  for (Row &row : rows) all.push_back(&row);
  const Model model = learn_model(all);
  for (const auto &[name, points] : model) std::cout << name << ' ' << points << '\n';
  std::cerr << rows.size() << " forms, " << model.size() << " weights\n";
}
