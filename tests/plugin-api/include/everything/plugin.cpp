#include <freehold/plugin.hpp>

FREEHOLD_PLUGIN("everything", "1.2.3", "One of everything", roles = ["reader", "item-rules", "graph-rules", "corpus-rules"],
                require = ["freehold.html/1"]);
