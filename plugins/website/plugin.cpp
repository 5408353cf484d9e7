#include <freehold/plugin.hpp>

FREEHOLD_PLUGIN("website", "1.0.0", "Websites: saved pages, mirrors, HTML and Markdown folders",
                roles = ["reader"], require = ["freehold.html/1", "freehold.markdown/1", "freehold.url/1"]);
