#include <freehold/plugin.hpp>

FREEHOLD_PLUGIN("contacts", "1.0.0", "Contact lists: files with one address in each row, counted and never kept", roles = ["reader"],
                require = ["freehold.contacts/1", "freehold.table/1"]);
