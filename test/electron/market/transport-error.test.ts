import { expect, test } from 'vitest';
import { transportError } from '../../../electron/market/transport-error.ts';

const withCode = (code: string): Error => Object.assign(new Error(`connect ${code} 10.0.0.1:443`), { code });
const failed = (cause: unknown): Error => new TypeError('fetch failed', { cause });

test.each([
  ['the name is unknown', failed(withCode('ENOTFOUND')), { kind: 'offline', detail: 'ENOTFOUND' }],
  ['the name server is silent', failed(withCode('EAI_AGAIN')), { kind: 'offline', detail: 'EAI_AGAIN' }],
  ['the peer resets', failed(withCode('ECONNRESET')), { kind: 'offline', detail: 'ECONNRESET' }],
  [
    'the certificate is not trusted',
    failed(withCode('CERT_HAS_EXPIRED')),
    { kind: 'offline', detail: 'CERT_HAS_EXPIRED' },
  ],
  [
    'connecting takes too long',
    failed(withCode('UND_ERR_CONNECT_TIMEOUT')),
    { kind: 'timeout', detail: 'UND_ERR_CONNECT_TIMEOUT' },
  ],
  [
    'several addresses were tried',
    failed(new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')])),
    { kind: 'offline', detail: 'ECONNREFUSED' },
  ],
  [
    'our own time limit',
    new DOMException('The operation timed out', 'TimeoutError'),
    { kind: 'timeout', detail: 'TimeoutError' },
  ],
  [
    'Chromium has no network',
    new Error('net::ERR_INTERNET_DISCONNECTED'),
    { kind: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' },
  ],
  [
    'Chromium waited too long',
    new Error('net::ERR_CONNECTION_TIMED_OUT'),
    { kind: 'timeout', detail: 'ETIMEDOUT' },
  ],
  ['something without a code', new Error('terminated'), { kind: 'offline', detail: 'no connection' }],
  ['no error at all', 'oops', { kind: 'offline', detail: 'no connection' }],
])('%s: named by codes, without addresses', (_, thrown, named) => {
  expect(transportError(thrown)).toEqual(named);
});
