// Whether a plugin's file may be trusted: code from it will run as the user.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <optional>
#include <string>

#include "host/support/result.hpp"

namespace freehold::plugins {

// Who may own the file and its folders besides root, and which write permissions are borne.
struct Trust {
  uid_t user = 0;
  uid_t also = 0;    // the executable's owner, for the plugins bundled with it: whoever owns it is trusted already
  mode_t bears = 0;  // of S_IWGRP and S_IWOTH: those the executable itself has, for the plugins bundled with it
};

// Checks the opened file and every folder above it: owned by root or the user, not writable by anybody else; folders
// with the sticky bit pass. path: absolute, without symbolic links. Problems: untrusted-owner, untrusted-mode; the next
// step is the exact command.
std::optional<Problem> distrust(int file, const std::string &path, const Trust &trust);

}  // namespace freehold::plugins
