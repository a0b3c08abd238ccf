-- Whose a row is stands in the row itself, from the first migration on, and every query that answers a caller filters by
-- it: a join that was forgotten then shows too little, never another owner's rows. What belongs to nobody (the copy of the
-- claims, the position in the feed) has no owner and shows nothing that the leak sites do not show to everybody.

create table watch (
    id uuid primary key,
    owner text not null,
    name text not null,
    country text not null,
    kind text not null,
    code text,
    region text,
    aliases text[] not null,
    domains text[] not null,
    created_at timestamptz not null
);
-- A watch made twice would be told twice. A place with an official code is known by it, another by all that names it.
create unique index watch_by_code on watch (owner, code) where code is not null;
create unique index watch_by_name on watch (owner, country, kind, coalesce(region, ''), name) where code is null;
create index watch_by_owner on watch (owner, id);

create table receiver (
    id uuid primary key,
    owner text not null,
    channel text not null,
    address text not null,
    language text not null,
    created_at timestamptz not null,
    -- an address that is there twice would get everything twice
    constraint receiver_once unique (owner, channel, address)
);

-- Our own copy of the claims, as the last event told them. No owner: it is what groups show to everybody.
create table claim (
    id uuid primary key,
    -- the event that told it: an older one never overwrites a newer one, but epochs do not compare
    epoch uuid not null,
    sequence bigint not null,
    group_name text not null,
    title text not null,
    organisation_name text,
    organisation_website text,
    organisation_country text,
    description text,
    status text not null,
    first_seen_at timestamptz not null,
    backfill boolean not null
);

-- How far the feed is followed: one row, which whoever writes claims, matches or watches locks first. So there is one
-- matcher at a time whatever the number of replicas, and no watch falls between the claims of the past and the next ones.
create table feed_position (
    id integer primary key default 1 check (id = 1),
    -- null and 0: from the beginning
    epoch uuid,
    sequence bigint not null default 0,
    -- when the end of the feed was last reached; null since the beginning of a replay
    caught_up_at timestamptz,
    -- when the feed's epoch was found to be another one; null once that replay has caught up
    replaying_since timestamptz,
    -- grows with every change of the watches, so that a replica sees that those in its memory are old
    watches_version bigint not null default 0,
    check ((epoch is null) = (sequence = 0))
);
insert into feed_position default values;

-- Events that are not what the contract says. No owner: whom they would have concerned is what nobody can tell. While one
-- is here, no report says that nothing was found.
create table parked_event (
    id uuid primary key,
    epoch uuid,
    sequence bigint,
    claim_id uuid,
    -- as received; an event without a readable position comes again and again, and is here once
    raw text not null,
    reason text not null,
    parked_at timestamptz not null
);
create index parked_event_by_claim on parked_event (claim_id);

create table match (
    id uuid primary key,
    owner text not null,
    -- with a watch goes all that was found for it: its owner wants to know no more
    watch_id uuid not null references watch on delete cascade,
    claim_id uuid not null references claim,
    tier text not null,
    evidence jsonb not null,
    found_at timestamptz not null,
    constraint match_once unique (watch_id, claim_id)
);
create index match_by_claim on match (claim_id);
create index match_by_owner on match (owner, id);

-- What is told, as it was known when that was decided. It refers to no match: that follows the claim, this does not.
create table notification (
    id uuid primary key,
    owner text not null,
    message_id text not null unique,
    watch_id uuid not null references watch on delete cascade,
    place text not null,
    claim_id uuid not null references claim,
    group_name text not null,
    title text not null,
    status text not null,
    first_seen_at timestamptz not null,
    reason text not null,
    tier text not null,
    evidence jsonb not null,
    created_at timestamptz not null,
    -- the last word on "exactly once inside", whatever is replayed
    constraint notification_once unique (watch_id, claim_id)
);
create index notification_by_claim on notification (claim_id);
create index notification_by_owner on notification (owner, id);

create table delivery (
    id uuid primary key,
    owner text not null,
    notification_id uuid not null references notification on delete cascade,
    receiver_id uuid not null references receiver,
    state text not null,
    -- how often it was tried; also the fence: only the try that has this number may write how it ended
    attempts integer not null default 0,
    -- when it may be tried next; while it is being tried, when that try counts as lost
    due_at timestamptz not null,
    -- which process is trying it
    leased_by text,
    reason text,
    detail text,
    ended_at timestamptz,
    constraint delivery_once unique (notification_id, receiver_id)
);
create index delivery_due on delivery (due_at) where state = 'PENDING';
create index delivery_by_owner on delivery (owner, id);
