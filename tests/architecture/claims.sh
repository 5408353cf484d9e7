# Every question and claim is carried by a rule, the members of the report that claims.toml names exist, and the table of plugins/README.md is what
# claims.py makes of it all.
. "$(dirname "$0")/lib.sh"
python3 -B tests/architecture/claims.py >"$SCRATCH/said" 2>&1 || fault tests/architecture/claims.py "does not run: $(tail -n 1 "$SCRATCH/said")"
faults <"$SCRATCH/said"
end
