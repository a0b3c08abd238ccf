#!/bin/sh
# Ends what the launcher started, in order, once its standard input ends: when the launcher asks for it, and just as
# well when the launcher is gone. POSIX sh, no tool that a minimal Debian or a Mac lacks.
#
# Each line read is a process to end: stage signal grace pid name
#   stage   the lowest ends first; the next begins when all of it have ended
#   grace   seconds between the signal and KILL
# A process is known by its pid and the time it started, so that one which has come by the pid later is never hit.
set -f
trap '' HUP INT QUIT TERM PIPE

# The time a process started, empty when there is none. A zombie has ended.
started() {
  if [ -d /proc/self ]; then
    # fields after the name, which may itself hold blanks and brackets: the 1st is the state, the 20th the start
    # shellcheck disable=SC2046 # words are what is wanted
    set -- $(sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null)
    case ${1:-Z} in [ZX]) ;; *) echo "${20}" ;; esac
  else
    ps -o stat= -o lstart= -p "$1" | sed '/^Z/d; s/^[^ ]* *//; s/ /_/g'
  fi
}

# The lines of standard input whose process still lives.
living() {
  while read -r stage signal grace pid since name; do
    if [ "$(started "$pid")" = "$since" ]; then
      echo "$stage $signal $grace $pid $since $name"
    fi
  done
}

say() { echo "$(date '+%Y-%m-%dT%H:%M:%S') $*"; }

# Waits until all processes of $left have ended, or the given number of tenths of a second have passed.
wait_for_left() {
  ticks=$1
  while left=$(echo "$left" | living) && [ -n "$left" ] && [ "$ticks" -gt 0 ]; do
    sleep 0.1
    ticks=$((ticks - 1))
  done
}

watched=''
while read -r stage signal grace pid name; do
  since=$(started "$pid")
  if [ -n "$since" ]; then
    # what was known of that pid before no longer counts
    watched=$(echo "$watched" | grep -v "^[0-9]* [A-Z]* [0-9]* $pid "; echo "$stage $signal $grace $pid $since $name")
  fi
done

for now in $(echo "$watched" | sed "/^$/d" | cut -d" " -f1 | sort -nu); do
  left=$(echo "$watched" | grep "^$now " | living)
  [ -n "$left" ] || continue
  longest=$(echo "$left" | cut -d' ' -f3 | sort -n | tail -n 1)
  echo "$left" | while read -r stage signal grace pid since name; do
    say "ending $name ($pid)"
    kill -s "$signal" "$pid" 2>/dev/null
  done
  wait_for_left "${longest}0"
  [ -n "$left" ] || continue
  echo "$left" | while read -r stage signal grace pid since name; do
    say "$name ($pid) did not end within $longest s: killed"
    kill -s KILL "$pid" 2>/dev/null
  done
  wait_for_left 50
done
say 'all ended'
