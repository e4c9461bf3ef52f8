/** How long a lease holds from the moment the hub gave or renewed it, ms by the hub's clock. */
export const LEASE_MS = 90_000;
/** How much earlier than the hub a station takes its own lease as over, ms. */
export const LEASE_MARGIN_MS = 15_000;
/** Facts in one push or one answer to a pull. */
export const MOST_FACTS = 500;
/** Pieces of work in one claim, renewal or report. */
export const MOST_WORK = 500;
/** The largest fact, characters of its JSON; a larger one would stop all that come after it, so this is far above any. */
export const MOST_FACT_CHARS = 1_000_000;
/** The largest message, bytes: a push of ordinary facts is a tenth of it. */
export const MOST_MESSAGE_BYTES = 8 * 1024 * 1024;
/** The largest label, picture or photo, bytes. */
export const MOST_BLOB_BYTES = 4 * 1024 * 1024;
/** How much of the other side is shown beside a conflict, facts. */
export const MOST_RIVALS = 20;
