import { createHash, X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { base32, type HubPlace } from '#shared/hub/join-code.ts';
import { awayOf, HubAway } from './away.ts';

/** The certificate that somebody shows. */
export interface Shown {
  readonly cert: string;
  /** SHA-256 in base 32. */
  readonly fingerprint: string;
}

const LOOK_MS = 10_000;

/** Looks which certificate is shown there; nothing is said to whoever it is. Throws `HubAway`. */
export function lookAt({ host, port }: HubPlace): Promise<Shown> {
  return new Promise((resolve, reject) => {
    // Nobody is trusted yet: the caller compares the fingerprint, and nothing is sent before.
    const socket = connect({ host, port, rejectUnauthorized: false, timeout: LOOK_MS });
    const fail = (thrown: unknown): void => {
      socket.destroy();
      reject(awayOf(thrown));
    };
    socket.once('timeout', () => fail(new HubAway('cut')));
    socket.once('error', fail);
    socket.once('secureConnect', () => {
      const { raw } = socket.getPeerCertificate(false);
      socket.destroy();
      const fingerprint = base32(createHash('sha256').update(raw).digest());
      resolve({ cert: new X509Certificate(raw).toString(), fingerprint });
    });
  });
}
