// How strongly a title plays on curiosity: a linear model of words and shape, learned on judged headlines, posts and teasers.
#pragma once

#include <cstdint>
#include <string_view>

namespace freehold::base {

// 0 … 1000; 500 is where more than half of judges would call it clickbait. Linear in the title (its first 1024 bytes), takes any bytes.
std::uint64_t clickbait_permille(std::string_view title);

}  // namespace freehold::base
