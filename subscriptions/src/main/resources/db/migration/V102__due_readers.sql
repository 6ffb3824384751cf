-- What a morning reads of a stretch of readers stands in these indexes, in the order it is wanted.
CREATE INDEX following_in_order ON following (subscriber_id, place, topic_id, wording);
CREATE INDEX channel_in_order ON channel (subscriber_id, id, is_open, kind, address);
DROP INDEX channel_subscriber;

-- What a reader wants less of: a word that speaks for articles the reader did not care for.
CREATE TABLE less_of (
  subscriber_id BIGINT NOT NULL REFERENCES subscriber ON DELETE CASCADE,
  normal_form VARCHAR(400) NOT NULL,
  said_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (subscriber_id, normal_form)
);
