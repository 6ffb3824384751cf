-- The words behind a button.
CREATE TABLE phrase (
  phrase_key VARCHAR(16) PRIMARY KEY,
  words VARCHAR(4096) NOT NULL,
  used_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX phrase_used ON phrase (used_at);
