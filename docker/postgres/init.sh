#!/bin/sh
# Two databases, each with a role of its own that cannot connect to the other. Run once, by PostgreSQL's image.
set -eu
create() {
  psql -v ON_ERROR_STOP=1 -v role="$1" -v password="$2" --username postgres <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role";
REVOKE CONNECT ON DATABASE :"role" FROM PUBLIC;
SQL
}
create crawler "$CRAWLER_DB_PASSWORD"
create alert "$ALERT_DB_PASSWORD"
