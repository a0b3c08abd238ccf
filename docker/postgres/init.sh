#!/bin/sh
# Two databases, each with a role of its own that cannot connect to the other. Run once, by PostgreSQL's image. The
# passwords are in the environment (Kubernetes) or in files that it names (docker compose).
set -eu
create() { # role, password, file with it
  psql -v ON_ERROR_STOP=1 -v role="$1" -v password="${2:-$(cat "$3")}" --username postgres <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role";
REVOKE CONNECT ON DATABASE :"role" FROM PUBLIC;
SQL
}
create crawler "${CRAWLER_DB_PASSWORD:-}" "${CRAWLER_DB_PASSWORD_FILE:-}"
create alert "${ALERT_DB_PASSWORD:-}" "${ALERT_DB_PASSWORD_FILE:-}"
