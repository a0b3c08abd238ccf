-- Times are timestamptz and, where the schedule depends on them, the database's own now(): replicas whose clocks
-- differ agree on what is due.

CREATE TABLE site (
    id            uuid PRIMARY KEY,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    group_name    text NOT NULL CHECK (length(group_name) BETWEEN 1 AND 200),
    added_at      timestamptz NOT NULL DEFAULT now(),
    -- A site that is no longer watched keeps its row: what was known of it at a past instant stays true.
    deleted_at    timestamptz,

    -- The schedule. A site is due when its lease has ended or, without one, when next_visit_at has come.
    next_visit_at timestamptz NOT NULL DEFAULT now(),
    leased_by     text,
    lease_until   timestamptz,
    -- Grows with each lease. A visit that was overtaken carries an older number, and none of its writes are taken.
    fencing       bigint NOT NULL DEFAULT 0,
    CHECK ((leased_by IS NULL) = (lease_until IS NULL))
);

CREATE UNIQUE INDEX site_group_name_name ON site (group_name, name) WHERE deleted_at IS NULL;
CREATE INDEX site_due ON site (coalesce(lease_until, next_visit_at)) WHERE deleted_at IS NULL;

CREATE TABLE mirror (
    site_id  uuid NOT NULL REFERENCES site (id),
    position integer NOT NULL,
    -- One address belongs to one site; the rows of a site that is no longer watched are deleted.
    url      text NOT NULL UNIQUE CHECK (length(url) <= 500),
    PRIMARY KEY (site_id, position)
);

-- The ledger of looks. Rows are only ever added.
CREATE TABLE visit (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id        uuid NOT NULL REFERENCES site (id),
    kind           text NOT NULL,
    state          text NOT NULL,
    reason         text,
    started_at     timestamptz NOT NULL,
    fetched_at     timestamptz,
    finished_at    timestamptz NOT NULL,
    postings       integer NOT NULL,
    pages          integer NOT NULL,
    as_of_sequence bigint NOT NULL,
    CHECK ((reason IS NULL) = (state = 'READ')),
    CHECK ((fetched_at IS NULL) = (pages = 0))
);

-- The newest look of a site by an instant, of any state and of each.
CREATE INDEX visit_newest ON visit (site_id, finished_at DESC);
CREATE INDEX visit_newest_by_state ON visit (site_id, state, finished_at DESC);

CREATE TABLE claim (
    id              uuid PRIMARY KEY,
    site_id         uuid NOT NULL REFERENCES site (id),
    group_name      text NOT NULL,
    title           text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    -- What titles that name the same thing have in common; not unique, as a site may list two.
    title_key       text NOT NULL,
    website         text,
    country         text,
    description     text,
    status          text NOT NULL,
    published_at    timestamptz,
    first_seen_at   timestamptz NOT NULL,
    last_seen_at    timestamptz NOT NULL,
    deadline        timestamptz,
    data_bytes      bigint CHECK (data_bytes >= 0),
    ransom          text,
    link            text,
    capture         text NOT NULL,
    not_seen_before timestamptz,
    backfill        boolean NOT NULL
);

CREATE INDEX claim_site_title ON claim (site_id, title_key);

-- Sequences are drawn while the writing transaction holds an advisory lock to its commit (see the package feed), so that
-- whoever sees one sees all below it. CACHE 1: a block kept by a session would be given out late, and out of order.
CREATE SEQUENCE feed_event_sequence AS bigint CACHE 1;

CREATE TABLE feed_event (
    sequence    bigint PRIMARY KEY DEFAULT nextval('feed_event_sequence'),
    type        text NOT NULL,
    claim_id    uuid NOT NULL REFERENCES claim (id),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- The event's data but for epoch and sequence, which are added when it is served.
    data        jsonb NOT NULL
);

-- One row. A new value tells every reader that events may have been lost, and that it has to begin again.
CREATE TABLE feed_epoch (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch    uuid NOT NULL DEFAULT gen_random_uuid()
);

INSERT INTO feed_epoch DEFAULT VALUES;
