-- Rosters that are read on a schedule.
CREATE TABLE roster_source (
    id                 uuid PRIMARY KEY,
    location           text NOT NULL UNIQUE CHECK (length(location) <= 500),
    format             text NOT NULL,
    every_seconds      integer NOT NULL CHECK (every_seconds > 0),
    applies_itself     boolean NOT NULL,
    skips_errors       boolean NOT NULL,
    next_read_at       timestamptz NOT NULL DEFAULT now(),
    read_at            timestamptz,
    outcome            text,
    detail             text,
    -- The roster whose difference waits for an operator; null where none does. The difference itself is computed when it is
    -- looked at, so that it is always the one from the register as it then is.
    waiting            text,
    -- A difference that an operator dismissed does not wait again.
    dismissed_revision text,
    CHECK ((read_at IS NULL) = (outcome IS NULL))
);

CREATE INDEX roster_source_due ON roster_source (next_read_at);
