#!/usr/bin/env bash
# Makes all that docker-compose.yml keeps secret, in the folder secrets/ beside it, and nothing that is there already.
# The folder is yours alone; the files in it can be read by whoever a container runs as, for compose mounts them as they are.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022
mkdir -p secrets rosters
chmod 700 secrets

random() { openssl rand -base64 32 | tr -d '\n'; }
once() { # file, command…: its output becomes the file, whole or not at all
  local file=secrets/$1
  shift
  if [ ! -e "$file" ]; then
    "$@" >"$file.part"
    mv "$file.part" "$file"
    echo "made $file"
  fi
}
settings() { # lines of a properties file
  printf '%s\n' "$@"
}

once postgres-password random
once crawler-db-password random
once alert-db-password random
once elasticsearch-password random
once grafana-password random
once captures.key random
once feed-key docker/key.sh service --owner feed
once scrape-key docker/key.sh service --owner prometheus
if [ ! -e secrets/tls.key ]; then
  docker/elasticsearch/certificate.sh secrets
  chmod 644 secrets/tls.key
  echo "made secrets/ca.crt, tls.crt and tls.key"
fi

# What a service reads of these, as Quarkus reads it: never in its environment, which any process of the container and
# `docker inspect` show.
once crawler-service.properties settings \
  "quarkus.datasource.password=$(cat secrets/crawler-db-password)"
once index-service.properties settings \
  "claimwatch.crawler.key=$(cat secrets/feed-key)" \
  "quarkus.elasticsearch.password=$(cat secrets/elasticsearch-password)"
once alert-service.properties settings \
  "claimwatch.crawler.key=$(cat secrets/feed-key)" \
  "quarkus.datasource.password=$(cat secrets/alert-db-password)" \
  "claimwatch.secret-key=$(random)" \
  "# quarkus.mailer.username and quarkus.mailer.password go here"
