#include <freehold/plugin.hpp>
FREEHOLD_PLUGIN("com.example.like-bait", "1.0.0", "Like bait");
FREEHOLD_RULE(like_bait, "like-bait", dependence, "Asks for a like instead of a next step", "Invite to your list instead") {
  if (item.contains("smash that like")) report.yes().finding().worth(1);
}
