#include <freehold/plugin.hpp>

FREEHOLD_PLUGIN("inventory", "1.0.0", "Content inventories: lists with one piece in each row, as CSV, XLSX, JSON or JSON Lines",
                roles = ["reader"], require = ["freehold.html/1", "freehold.table/1", "freehold.time/1", "freehold.url/1"]);
