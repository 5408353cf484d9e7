#include <unistd.h>

#include "host/worker/unpack.hpp"

int main() { ::_exit(freehold::worker::unpack(3, 4)); }
