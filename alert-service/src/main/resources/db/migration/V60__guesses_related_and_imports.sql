-- Domains that are guessed, and other organisations whose claims concern a watch: an object around the list, for the
-- reactive driver binds JSON objects only.
alter table watch
    add likely_domains text[] not null default '{}',
    add related jsonb not null default '{"organisations": []}';

-- How far an import of watches is. Written beside the import's own transaction, of which nobody sees anything before it
-- is over.
create table watch_import (
    id uuid primary key,
    owner text not null,
    author text not null,
    dry_run boolean not null,
    phase text not null,
    rows integer not null,
    saved integer not null default 0,
    started_at timestamptz not null,
    moved_at timestamptz not null
);
create index watch_import_by_owner on watch_import (owner, id);
