-- Whether articles stand in the order of the reader's topics.
ALTER TABLE subscriber ADD COLUMN by_topic BOOLEAN DEFAULT FALSE NOT NULL;
