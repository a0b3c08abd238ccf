-- A claim is told to be one by hashes of its titles, links and websites, all that it ever had (the class PostingIdentity
-- makes them). They replace the key of the title.
ALTER TABLE claim
    ADD keys         bigint[] NOT NULL DEFAULT '{}',
    ADD withdrawn_at timestamptz,
    -- The claim of another group that names the same organisation.
    ADD reclaim_of   uuid REFERENCES claim (id),
    -- Ids are never given again: a claim that turned out to be another keeps its own, as an alias.
    ADD merged_into  uuid REFERENCES claim (id),
    ADD retracted    boolean NOT NULL DEFAULT false;

-- Searched at each visit, written rarely: without a list of what is yet to be sorted in.
CREATE INDEX claim_keys ON claim USING gin (keys) WITH (fastupdate = off);
CREATE INDEX claim_unkeyed ON claim (id) WHERE keys = '{}';
CREATE INDEX claim_alias ON claim (merged_into) WHERE merged_into IS NOT NULL;

-- How a claim stands on each site that has shown it.
CREATE TABLE claim_listing (
    site_id       uuid NOT NULL REFERENCES site (id),
    claim_id      uuid NOT NULL REFERENCES claim (id),
    kind          text NOT NULL CHECK (kind IN ('OWN_SITE', 'TRACKER')),
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    -- For each mirror that has shown it, a hash of what it said last.
    said          jsonb NOT NULL,
    listed        boolean NOT NULL,
    missed_looks  integer NOT NULL,
    missed_since  timestamptz,
    PRIMARY KEY (site_id, claim_id)
);

CREATE INDEX claim_listing_of_claim ON claim_listing (claim_id);

INSERT INTO claim_listing
SELECT site_id, id, 'OWN_SITE', first_seen_at, last_seen_at, '{}', true, 0, NULL FROM claim;

DROP INDEX claim_site_title;
ALTER TABLE claim DROP last_seen_at, DROP title_key;

-- What is remembered of a site between looks (the record SiteMemory).
CREATE TABLE claim_site (
    site_id       uuid PRIMARY KEY REFERENCES site (id),
    healthy_at    timestamptz,
    reader        text,
    doubted_since timestamptz,
    silent_since  timestamptz
);

-- Whatever read these sites until now, it is another reader than the next one.
INSERT INTO claim_site (site_id, healthy_at, reader)
SELECT site_id, max(fetched_at), '' FROM visit WHERE state = 'READ' AND kind = 'FULL' GROUP BY site_id;

-- What people decided about claims, and why. Rows are only ever added.
CREATE TABLE claim_correction (
    id          uuid PRIMARY KEY,
    claim_id    uuid NOT NULL REFERENCES claim (id),
    kind        text NOT NULL,
    other_claim uuid REFERENCES claim (id),
    reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    made_by     text NOT NULL,
    made_at     timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX claim_correction_of_claim ON claim_correction (claim_id);
CREATE INDEX claim_correction_of_other ON claim_correction (other_claim);

-- Events of sites, besides those of claims.
ALTER TABLE feed_event
    ALTER claim_id DROP NOT NULL,
    ADD site_id uuid REFERENCES site (id),
    ADD CHECK (num_nonnulls(claim_id, site_id) = 1);

