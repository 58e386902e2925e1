-- People who signed in with a token; the key of a session is kept as its SHA-256 only.
CREATE TABLE sessions (
    hash VARCHAR(64) PRIMARY KEY,
    token BIGINT NOT NULL REFERENCES tokens (id) ON DELETE CASCADE,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL
);

CREATE INDEX sessions_by_token ON sessions (token);
CREATE INDEX sessions_by_end ON sessions (expires);

-- How often the jar of a version was handed out on a day, counted in days since 1970.
CREATE TABLE downloads (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    on_day BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (version, on_day)
);

CREATE INDEX versions_by_update ON versions (updated);
