-- What only analysts are told of a claim; what was known before this is told again by the next event of its claim.
alter table claim
    add deadline timestamptz,
    add capture text,
    add link text;
alter table claim rename only_tracked to tracker_only;

-- What became of each match: told, or kept and why. It outlives the match, which follows the posting.
create table outcome (
    watch_id uuid not null references watch on delete cascade,
    claim_id uuid not null references claim,
    owner text not null,
    reason text not null,
    since timestamptz not null,
    -- when it is decided again without an event
    due_at timestamptz,
    next_reason text,
    -- the first notification of the thread it was told in
    thread_id uuid,
    -- the claim's, when that was decided
    status text not null,
    -- the last word on "exactly once inside", whatever is replayed
    primary key (watch_id, claim_id)
);
create index outcome_by_claim on outcome (claim_id);
create index outcome_due on outcome (due_at) where due_at is not null;

-- What was told last, in the thread of what was told first: a correction came after the claim.
insert into outcome (watch_id, claim_id, owner, reason, since, thread_id, status)
select distinct on (told.watch_id, told.claim_id)
    told.watch_id, told.claim_id, told.owner, told.reason, told.created_at, first.id, claim.status
from notification told
join notification first
    on first.watch_id = told.watch_id and first.claim_id = told.claim_id and first.correction_id is null
join claim on claim.id = told.claim_id
order by told.watch_id, told.claim_id, told.created_at desc, told.id desc;

-- A notification may tell of several claims, and of none.
alter table notification
    add thread_id uuid,
    add in_reply_to text,
    add country text,
    add content jsonb;
update notification told set
    thread_id = first.id,
    in_reply_to = case when told.correction_id is not null then first.message_id end,
    country = (select country from watch where watch.id = told.watch_id),
    content = jsonb_build_object('claims', jsonb_build_array(jsonb_build_object(
        'claimId', told.claim_id, 'reason', told.reason, 'group', told.group_name, 'title', told.title,
        'status', told.status,
        'firstSeenAt', to_char(told.first_seen_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'firstRead', first.reason = 'FIRST_READ', 'tier', told.tier, 'evidence', told.evidence -> 'pieces',
        'correction', told.correction_reason,
        'detail', jsonb_build_object('trackerOnly', false))))
from notification first
where first.watch_id = told.watch_id and first.claim_id = told.claim_id and first.correction_id is null;
alter table notification
    alter thread_id set not null,
    alter country set not null,
    alter content set not null,
    alter group_name drop not null,
    drop claim_id,
    drop title,
    drop status,
    drop first_seen_at,
    drop tier,
    drop evidence,
    drop correction_id,
    drop correction_kind,
    drop correction_reason,
    drop correction_other_claim;
create index notification_by_thread on notification (thread_id);
create index notification_by_watch on notification (watch_id, created_at);

-- For whom what a receiver gets is written, and what it gets.
alter table receiver
    add audience text not null default 'PRESS',
    -- empty: all of its owner's
    add watches uuid[] not null default '{}',
    add from_tier text not null default 'LIKELY',
    -- encrypted; the key is not in the database
    add sealed_secret text,
    add tested_at timestamptz;

-- How a watch is told; without a row, by default.
create table telling (
    watch_id uuid primary key references watch on delete cascade,
    owner text not null,
    release text not null
);

-- What people said of matches; the newest holds.
create table verdict (
    id uuid primary key,
    owner text not null,
    watch_id uuid not null references watch on delete cascade,
    claim_id uuid not null references claim,
    tier text not null,
    opinion text not null,
    author text not null,
    note text,
    at timestamptz not null
);
create index verdict_by_match on verdict (watch_id, claim_id, id);
create index verdict_by_owner on verdict (owner, id);

create table silence (
    id uuid primary key,
    owner text not null,
    -- a silence of a watch ends with it
    watch_id uuid references watch on delete cascade,
    group_name text,
    claim_id uuid,
    tier text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    author text not null,
    comment text not null
);
create index silence_by_owner on silence (owner, id);

-- That somebody has taken note of a thread. Once: the first is the one who acts.
create table acknowledgement (
    thread_id uuid primary key references notification on delete cascade,
    owner text not null,
    author text not null,
    at timestamptz not null
);

-- Who did what. It refers to nothing, for it outlives what it tells of.
create table audit (
    id uuid primary key,
    owner text not null,
    at timestamptz not null,
    author text not null,
    action text not null,
    target uuid not null,
    detail text
);
create index audit_by_owner on audit (owner, id);
