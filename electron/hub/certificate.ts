import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import path from 'node:path';
import { base32 } from '#shared/hub/join-code.ts';
import { generate } from 'selfsigned';
import { readIfThere, writeFileAtomic } from '../store/atomic-file.ts';

/** What the hub shows that it is itself with; both PEM. */
export interface HubCertificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256 of the certificate in base 32: what stations pin. */
  readonly fingerprint: string;
}

/** The file that lies there is no certificate with its key. */
export class BadCertificate extends Error {
  override readonly name = 'BadCertificate';
  readonly file: string;
  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

// One file for both: a crash leaves no key without its certificate.
const FILE = 'hub.pem';
// Stations go by the fingerprint; a wrong clock at a table must not lock it out.
const FROM = new Date('2020-01-01T00:00:00Z');
const UNTIL = new Date('2080-01-01T00:00:00Z');

const fingerprintOf = (cert: X509Certificate): string =>
  base32(createHash('sha256').update(cert.raw).digest());

function read(file: string, text: string): HubCertificate {
  try {
    const certificate = new X509Certificate(text);
    const key = createPrivateKey(text);
    if (!certificate.checkPrivateKey(key)) throw new BadCertificate(file);
    const pem = key.export({ type: 'pkcs8', format: 'pem' });
    return { cert: certificate.toString(), key: pem.toString(), fingerprint: fingerprintOf(certificate) };
  } catch {
    // Whatever is wrong with it: without it no station knows this hub again, so nothing is written over it.
    throw new BadCertificate(file);
  }
}

/** Reads the hub's certificate, or makes one where there is none (JH1). */
export async function openCertificate(dir: string): Promise<HubCertificate> {
  const file = path.join(dir, FILE);
  const there = await readIfThere(file);
  if (there !== null) return read(file, there.toString('utf8'));
  const made = await generate([{ name: 'commonName', value: 'Packline hub' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: FROM,
    notAfterDate: UNTIL,
  });
  const text = `${made.cert.trim()}\n${made.private.trim()}\n`;
  await writeFileAtomic(file, text);
  return read(file, text);
}
