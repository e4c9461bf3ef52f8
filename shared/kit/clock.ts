/** Milliseconds since 1970 UTC. Only composition roots own a real one. */
export interface Clock {
  now(): number;
}

/** Milliseconds since some moment of this run, by a clock that nobody can set. */
export interface Uptime {
  up(): number;
}

/** Makes UUIDv7 texts (RFC 9562): sortable by time, no coordination between stations. */
export interface Ids {
  next(): string;
}
