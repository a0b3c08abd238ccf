-- A site's turns are taken from one of two budgets: those that answered lately, and the rest. A site is in the slow one
-- until it has answered.
ALTER TABLE site
    ADD slow          boolean NOT NULL DEFAULT true,
    -- An operator asked for the next visit.
    ADD visit_asked   boolean NOT NULL DEFAULT false,
    -- When the first of the mirrors that are not in use is to be tried; null where there is none.
    ADD next_probe_at timestamptz;

UPDATE site SET slow = false
WHERE EXISTS (SELECT 1 FROM visit WHERE site_id = site.id AND fetched_at > now() - interval '1 day');

-- What is remembered of a mirror between visits. By its address and without a key to the mirror's row: an operator who
-- reorders or re-enters mirrors loses nothing. Rows of mirrors that are gone do no harm.
CREATE TABLE mirror_health (
    site_id       uuid NOT NULL REFERENCES site (id),
    url           text NOT NULL CHECK (length(url) <= 500),
    failures      integer NOT NULL CHECK (failures >= 0),
    tried_at      timestamptz NOT NULL,
    answered_at   timestamptz,
    listed        boolean NOT NULL,
    -- By what the first page of its listing can be asked for again, and when it was last seen.
    etag          text,
    last_modified text,
    page_seen_at  timestamptz,
    PRIMARY KEY (site_id, url),
    CHECK ((page_seen_at IS NULL) = (etag IS NULL AND last_modified IS NULL))
);

-- UNCHANGED has no reason, and an answer without a page.
ALTER TABLE visit
    DROP CONSTRAINT visit_check,
    DROP CONSTRAINT visit_check1,
    ADD CHECK ((reason IS NULL) = (state IN ('READ', 'UNCHANGED'))),
    ADD CHECK (CASE WHEN state = 'UNCHANGED' THEN fetched_at IS NOT NULL AND pages = 0
                    ELSE (fetched_at IS NULL) = (pages = 0) END);

-- A walk over all of a listing that found what the looks at its head had passed by.
ALTER TABLE visit ADD missed integer NOT NULL DEFAULT 0;
CREATE INDEX visit_missed ON visit (site_id, finished_at DESC) WHERE missed > 0;

-- Between two walks over all of a listing there are a hundred looks at its head.
CREATE INDEX visit_full ON visit (site_id, finished_at DESC) WHERE kind = 'FULL';

-- Rows are added, and ended once: the coverage of a past instant knows who had excluded a site then.
CREATE TABLE site_exclusion (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id     uuid NOT NULL REFERENCES site (id),
    excluded_by text NOT NULL CHECK (length(excluded_by) BETWEEN 1 AND 200),
    reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    excluded_at timestamptz NOT NULL DEFAULT now(),
    ended_at    timestamptz
);

CREATE UNIQUE INDEX site_exclusion_in_force ON site_exclusion (site_id) WHERE ended_at IS NULL;

-- Whether anybody reported a claim of a group lately.
CREATE INDEX claim_group ON claim (group_name, first_seen_at DESC);

-- Claims whose own page was asked for, for want of a description.
CREATE TABLE own_page (
    claim_id uuid PRIMARY KEY REFERENCES claim (id),
    tries    integer NOT NULL,
    answered boolean NOT NULL
);
