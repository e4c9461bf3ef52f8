import type { AwayReason } from '#shared/hub/standing.ts';

/** The hub cannot be spoken to now. */
export class HubAway extends Error {
  override readonly name = 'HubAway';
  readonly why: AwayReason;
  constructor(why: AwayReason) {
    super(why);
    this.why = why;
  }
}

const code = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

/** Codes of a certificate that is not the pinned one: Node's own names for what OpenSSL found. */
const UNTRUSTED = /^(?:DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|CERT_|ERR_TLS_CERT|HOSTNAME_)/u;
/** Whoever answers speaks no TLS, or no HTTP. */
const NO_HUB = /^(?:ERR_SSL_|EPROTO|HPE_)/u;
const BROKEN_OFF = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ECONNABORTED',
]);

/** Why a line failed, by what the system says. */
export function awayOf(thrown: unknown): HubAway {
  if (thrown instanceof HubAway) return thrown;
  const said = code(thrown);
  if (UNTRUSTED.test(said)) return new HubAway('other-certificate');
  if (NO_HUB.test(said)) return new HubAway('strange');
  return new HubAway(BROKEN_OFF.has(said) ? 'cut' : 'unreachable');
}
