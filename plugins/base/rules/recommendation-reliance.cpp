#include <freehold/plugin.hpp>

// Did over half of its views come from recommendation? Only where an export says so.
FREEHOLD_RULE(recommendation_reliance, "recommendation-reliance") {
  const auto views = item.metric("views");
  const auto recommended = item.metric("views.recommended");
  if (!views || !recommended || *views <= 0 || *recommended < 0 || *recommended > *views) return;
  if (*recommended * 2 <= *views) {
    report.no();
    return;
  }
  report.yes().finding("recommended").arg("percent", *recommended * 100 / *views).arg("views", *views).worth(1);
}
