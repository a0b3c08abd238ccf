#!/usr/bin/env bash
# Dumps the database that PGHOST, PGDATABASE, PGUSER and PGPASSWORD name to /backups, or to the folder that is given, and
# takes away dumps of it that are older than fourteen days. A dump that was cut short never has a dump's name.
set -euo pipefail
folder=${1:-/backups}
umask 077
dump=$folder/$PGDATABASE-$(date -u +%Y%m%dT%H%M%SZ).dump
pg_dump --format=custom --no-owner --no-privileges --file="$dump.part"
# readable to its end, or the job fails
pg_restore --list "$dump.part" >/dev/null
mv "$dump.part" "$dump"
find "$folder" -maxdepth 1 -name "$PGDATABASE-*.dump" -mtime +14 -delete
find "$folder" -maxdepth 1 -name "$PGDATABASE-*.part" -mtime +1 -delete
echo "dumped $PGDATABASE to $dump, $(stat -c %s "$dump") bytes"
