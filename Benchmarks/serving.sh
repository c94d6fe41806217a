# shellcheck shell=bash
# Shared by the measurements of a running server; `data` is their folder, `server` the process.

stop() { [[ -z $server ]] || { kill "$server" && wait "$server"; } 2>/dev/null || true; server=; }
wait_for() { until curl -sf -o /dev/null "$1"; do kill -0 "$server" || fail "The server ended."; sleep 0.02; done; }

# serve PROGRAM DATA: on port 18080, once it answers.
serve() {
  "$1" serve --data "$2" --port 18080 >/dev/null & server=$!
  wait_for http://127.0.0.1:18080/
}

# writers COUNT MATTERS ADDRESS RUN: entries a second, and how many were refused; MATTERS 0: all into the one of the address.
writers() {
  local told
  told=$(DAY=$(date +%F) MATTERS=$2 RUN=$4 wrk -t1 -c"$1" -d3s -s Benchmarks/entries.lua "http://127.0.0.1:18080$3")
  echo "$(awk '/^rate/ {print $2}' <<<"$told")/s	$(awk '/^errors/ {print $2}' <<<"$told") refused"
}

# report ID: one entry as a program sends it.
report() {
  curl -sf -o /dev/null -H 'Content-Type: application/json' -d "{\"type\":\"mandates.status-reported\",\"id\":\"$1\",\"on\":\"$(date +%F)\",\"mandate\":\"task\",\"status\":\"under-way\",\"text\":\"Erfunden.\"}" \
    http://127.0.0.1:18080/api/matters/matter-0/entries
}

# milliseconds ADDRESS: of one answer.
milliseconds() { curl -sf -o /dev/null -w '%{time_total}' "http://127.0.0.1:18080$1" | awk '{printf "%.1f\n", $1 * 1000}'; }

# middle: the median of the lines that come in.
middle() { sort -n | awk '{all[NR] = $1} END {print all[int((NR + 1) / 2)]}'; }

# resident: megabytes that the server takes.
resident() { awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$server/status"; }
