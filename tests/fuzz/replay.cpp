// Runs a fuzz target over its seeds, each whole, cut short at every 7th byte and with every 11th byte changed: what a test run can afford.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void run(const std::string &bytes) { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()); }

}  // namespace

int main(int argc, char **argv) {
  std::vector<std::filesystem::path> seeds;
  for (const auto &entry : std::filesystem::directory_iterator(argc > 1 ? argv[1] : ".")) seeds.push_back(entry.path());
  std::sort(seeds.begin(), seeds.end());
  std::size_t runs = 0;
  for (const auto &path : seeds) {
    std::ifstream in(path, std::ios::binary);
    const std::string seed{std::istreambuf_iterator<char>(in), {}};
    run(seed);
    for (std::size_t cut = 0; cut < seed.size(); cut += 7) run(seed.substr(0, cut)), ++runs;
    for (std::size_t at = 0; at < seed.size(); at += 11) {
      std::string changed = seed;
      changed[at] = static_cast<char>(changed[at] ^ 0x55);
      run(changed);
      ++runs;
    }
  }
  std::printf("%zu seeds, %zu runs\n", seeds.size(), runs);
  return seeds.empty() ? 1 : 0;
}
