CREATE TABLE hub (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  epoch uuid NOT NULL DEFAULT gen_random_uuid(),
  -- No token is given that is not above this one.
  floor bigint NOT NULL DEFAULT 0,
  -- Which cluster and database this was written in: another one is a restored backup.
  written_in text,
  began_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO hub DEFAULT VALUES;

CREATE TABLE stations (
  id text PRIMARY KEY,
  role text NOT NULL CHECK (role IN ('packer', 'supervisor')),
  key_hash text NOT NULL UNIQUE,
  revoked_at timestamptz,
  revoked_by text,
  durable_up_to bigint NOT NULL DEFAULT 0,
  reported_epoch uuid
);

CREATE TABLE facts (
  hub_seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  station text NOT NULL REFERENCES stations,
  station_seq bigint NOT NULL,
  stream text NOT NULL,
  version bigint NOT NULL,
  token bigint,
  -- Why it is kept beside the others; null where it was taken.
  conflict text,
  -- Made under a claim, and taken: one such fact for each version of a stream.
  fenced boolean NOT NULL,
  -- As it was sent, letter for letter: jsonb would refuse some letters and change some numbers.
  body json NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (station, station_seq)
);
CREATE UNIQUE INDEX facts_fence ON facts (stream, version) WHERE fenced;
CREATE INDEX facts_stream ON facts (stream, hub_seq);
