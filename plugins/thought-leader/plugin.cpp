#include <freehold/plugin.hpp>

FREEHOLD_PLUGIN("thought-leader", "1.0.0", "What a thought leader's content is expected to do",
                roles = ["item-rules", "corpus-rules", "catalogue", "rule-set"]);
