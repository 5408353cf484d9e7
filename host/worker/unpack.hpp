// The unpack worker: lists an archive, then hands over the entries the host wants as sealed memfds. Opens nothing, writes nowhere.
#pragma once

namespace freehold::worker {

// Until the host has what it wants or is gone. Returns the exit code.
int unpack(int socket, int archive);

}  // namespace freehold::worker
