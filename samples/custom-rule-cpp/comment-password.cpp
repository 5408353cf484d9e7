#include <freehold/plugin.hpp>
FREEHOLD_PLUGIN("com.example.comment-password", "1.0.0", "Comment passwords");
FREEHOLD_RULE(comment_password, "comment-password", dependence, "Asks readers to type a word for the algorithm", "Ask for an answer that you want to read") {
  if (item.contains("in the comments")) report.yes().finding().worth(1); else report.no();
}
