import { err } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { MarketError } from '#shared/market/errors.ts';
import { fetchFile } from './file-fetch.ts';
import type { FileFetchDeps } from './file-fetch.ts';

/** Files that answers point at. */
export interface Files {
  fetch(url: string, maxBytes: number): Answer<Uint8Array>;
}

/** Files from allowed hosts; none while something is wrong with the settings. */
export const filesOf = (deps: FileFetchDeps, trouble: MarketError | null): Files => ({
  fetch: (url, maxBytes) =>
    trouble === null ? fetchFile(deps, url, maxBytes) : Promise.resolve(err(trouble)),
});
