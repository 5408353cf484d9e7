#include <freehold/plugin.hpp>

FREEHOLD_PLUGIN("influencer", "1.0.0", "What an influencer's content is expected to do",
                roles = ["item-rules", "corpus-rules", "graph-rules", "catalogue", "rule-set"]);
