// Prints a content inventory of many invented pieces as JSON Lines, the same for the same number every time: a site with pages that lead to each
// other, letters, and posts and videos on rented platforms with their numbers.  speed_large_list PIECES
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

namespace {

// splitmix64: what follows from one number, without a state.
std::uint64_t mixed(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

constexpr const char *kSentences[] = {
    "The operator of a cold room asked why the door heater ran all summer.",
    "We measured forty doors over nine weeks and wrote down every minute they stood open.",
    "In my opinion the cheapest kilowatt hour is the one a strip curtain saves.",
    "First write down the set point, then the hysteresis, then who may change it.",
    "The plant saved 31,000 euros in the first year, and the compressor now rests at night.",
    "Most owners pay for defrosting that nobody needs.",
    "What happened on the loading dock that night taught us more than the manual.",
    "Ask your service firm for the run hours before you sign anything.",
    "A third of the energy leaves through a door that nobody closes.",
    "You won't believe what this thermostat hid.",
    "Comment COLD and tag two friends who need this.",
    "The case study shows the bill before and after, line by line.",
};
constexpr const char *kTitles[] = {"Door minutes", "What defrosting costs", "A cold room in July", "Set points", "The night shift", "Before and after"};
constexpr const char *kPlatforms[] = {"linkedin", "instagram", "youtube"};
constexpr const char *kHosts[] = {"www.linkedin.com/posts/", "www.instagram.com/p/", "www.youtube.com/watch?v="};

std::string page_address(std::uint64_t page) { return "https://cold-rooms.example/" + std::to_string(page); }

std::string date_of(std::uint64_t piece) {
  const std::uint64_t month = mixed(piece ^ 1) % 12 + 1, day = mixed(piece ^ 2) % 28 + 1;
  const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return (month == 12 ? "2025-" : "2026-") + two(month) + "-" + two(day);
}

std::string text_of(std::uint64_t piece, int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i) {
    if (i != 0) text += ' ';
    text += kSentences[mixed(piece * 16 + static_cast<std::uint64_t>(i)) % std::size(kSentences)];
  }
  return text;
}

std::string link(const std::string &address, const char *text) { return "<a href='" + address + "'>" + text + "</a>"; }

// A page of the site: a menu, three links to other pages, a next step on some.
std::string html_of(std::uint64_t piece, std::uint64_t pages) {
  std::string html = "<html lang='en'><nav>" + link(page_address(0), "Home") + link("https://cold-rooms.example/contact", "Contact") + "</nav><main><p>" +
                     text_of(piece, 4) + "</p><p>";
  for (std::uint64_t i = 0; i < 3; ++i) html += link(page_address(mixed(piece * 8 + i) % pages), "Read on") + " ";
  if (mixed(piece ^ 3) % 8 == 0) html += link("https://calendly.com/cold-rooms", "Book a call");
  if (mixed(piece ^ 4) % 16 == 0) html += "<form action='/list'><label>Mail <input type='email' name='email'></label><button>Join the newsletter</button></form>";
  return html + "</p></main></html>";
}

// Of ten pieces four are pages, one is a letter, five are posts and videos.
void print_piece(std::uint64_t piece, std::uint64_t pages) {
  const std::string id = std::to_string(piece);
  std::string row = "{\"id\":\"" + id + "\",\"title\":\"" + kTitles[mixed(piece) % std::size(kTitles)] + " " + id + "\",\"published\":\"" + date_of(piece) + "\"";
  const std::uint64_t kind = piece % 10;
  if (kind < 4) {
    const std::uint64_t page = piece / 10 * 4 + kind;
    row += R"(,"kind":"page","url":")" + page_address(page) + "\",\"html\":\"" + html_of(piece, pages) + "\"";
  } else if (kind == 4) {
    row += R"(,"channel":"letters","kind":"letter","text":")" + text_of(piece, 6) + " " + page_address(mixed(piece ^ 5) % pages) + "\",\"opens\":" +
           std::to_string(mixed(piece ^ 6) % 900);
  } else {
    const std::uint64_t which = (kind - 5) / 2;
    row += std::string(",\"platform\":\"") + kPlatforms[which] + "\",\"account\":\"cold-rooms\",\"url\":\"https://" + kHosts[which] + id + "\",\"text\":\"" +
           text_of(piece, 3) + " #cold #rooms " + (mixed(piece ^ 7) % 4 == 0 ? page_address(mixed(piece ^ 8) % pages) : "") + "\",\"views\":" +
           std::to_string(mixed(piece ^ 9) % 50'000) + ",\"likes\":" + std::to_string(mixed(piece ^ 10) % 900);
  }
  std::cout << row << "}\n";
}

}  // namespace

int main(int argc, char **argv) {
  const std::uint64_t pieces = argc == 2 ? std::strtoull(argv[1], nullptr, 10) : 0;
  if (pieces == 0) {
    std::cerr << "speed_large_list PIECES\n";
    return 2;
  }
  for (std::uint64_t piece = 0; piece < pieces; ++piece) print_piece(piece, (pieces + 9) / 10 * 4);
  return std::cout.flush() ? 0 : 1;
}
