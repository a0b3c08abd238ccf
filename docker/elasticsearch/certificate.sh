#!/usr/bin/env bash
# certificate.sh FOLDER: an authority of this installation's own (ca.crt), and a certificate of it for Elasticsearch
# (tls.crt, tls.key), under the names that docker compose and k8s/overlays/single-node give it. The authority's key is
# thrown away: who wants another certificate makes another authority.
set -euo pipefail
folder=$1
names=DNS:elasticsearch,DNS:elasticsearch-es-http,DNS:elasticsearch-es-http.claimwatch.svc,DNS:localhost
# ten years: it is trusted by index-service alone, and whoever replaces it restarts both
days=3650
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
key=(-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes)
openssl req -x509 "${key[@]}" -days $days -subj '/CN=Claimwatch' -keyout "$work/ca.key" -out "$folder/ca.crt" 2>/dev/null
openssl req "${key[@]}" -subj '/CN=elasticsearch' -keyout "$folder/tls.key" -out "$work/tls.csr" 2>/dev/null
openssl x509 -req -in "$work/tls.csr" -CA "$folder/ca.crt" -CAkey "$work/ca.key" -CAserial "$work/serial" -CAcreateserial -days $days \
  -extfile <(echo "subjectAltName=$names") -out "$folder/tls.crt" 2>/dev/null
