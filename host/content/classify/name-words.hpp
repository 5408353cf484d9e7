// Words of names that programmers give, and of texts: runs of letters, parted where a capital follows a small letter. first_name and firstName have
// two. Bytes beyond ASCII are letters.
#pragma once

#include <string_view>

namespace freehold::content {

// Calls each(word) for one after the other, as it stands there.
template <class Each>
void for_each_name_word(std::string_view name, Each each) {
  std::size_t begin = 0;
  bool small_before = false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const auto c = static_cast<unsigned char>(name[at]);
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small = c >= 'a' && c <= 'z';
    const bool letter = capital || small || c >= 0x80;
    if (!letter || (capital && small_before)) {
      if (at > begin) each(name.substr(begin, at - begin));
      begin = letter ? at : at + 1;
    }
    small_before = small;
  }
  if (begin < name.size()) each(name.substr(begin));
}

}  // namespace freehold::content
