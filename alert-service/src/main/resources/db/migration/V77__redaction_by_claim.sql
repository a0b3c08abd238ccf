-- Which claims a report tells of: to take their words out of it without reading all reports.
alter table report add claims uuid[] not null default '{}';
update report set claims = coalesce(
    (select array_agg(distinct cast(told ->> 'claimId' as uuid))
     from jsonb_array_elements((cast(data as jsonb) -> 'claims') || (cast(data as jsonb) -> 'setAside')) as each (told)),
    '{}');
alter table report alter claims drop default;
create index report_by_claim on report using gin (claims);
-- every look at a report is kept for a time
create index report_by_age on report (issued_at);

-- Which claims a notification tells of.
create index notification_by_claim on notification using gin ((content -> 'claims') jsonb_path_ops);

-- What waits for a digest is looked for every few seconds.
create index outcome_untold on outcome (reason, since) where thread_id is null;
