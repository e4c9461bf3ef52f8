-- What people call it; its id where nobody gave it a name.
ALTER TABLE stations ADD COLUMN name text;

-- Codes that let one station in, as hashes.
CREATE TABLE invites (
  code_hash text PRIMARY KEY,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('packer', 'supervisor')),
  until timestamptz NOT NULL,
  used_by text REFERENCES stations,
  used_key text,
  CHECK ((used_by IS NULL) = (used_key IS NULL))
);
