#include <freehold/plugin.hpp>

FREEHOLD_PLUGIN("web-services", "1.0.0", "Services of the web: mail, booking, checkout, donation, affiliate, platforms, free hosts",
                roles = ["catalogue"]);
