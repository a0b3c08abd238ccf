-- How often a receiver is told that the watch goes on.
alter table receiver add heartbeat text not null default 'WEEKLY';

-- What a receiver was told of the watching, and when it is told next. Whoever tells it locks its row.
create table duty (
    receiver_id uuid primary key references receiver on delete cascade,
    owner text not null,
    heartbeat_at timestamptz,
    told_low boolean not null default false,
    -- since when it is the other way round
    low_turned_at timestamptz,
    told_late boolean not null default false,
    late_turned_at timestamptz
);

-- Places that are watched more closely, after an incident there.
create table closer_watch (
    watch_id uuid primary key references watch on delete cascade,
    owner text not null,
    since timestamptz not null,
    until timestamptz not null,
    -- the key that it was asked for with
    author text not null,
    note_at timestamptz,
    renewal_asked boolean not null
);
