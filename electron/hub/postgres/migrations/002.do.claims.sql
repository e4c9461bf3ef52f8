CREATE TABLE work (
  name text PRIMARY KEY,
  open boolean NOT NULL,
  cutoff bigint,
  holder text REFERENCES stations,
  token bigint NOT NULL,
  mode text CHECK (mode IN ('lease', 'check-out')),
  lease_until timestamptz,
  CHECK ((holder IS NULL) = (mode IS NULL)),
  CHECK ((mode IS NOT DISTINCT FROM 'lease') = (lease_until IS NOT NULL))
);
CREATE INDEX work_next ON work (cutoff, name) WHERE open;
CREATE INDEX work_holder ON work (holder) WHERE holder IS NOT NULL;

CREATE TABLE claim_events (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  name text NOT NULL,
  token bigint NOT NULL,
  what text NOT NULL CHECK (what IN ('claimed', 'returned', 'revoked', 'reported')),
  station text,
  by text,
  why text
);
CREATE INDEX claim_events_name ON claim_events (name, number);
