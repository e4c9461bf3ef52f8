import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { hasWords } from '#shared/kit/has-words.ts';
import { faultName } from '#shared/kit/fault.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

const packageSchema = v.object({
  name: v.string(),
  version: v.string(),
  /** SPDX expression. */
  licence: v.string(),
  /** Whoever holds it; empty where the package does not say. */
  by: v.string(),
  text: v.string(),
});
const licencesSchema = v.object({
  version: v.string(),
  electron: v.string(),
  packages: v.array(packageSchema),
});

/** A package that is part of the app. */
export type LicensedPackage = v.InferOutput<typeof packageSchema>;

/** `unread`: the list is not there, or is no such list. */
export type Licences =
  | { readonly kind: 'reading' | 'unread' }
  | ({ readonly kind: 'read' } & v.InferOutput<typeof licencesSchema>);

/** Reads the list; rejects where it is not there or is no such list (AB3). */
export async function readLicences(fetched: Promise<Pick<Response, 'json'>>): Promise<Licences> {
  const answer = await fetched;
  return { kind: 'read', ...v.parse(licencesSchema, await answer.json()) };
}

/** The list that the build laid beside the page (AB2); one that cannot be read is told. */
export function useLicences(): Licences {
  const { log } = useStarted();
  const [licences, setLicences] = useState<Licences>({ kind: 'reading' });
  useEffect(() => {
    const left = new AbortController();
    readLicences(fetch('licences.json', { signal: left.signal })).then(setLicences, (fault: unknown) => {
      if (left.signal.aborted) return;
      log('licences', faultName(fault));
      setLicences({ kind: 'unread' });
    });
    return () => left.abort();
  }, [log]);
  return licences;
}

/** Packages whose name, licence or holder has every word that was typed. */
export function searchPackages(
  packages: readonly LicensedPackage[],
  typed: string,
): readonly LicensedPackage[] {
  return packages.filter(({ name, licence, by }) => hasWords(`${name} ${licence} ${by}`, typed));
}
