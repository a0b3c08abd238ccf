#!/usr/bin/env bash
# restore.sh DUMP: puts a dump of dump.sh into the database that PGHOST, PGDATABASE, PGUSER and PGPASSWORD name, in place of
# what is there: all of it, or nothing. Its service must be stopped. The crawler's feed gets a new epoch in the same
# transaction, so that no consumer can take sequences that are given out again for those it has seen.
set -euo pipefail
dump=$1
script=$(mktemp)
trap 'rm -f "$script"' EXIT

# as SQL first, and whole: psql would take the half of a broken dump for all of it
pg_restore --no-owner --no-privileges --file="$script" "$dump"
epoch=''
if grep -q '^CREATE TABLE public.feed_epoch ' "$script"; then
  epoch='UPDATE public.feed_epoch SET epoch = gen_random_uuid();'
fi

others=$(psql -Atc "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
if [ "$others" != 0 ]; then
  echo "restore.sh: $others connections are open to $PGDATABASE: stop its service first" >&2
  exit 1
fi

# tables that came after the dump would be in the way of the migrations that make them
psql --quiet --output=/dev/null --single-transaction --set=ON_ERROR_STOP=1 \
  --command='DROP OWNED BY CURRENT_USER' --file="$script" --command="$epoch"
echo "restored $PGDATABASE from $dump${epoch:+, with a new epoch of the feed}"
