// Landlock by its system calls: Debian's header ends at ABI 2, the kernel may know more.
#pragma once

#include <string>
#include <vector>

namespace freehold::worker {

// The newest ABI that both this code and the running kernel know; 0: none.
int landlock_abi();

// Confines this process from now on to reading files below `readable` (missing ones are skipped), where the ABI knows them also: no TCP, no
// signals and no abstract sockets to the outside. False: not in force. Requires: no new privileges.
bool landlock_restrict(int abi, const std::vector<std::string> &readable);

}  // namespace freehold::worker
