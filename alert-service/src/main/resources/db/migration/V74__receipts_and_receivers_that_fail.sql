-- What the other side answered when it took a delivery.
alter table delivery
    add status text,
    add remote_id text,
    -- since when it is tried: its making, or the retry that a person asked for; its deadline runs from there
    add since timestamptz;
update delivery set since = (select created_at from notification where notification.id = notification_id);
alter table delivery alter since set not null;

-- A receiver that fails again and again is left alone for a while.
alter table receiver
    add failures integer not null default 0,
    add blocked_until timestamptz;
