-- A claim counts as long as no person found that it is none, is another one, or has to go. What only trackers report has
-- words that may be their own.
alter table claim
    add only_tracked boolean not null default false,
    add counts boolean not null default true;

-- What a person decided of a claim since it was told is told to whoever was told of the claim: once a correction.
alter table notification
    add correction_id uuid,
    add correction_kind text,
    add correction_reason text,
    add correction_other_claim uuid,
    add check ((correction_id is null) = (correction_kind is null and correction_reason is null)),
    drop constraint notification_once,
    add constraint notification_once unique nulls not distinct (watch_id, claim_id, correction_id);
