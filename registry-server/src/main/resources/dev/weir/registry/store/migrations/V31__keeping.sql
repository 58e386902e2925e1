-- Contents that a version names and that are not there any more, or not as they were stored.
CREATE TABLE lost (
    sha256 VARCHAR(64) PRIMARY KEY,
    why VARCHAR(255) NOT NULL,
    since BIGINT NOT NULL
);
