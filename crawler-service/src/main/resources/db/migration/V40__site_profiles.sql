-- Profiles that operators saved. Rows are added, and ended once: what read a page at a past instant can be told.
CREATE TABLE site_profile (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    yaml       text NOT NULL CHECK (length(yaml) <= 16384),
    -- Of the groups whose sites are read with it, names as they are compared; and further sites.
    group_keys text[] NOT NULL,
    sites      uuid[] NOT NULL,
    saved_by   text NOT NULL,
    saved_at   timestamptz NOT NULL DEFAULT now(),
    ended_by   text,
    ended_at   timestamptz,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);

CREATE UNIQUE INDEX site_profile_in_force ON site_profile (name) WHERE ended_at IS NULL;
