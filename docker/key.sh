#!/usr/bin/env bash
# key.sh ROLE…: a new API key for what docker compose runs, printed once. As `./claimwatch key`, but the services, which run
# as users of their own, can read the file; it holds hashes only, in a folder that nobody else can enter.
set -euo pipefail
cd "$(dirname "$0")/.."
./claimwatch key "$@" --data secrets/keys
chmod 755 secrets/keys
chmod 644 secrets/keys/keys.json
