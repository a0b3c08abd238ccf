-- Watches that are asked for and not yet proven. They are not in the table of watches, so that nothing is matched for them.
create table watch_application (
    id uuid primary key,
    owner text not null,
    author text not null,
    watch jsonb not null,
    domains text[] not null,
    record text not null,
    code_hash text,
    mails integer not null,
    tries integer not null,
    made_at timestamptz not null
);
create index watch_application_by_owner on watch_application (owner, id);
