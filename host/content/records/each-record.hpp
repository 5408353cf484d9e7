// What a reader of records hands its records to, one after the other.
#pragma once

#include <cstdint>
#include <functional>

#include <freehold/abi.h>

namespace freehold::content {

// The record is valid until this returns. Anything but FH_OK: no more, and that is how the reading ends. May read other records itself.
using EachRecord = std::function<std::int32_t(const fh_record &)>;

}  // namespace freehold::content
