-- What was received at which look. A page that is received again unchanged moves confirmed_at of its row, and adds none.
CREATE TABLE capture (
    id           uuid PRIMARY KEY,
    site_id      uuid NOT NULL REFERENCES site (id),
    url          text NOT NULL,
    status       integer NOT NULL,
    -- Of the bytes received, after decompression.
    hash         text NOT NULL,
    bytes        integer NOT NULL,
    received_at  timestamptz NOT NULL,
    confirmed_at timestamptz NOT NULL,
    looks        integer NOT NULL,
    -- Of the newest of these looks.
    took_millis  integer NOT NULL,
    tor          text NOT NULL,
    extractor    text NOT NULL,
    CHECK (confirmed_at >= received_at)
);

CREATE INDEX capture_newest ON capture (site_id, url, received_at DESC);
CREATE INDEX capture_received ON capture (site_id, received_at);
CREATE INDEX capture_confirmed ON capture (confirmed_at);
CREATE INDEX capture_hash ON capture (site_id, hash);

-- What was kept of a page: once for each site, whichever of its addresses showed it.
CREATE TABLE capture_copy (
    site_id   uuid NOT NULL REFERENCES site (id),
    hash      text NOT NULL,
    -- Of the sanitised text, before it was compressed and encrypted.
    copy_hash text NOT NULL,
    -- Nonce and ciphertext, AES-GCM, bound to site and hash.
    sealed    bytea NOT NULL,
    key_id    text NOT NULL,
    cut       boolean NOT NULL,
    kept_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (site_id, hash)
);

CREATE INDEX IF NOT EXISTS feed_event_claim ON feed_event (claim_id);
