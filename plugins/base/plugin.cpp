#include <freehold/plugin.hpp>

FREEHOLD_PLUGIN("base", "1.0.0", "The fifteen questions: ownership, funnel, dependence",
                roles = ["item-rules", "corpus-rules", "graph-rules", "catalogue", "rule-set"]);
