// Zones: time zones by their names in the IANA database ("Europe/Berlin"), read before the sandbox closes; afterwards no file is touched.
// What a zone says is worked out when it is first asked for. Not thread safe.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::content {

class Zones {
 public:
  // Names that the system's database does not have are left out.
  explicit Zones(const std::vector<std::string> &names);
  ~Zones();
  Zones(Zones &&) noexcept;
  Zones &operator=(Zones &&) noexcept;

  bool knows(std::string_view name) const;
  // Seconds of a clock on the wall there, as seconds since 1970 in UTC. Nothing for an unknown zone. An hour that comes twice is the first one, one
  // that the clock leaps over is what the clock showed before.
  std::optional<std::int64_t> to_utc(std::string_view name, std::int64_t local) const;

  // The zones that exports and people name most.
  static std::vector<std::string> common();
  // Names of zones that stand in a text such as options: "Region/City".
  static std::vector<std::string> named_in(std::string_view text);

 private:
  struct Table;
  std::unique_ptr<Table> table_;
};

}  // namespace freehold::content
