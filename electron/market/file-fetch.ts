import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import { parseFileAddress } from './address.ts';
import type { BaseAddress } from './address.ts';
import { readLimited } from './limited-body.ts';
import { repeatRead } from './retry.ts';
import type { Random, Sleep } from './retry.ts';
import { transportError } from './transport-error.ts';

/** What fetching a file needs; times in ms, sizes in bytes. */
export interface FileFetchDeps {
  readonly base: BaseAddress;
  readonly fetch: typeof fetch;
  readonly random: Random;
  readonly sleep: Sleep;
  readonly timeoutMs: number;
}

const maxRedirects = 3;

/** Fetches a public file without credentials from an allowed host; every redirect is checked like the first address. */
export function fetchFile(deps: FileFetchDeps, address: string, maxBytes: number): Answer<Uint8Array> {
  return repeatRead(deps.random, deps.sleep, () => follow(deps, address, maxBytes));
}

async function follow(deps: FileFetchDeps, address: string, maxBytes: number): Answer<Uint8Array> {
  // One time limit for the whole chain, or a ring of redirects could hold the label back for minutes.
  const signal = AbortSignal.timeout(deps.timeoutMs);
  let next = address;
  try {
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const checked = parseFileAddress(next, deps.base);
      if (!checked.ok) return checked;
      const response = await deps.fetch(checked.value, { redirect: 'manual', credentials: 'omit', signal });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        return await take(response, maxBytes);
      }
      await response.body?.cancel();
      next = URL.canParse(location, checked.value) ? new URL(location, checked.value).href : location;
    }
    return err({ kind: 'garbled', detail: 'the file is redirected in circles' });
  } catch (thrown) {
    return err(transportError(thrown));
  }
}

async function take(response: Response, maxBytes: number): Answer<Uint8Array> {
  if (!response.ok) {
    await response.body?.cancel();
    return err(
      response.status >= 500
        ? { kind: 'server', status: response.status, detail: 'file host' }
        : { kind: 'not-found', detail: `file host says HTTP ${response.status}` },
    );
  }
  const bytes = await readLimited(response, maxBytes);
  return bytes === null ? err({ kind: 'garbled', detail: `the file is over ${maxBytes} bytes` }) : ok(bytes);
}
