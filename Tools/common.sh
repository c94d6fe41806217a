# shellcheck shell=bash
# Shared by the scripts of this folder; they run from the root of the project.

# fail SENTENCE: the one clear sentence, and a non-zero exit.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# up_to_date debug|release: whether the program there is newer than all it is made from.
# Folders count too, so that a deleted file is noticed. The mark is set by Tools/build: a build that
# finds nothing to link leaves the program's own date as it was.
up_to_date() {
  local program=.build/$1/einvernehmen mark
  [[ -x $program ]] || return 1
  for mark in "$program" "$program.built"; do
    if [[ -e $mark && -z $(find Sources Package.swift -newer "$mark" -print -quit) ]]; then
      return 0
    fi
  done
  return 1
}

# network_failed LOG: whether a log speaks of a network that cannot be reached.
network_failed() {
  grep -qiE 'could ?n.t resolve|could not resolve|temporary failure|name resolution|unreachable|could not connect|failed to connect|failed to establish|connection (refused|timed out|failed)|proxyerror|timed out' "$1"
}
