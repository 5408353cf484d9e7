# The host names no platform: what a platform is called, and how its pages look, stands in plugins/. XML namespaces of feeds are excepted: they are
# words of a standard and happen to hold a name.
. "$(dirname "$0")/lib.sh"
names='youtube|youtu\.be|instagram|insta|tiktok|linkedin|facebook|twitter|tweet|tweets|mastodon|bluesky|bsky|pinterest|reddit|subreddit|substack|twitch|vimeo|patreon|snapchat|whatsapp|telegram|discord|tumblr|quora|xing|vkontakte|weibo|bilibili|soundcloud|spotify|mailchimp|beehiiv|buttondown|calendly|linktree|linktr|etsy|gumroad|wordpress|blogspot|blogger|squarespace|wix|shopify|medium\.com|x\.com|t\.co|amazon|google|apple'
grep -rnowiE --include='*.cpp' --include='*.hpp' --include='*.h' --include='*.md' --include='*.cmake' --include='*.css' "($names)" host |
  while IFS=: read -r file line name; do
    if sed -n "${line}p" "$file" | grep -qE 'https?://[^" ]*(dtds?|mrss|schemas?|xmlns|namespace|rss|ns/)|itunes:|xmlns|-apple-system'; then continue; fi
    fault "$file:$line" "the host knows no platform, but here is \"$name\"; move it to a plugin's catalogue, or say it without the name"
  done
end
