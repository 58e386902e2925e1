-- Tokens that were given for ID tokens; they are removed some time after their end.
ALTER TABLE tokens ADD COLUMN exchanged BOOLEAN DEFAULT FALSE NOT NULL;

-- ID tokens that were used, until they end.
CREATE TABLE id_tokens (
    hash VARCHAR(64) PRIMARY KEY,
    expires BIGINT NOT NULL,
    token BIGINT NOT NULL REFERENCES tokens (id),
    directly BOOLEAN NOT NULL
);

CREATE INDEX id_tokens_by_end ON id_tokens (expires);
CREATE INDEX id_tokens_by_token ON id_tokens (token);
