-- A group is known by its name, which its claims and their events carry: it never changes, and other names are aliases.
-- That no alias is another group's name is seen to by whoever writes, under one lock.
CREATE TABLE site_group (
    name                 text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
    aliases              text[] NOT NULL DEFAULT '{}',
    -- How often its sites are visited where a site does not say; null where nobody says.
    every_seconds        integer CHECK (every_seconds > 0),
    faster_every_seconds integer CHECK (faster_every_seconds > 0),
    faster_until         timestamptz,
    added_at             timestamptz NOT NULL DEFAULT now(),
    -- A group that is no longer known keeps its row for the sites that it had.
    deleted_at           timestamptz,
    CHECK ((faster_every_seconds IS NULL) = (faster_until IS NULL))
);

-- Two groups whose names differ in capitals only are one that somebody typed twice.
CREATE UNIQUE INDEX site_group_name ON site_group (lower(name));

-- Until now nobody watched over capitals: of names that differ in them only, the first in the alphabet stays.
INSERT INTO site_group (name) SELECT DISTINCT ON (lower(group_name)) group_name FROM site ORDER BY lower(group_name), group_name;
UPDATE site SET group_name = g.name FROM site_group g WHERE lower(g.name) = lower(group_name) AND g.name <> group_name;

ALTER TABLE site
    ADD FOREIGN KEY (group_name) REFERENCES site_group (name),
    ADD kind text NOT NULL DEFAULT 'LEAK_SITE' CHECK (kind IN ('LEAK_SITE', 'TRACKER')),
    ADD every_seconds integer CHECK (every_seconds > 0),
    ADD faster_every_seconds integer CHECK (faster_every_seconds > 0),
    ADD faster_until timestamptz,
    ADD CHECK ((faster_every_seconds IS NULL) = (faster_until IS NULL));

-- The hosts outside of Tor that an operator allows sites to have mirrors on.
CREATE TABLE clear_web_host (
    host     text PRIMARY KEY CHECK (length(host) <= 253),
    reason   text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    added_at timestamptz NOT NULL DEFAULT now()
);

-- A mirror is an onion, or stands on a host that is listed: the database itself refuses any other, and refuses to take a
-- host off the list that a mirror stands on.
ALTER TABLE mirror
    ADD clear_web_host text REFERENCES clear_web_host (host),
    ADD CHECK (clear_web_host IS NOT NULL OR url ~ '^https?://[^/:?@]+[.]onion[/:?]');
