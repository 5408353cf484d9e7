#include "plugins/inventory/item-kinds.hpp"

#include <algorithm>

#include "plugins/inventory/columns.hpp"

namespace freehold::inventory {
namespace {

struct Words {
  std::string_view kind;
  std::string_view words;  // as folded() leaves them, separated by |
};
constexpr Words kKinds[] = {
    {"article", "article|blogpost|blogarticle|blog|longread|essay|artikel|artículo|articolo|artigo|beitragimblog|статья|文章|記事"},
    {"episode", "episode|podcast|podcastepisode|audio|folge|podcastfolge|episodio|épisode|episódio|aflevering|odcinek|выпуск|单集|エピソード"},
    {"letter", "letter|newsletter|email|mail|issue|campaign|edition|ausgabe|rundbrief|boletín|infolettre|nieuwsbrief|рассылка|邮件|メルマガ"},
    {"page", "page|webpage|website|seite|webseite|página|pagina|paginaweb|страница|页面|ページ"},
    {"post", "post|tweet|status|update|thread|carousel|photo|image|picture|link|text|story|reply|toot|share|pin|beitrag|publicación|publication|bild|foto|пост|帖子|投稿"},
    {"profile", "profile|bio|channelpage|profil|perfil|profilo|профиль"},
    {"video", "video|vídeo|vidéo|reel|reels|short|shorts|clip|live|livestream|stream|film|igtv|tiktok|видео|视频|視頻|動画"},
};
constexpr Words kPageKinds[] = {
    {"about", "about|aboutpage|aboutus"}, {"contact", "contact|contactpage"}, {"home", "home|homepage|startseite|frontpage"},
    {"landing", "landing|landingpage|salespage|squeezepage"}, {"service", "service|servicepage|services"}, {"shop", "shop|product|productpage"},
};

// Where pieces live: end of the host, platform, kind of most pieces there.
struct Ground {
  std::string_view host;
  std::string_view platform;
  std::string_view kind;
};
constexpr Ground kGrounds[] = {
    {"bsky.app", "bluesky", "post"},           {"buttondown.email", "buttondown", "letter"}, {"dailymotion.com", "dailymotion", "video"},
    {"facebook.com", "facebook", "post"},      {"instagram.com", "instagram", "post"},       {"linkedin.com", "linkedin", "post"},
    {"medium.com", "medium", "article"},       {"patreon.com", "patreon", "post"},           {"pinterest.com", "pinterest", "post"},
    {"podcasts.apple.com", "apple-podcasts", "episode"}, {"reddit.com", "reddit", "post"},   {"snapchat.com", "snapchat", "post"},
    {"soundcloud.com", "soundcloud", "episode"}, {"spotify.com", "spotify", "episode"},      {"substack.com", "substack", "letter"},
    {"t.me", "telegram", "post"},              {"threads.net", "threads", "post"},           {"tiktok.com", "tiktok", "video"},
    {"tumblr.com", "tumblr", "post"},          {"twitch.tv", "twitch", "video"},             {"twitter.com", "x", "post"},
    {"vimeo.com", "vimeo", "video"},           {"vk.com", "vk", "post"},                     {"weibo.com", "weibo", "post"},
    {"x.com", "x", "post"},                    {"youtu.be", "youtube", "video"},             {"youtube.com", "youtube", "video"},
};
// Platforms whose names say the kind without being a host above.
constexpr Words kPlatformKinds[] = {
    {"article", "blog|website|web|wordpress|ghost|hashnode|devto"},
    {"episode", "podcast|podcasts|applepodcasts|rss"},
    {"letter", "newsletter|email|mail|mailchimp|beehiiv|convertkit|kit|mailerlite|brevo|ghostnewsletter"},
};
// Other names of platforms, as folded() leaves them.
constexpr Words kPlatforms[] = {
    {"facebook", "fb|meta|facebookpage"}, {"instagram", "ig|insta"}, {"linkedin", "li"}, {"tiktok", "tt"},
    {"x", "twitter|xtwitter|twitterx|xformerlytwitter|xcom"}, {"youtube", "yt|youtubeshorts"},
};

bool is_one_of(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('|'), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

template <std::size_t size>
std::string_view find(const Words (&list)[size], std::string_view word) {
  for (const Words &one : list) {
    if (is_one_of(one.words, word)) return one.kind;
  }
  return {};
}

const Ground *ground_of(std::string_view host) {
  for (const Ground &ground : kGrounds) {
    if (host.size() < ground.host.size() || host.substr(host.size() - ground.host.size()) != ground.host) continue;
    if (host.size() == ground.host.size() || host[host.size() - ground.host.size() - 1] == '.') return &ground;
  }
  return nullptr;
}

// Parts of a path that say more than the platform does.
std::string_view kind_of_path(std::string_view path) {
  for (const std::string_view sign : {"/reel", "/video", "/shorts/", "/watch", "/live/"}) {
    if (path.find(sign) != std::string_view::npos) return "video";
  }
  if (path.find("/pulse/") != std::string_view::npos) return "article";
  if (path.find("/episode") != std::string_view::npos) return "episode";
  return {};
}

bool is_plain_word(std::string_view word) {
  return !word.empty() && word.size() <= 20 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

ItemKind kind_of(std::string_view word, std::string_view platform, std::string_view host, std::string_view path) {
  const std::string own = folded(word);
  if (const std::string_view page = find(kPageKinds, own); !page.empty()) return {"page", std::string(page)};
  if (const std::string_view kind = find(kKinds, own); !kind.empty()) return {std::string(kind), {}};
  if (is_plain_word(own)) return {own, {}};
  const Ground *ground = ground_of(host);
  if (ground != nullptr) {
    if (const std::string_view kind = kind_of_path(path); !kind.empty()) return {std::string(kind), {}};
  }
  for (const Ground &one : kGrounds) {
    if (ground == nullptr && !platform.empty() && one.platform == platform) ground = &one;
  }
  if (ground != nullptr) return {std::string(ground->kind), {}};
  const std::string_view kind = find(kPlatformKinds, folded(platform));
  return {kind.empty() ? "post" : std::string(kind), {}};
}

std::string platform_of_word(std::string_view word) {
  const std::string small = folded(word);
  if (const std::string_view known = find(kPlatforms, small); !known.empty()) return std::string(known);
  std::string out;
  for (const char c : word) {
    const char letter = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    const bool gap = letter == ' ' || letter == '_' || letter == '/';
    if (!gap) out += letter;
    if (gap && !out.empty() && out.back() != '-') out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string_view platform_of_host(std::string_view host) {
  const Ground *ground = ground_of(host);
  return ground == nullptr ? std::string_view{} : ground->platform;
}

}  // namespace freehold::inventory
