# The program, the README and the manual page say the same: commands, options, exit codes.
. "$(dirname "$0")/lib.sh"
host=$BUILD/bin/freehold
[ -x "$host" ] || skip "$host has not been built"
page=docs/freehold.1
[ -f "$page" ] || { fault "$page" "is missing"; end; }
sed 's/\\-/-/g; s/\\f[BIRP]//g' "$page" >"$SCRATCH/page"

"$host" help | sed -nE 's/^  ([a-z]+) +([A-Z].*)$/\1 \2/p' >"$SCRATCH/commands"
[ -s "$SCRATCH/commands" ] || fault "freehold help" "lists no command as \"  name  what it does\""
: >"$SCRATCH/options"
while read -r command says; do
  grep -qE "^  $command +$says\$" README.md || fault README.md "lacks the command as freehold help has it: \"  $command  $says\""
  grep -qE "^\.SS freehold $command" "$SCRATCH/page" || fault "$page" "has no section \".SS freehold $command\""
  "$host" "$command" --help >"$SCRATCH/help" 2>&1 || fault "freehold $command --help" "does not end with 0"
  awk -v command="$command" '$0 ~ "^\\.SS freehold " command { here = 1; next } /^\.S[SH]/ { here = 0 } here' "$SCRATCH/page" >"$SCRATCH/section"
  # Options stand in the first columns; what --help says of them may name others.
  grep -E '^ {1,4}-' "$SCRATCH/help" | grep -oE '\-\-[a-z][a-z-]+' | awk '!seen[$0]++' | while read -r option; do
    echo "$option" >>"$SCRATCH/options"
    grep -qE -- "$option([^a-z-]|\$)" "$SCRATCH/page" || fault "$page" "does not name $option of freehold $command"
    # Options shared by several commands have a section of their own.
    grep -qE -- "$option([^a-z-]|\$)" "$SCRATCH/section" && continue
    awk '/^\.SH OPTIONS/ { here = 1; next } /^\.SH/ { here = 0 } here' "$SCRATCH/page" | grep -qE -- "$option([^a-z-]|\$)" ||
      fault "$page" "does not name $option under .SS freehold $command or .SH OPTIONS"
  done
done <"$SCRATCH/commands"

grep -oE '^\.SS freehold [a-z]+' "$SCRATCH/page" | awk '{ print $3 }' | while read -r command; do
  grep -q "^$command " "$SCRATCH/commands" || fault "$page" "has a section for \"freehold $command\", which is no command"
done
sed -nE 's/^  ([a-z]+) +([A-Z].*)$/\1/p' README.md | sort -u | while read -r command; do
  grep -q "^$command " "$SCRATCH/commands" || fault README.md "lists the command \"$command\", which there is not"
done
printf '%s\n' --help --version >>"$SCRATCH/options"
grep -oE '(^|[^a-z-])--[a-z][a-z-]+' "$SCRATCH/page" | grep -oE '\-\-[a-z-]+' | sort -u | while read -r option; do
  grep -qx -- "$option" "$SCRATCH/options" || fault "$page" "names $option, which no command takes"
done
for code in $(sed -nE 's/^inline constexpr int k[A-Za-z]+ = ([0-9]+);.*/\1/p' host/app/exit-codes.hpp); do
  awk '/^\.SH EXIT STATUS/ { here = 1; next } /^\.SH/ { here = 0 } here' "$SCRATCH/page" | grep -qE "^\.B $code\$" || fault "$page" "does not say what exit status $code means"
  grep -qE "^\| $code \|" README.md || fault README.md "does not say what exit code $code means"
done
"$host" completion bash 2>/dev/null >"$SCRATCH/completion"
sort -u "$SCRATCH/options" | grep -vx -- --version | while read -r option; do
  grep -qF -- "$option" "$SCRATCH/completion" || fault "freehold completion bash" "does not complete $option"
done
if command -v groff >/dev/null 2>&1; then
  groff -man -Tascii -ww -z "$page" 2>&1 | sed "s|^|$page: |" | faults
fi
end
