-- Deliveries are taken from the desk by the sheaf: one row says from when any of its deliveries may be
-- ready. An entry in an index for each delivery cost as much as the delivery itself.
CREATE TABLE delivery_sheaf (
  id BIGINT PRIMARY KEY,
  local_day DATE NOT NULL,
  carrier VARCHAR(8) NOT NULL,
  -- Never later than the earliest of those in it that are not done.
  ready_at TIMESTAMP WITH TIME ZONE NOT NULL,
  readers BIGINT ARRAY NOT NULL
);

CREATE INDEX delivery_sheaf_ready ON delivery_sheaf (carrier, ready_at);

DROP INDEX delivery_ready;

ALTER TABLE delivery ADD COLUMN sheaf BIGINT DEFAULT 0 NOT NULL;

-- What waits already is bound by day, carrier and twenty numbers of readers; below 0, where no round has its own.
UPDATE delivery SET sheaf =
    -(2 * (372 * CAST(EXTRACT(YEAR FROM local_day) AS BIGINT)
         + 31 * CAST(EXTRACT(MONTH FROM local_day) AS BIGINT)
         + CAST(EXTRACT(DAY FROM local_day) AS BIGINT))
      + CASE WHEN carrier = 'mail' THEN 1 ELSE 0 END) * 1000000000
    - reader / 20
  WHERE ready_at IS NOT NULL;

INSERT INTO delivery_sheaf (id, local_day, carrier, ready_at, readers)
  SELECT sheaf, local_day, carrier, MIN(ready_at), ARRAY_AGG(DISTINCT reader)
  FROM delivery WHERE ready_at IS NOT NULL GROUP BY sheaf, local_day, carrier;
