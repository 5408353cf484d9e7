// Points behind the end of the text.
#include "poison.hpp"

MISBEHAVING("span-outside", "Points behind the end of the text") {
  report.finding().at_text({item.text().size(), item.text().size() + 4096});
}
