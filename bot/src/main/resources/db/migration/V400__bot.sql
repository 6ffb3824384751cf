-- The texts behind inline keyboard buttons, by a hash of the text.
CREATE TABLE button_payload (
  payload_key VARCHAR(16) PRIMARY KEY,
  payload VARCHAR(4096) NOT NULL,
  used_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX button_payload_used ON button_payload (used_at);

-- Updates received from Telegram. The body is cleared once the update has been handled; the id is
-- kept for a while to recognise an update that is delivered again.
CREATE TABLE telegram_update (
  update_id BIGINT PRIMARY KEY,
  body VARCHAR(100000),
  received_at TIMESTAMP WITH TIME ZONE NOT NULL
);
