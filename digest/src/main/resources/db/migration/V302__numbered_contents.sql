-- A content has a number that grows: a number made from the content itself is entered all over the
-- index. A round's contents have the round's number, ten million times, and count on from there.
CREATE TABLE digest_content (
  id BIGINT PRIMARY KEY,
  local_day DATE NOT NULL,
  layout VARCHAR NOT NULL,
  former UUID
);

INSERT INTO digest_content (id, local_day, layout, former)
  SELECT ROW_NUMBER() OVER (ORDER BY id), local_day, layout, id FROM digest_body;

-- The same, set for one carrier: what is sent is exactly this, and what is the reader's own is filled in.
CREATE TABLE content_part (
  content BIGINT NOT NULL REFERENCES digest_content ON DELETE CASCADE,
  carrier VARCHAR(8) NOT NULL,
  part SMALLINT NOT NULL,
  parts SMALLINT NOT NULL,
  payload VARCHAR NOT NULL,
  PRIMARY KEY (content, carrier, part)
);

INSERT INTO content_part (content, carrier, part, parts, payload)
  SELECT c.id, p.carrier, p.part, p.parts, p.payload
  FROM digest_part p JOIN digest_content c ON c.former = p.body;

ALTER TABLE delivery ADD COLUMN content BIGINT DEFAULT 0 NOT NULL;

-- How many more articles matched: the reader's own, like nothing else in a content.
ALTER TABLE delivery ADD COLUMN left_over INTEGER DEFAULT 0 NOT NULL;

UPDATE delivery SET content =
  COALESCE((SELECT c.id FROM digest_content c WHERE c.former = delivery.body), 0);

ALTER TABLE delivery DROP COLUMN body;
DROP TABLE digest_part;
DROP TABLE digest_body;
ALTER TABLE digest_content DROP COLUMN former;

-- What an operator set right by hand: an article comes first, or not at all.
CREATE TABLE editor_mark (
  article BIGINT PRIMARY KEY,
  mark VARCHAR(8) NOT NULL
);
