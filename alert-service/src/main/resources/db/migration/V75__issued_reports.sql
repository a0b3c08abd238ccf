-- Reports as they were given out, word for word. They outlive the watch: somebody may have relied on one.
create table report (
    id uuid primary key,
    owner text not null,
    watch_id uuid not null,
    at timestamptz not null,
    answer text not null,
    issued_at timestamptz not null,
    issued_by text not null,
    data text not null,
    page text not null,
    html text not null
);
create index report_by_owner on report (owner, id);

-- Links that open a report without a key.
create table report_link (
    id uuid primary key,
    owner text not null,
    report_id uuid not null references report on delete cascade,
    until timestamptz not null,
    revoked_at timestamptz
);
create index report_link_by_report on report_link (report_id);
