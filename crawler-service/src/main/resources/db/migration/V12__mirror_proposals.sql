-- Addresses that a site links to as if they were mirrors of it. None is visited before an operator accepts it, and one that
-- was dismissed is not proposed again.
CREATE TABLE mirror_proposal (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id       uuid NOT NULL REFERENCES site (id),
    url           text NOT NULL CHECK (length(url) <= 500),
    reason        text NOT NULL,
    found_on      text NOT NULL,
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACCEPTED', 'DISMISSED')),
    decided_at    timestamptz,
    decided_by    text,
    UNIQUE (site_id, url),
    CHECK ((state = 'OPEN') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL))
);

CREATE INDEX mirror_proposal_open ON mirror_proposal (id) WHERE state = 'OPEN';
