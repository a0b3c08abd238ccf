-- There are few of them, and each visit asks whether its site has shown one.
CREATE INDEX claim_redacted ON claim (id) WHERE title = '[redacted]';
