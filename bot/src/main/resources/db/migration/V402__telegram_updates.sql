-- Updates from Telegram; the body is there until the update is done.
CREATE TABLE telegram_update (
  update_id BIGINT PRIMARY KEY,
  body VARCHAR(100000),
  received_at TIMESTAMP WITH TIME ZONE NOT NULL
);
