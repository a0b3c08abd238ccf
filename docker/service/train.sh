#!/usr/bin/env bash
# train.sh [--database NAME] PORT: starts the service of the folder it is called in, once, and leaves app.aot there.
# Only for the building of an image: the database is a throw-away one without a password, on the loopback.
set -euo pipefail
database=''
if [ "$1" = --database ]; then
  database=$2
  shift 2
fi
port=$1

if [ -n "$database" ]; then
  programs=$(dirname "$(find /usr/lib/postgresql -name initdb | sort | tail -n 1)")
  store=$(mktemp -d)
  chown postgres "$store"
  as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
  as_postgres "$programs/initdb" --auth=trust --encoding=UTF8 --locale=C.UTF-8 -D "$store/data" >/dev/null
  as_postgres "$programs/pg_ctl" -D "$store/data" -w -o "-h 127.0.0.1 -k $store -F" -l "$store/log" start >/dev/null
  as_postgres psql -q -h 127.0.0.1 -c "CREATE ROLE $database LOGIN" -c "CREATE DATABASE $database OWNER $database"
fi

echo '[]' >/tmp/keys.json
CLAIMWATCH_KEYS_FILE=/tmp/keys.json java -XX:+UseSerialGC -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar >/tmp/training.log 2>&1 &
service=$!
for second in $(seq 120); do
  kill -0 $service 2>/dev/null || break
  # live is enough: what a service without a server of its own lacks for being ready, it also lacks here
  ! healthy.sh "$port" /q/health/live || break
  sleep 1
done
if ! kill -TERM $service 2>/dev/null; then
  cat /tmp/training.log >&2
  echo 'train.sh: the service did not start' >&2
  exit 1
fi
# at its end the JVM writes the cache, and says with 143 that it was told to stop
wait $service || [ $? = 143 ]
if [ -n "$database" ]; then
  as_postgres "$programs/pg_ctl" -D "$store/data" -m immediate stop >/dev/null
fi
# an empty cache is some kilobytes and no error
size=$(stat -c %s app.aot)
if [ "$size" -lt 20000000 ]; then
  cat /tmp/training.log >&2
  echo "train.sh: the cache has only $size bytes: nothing was learnt" >&2
  exit 1
fi
echo "trained in $second s: $((size / 1000000)) MB"
