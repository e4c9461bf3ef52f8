CREATE TABLE conflicts (
  hub_seq bigint PRIMARY KEY REFERENCES facts,
  holder text,
  held_token bigint NOT NULL,
  resolved_at timestamptz,
  resolved_by text,
  resolved_how text
);
CREATE INDEX conflicts_open ON conflicts (hub_seq) WHERE resolved_at IS NULL;
CREATE INDEX facts_conflict ON facts (station, stream) WHERE conflict IS NOT NULL;

CREATE TABLE blobs (
  hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now()
);
