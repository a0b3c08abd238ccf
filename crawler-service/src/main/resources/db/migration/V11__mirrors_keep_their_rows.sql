-- A mirror is known by its address, so that what is known of it stays when its place among the others changes.
ALTER TABLE mirror DROP CONSTRAINT mirror_pkey;
ALTER TABLE mirror DROP CONSTRAINT mirror_url_key;
ALTER TABLE mirror ADD PRIMARY KEY (url);
-- Looked at when the transaction ends: while places are exchanged, two mirrors have the same one.
ALTER TABLE mirror ADD UNIQUE (site_id, position) DEFERRABLE INITIALLY DEFERRED;

-- The name of a group that was deleted is free for one that is spelled otherwise.
DROP INDEX site_group_name;
CREATE UNIQUE INDEX site_group_name ON site_group (lower(name)) WHERE deleted_at IS NULL;
