// Points at a span that ends before it begins.
#include "poison.hpp"

MISBEHAVING("span-backwards", "Points at a span that ends before it begins") {
  report.finding().at_title().at(item.title().substr(0, 1)).at_text({2, 1});
}
