import * as v from 'valibot';
import { sameContent } from '#shared/domain/posting/content.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { PartialShip, ShipPackage } from '#shared/market/assembly.ts';
import type { OzonClient } from './client.ts';
import { findInFamily } from './family.ts';
import { afterEffect, heldOf, isRetired, placed, without } from './parts.ts';
import { ozonPaths } from './paths.ts';
import { readOne } from './postings.ts';
import {
  shipPartSchema,
  shippedPartSchema,
  shipSchema,
  splitPartSchema,
  splitSchema,
} from './schemas-assembly.ts';
import { wireId } from './wire.ts';

/** Goods as the assembly methods want them: the vendor's `product_id` is our sku here. */
const wireLines = (lines: ShipPackage['lines']): object[] =>
  lines.map((line) => ({ product_id: wireId(line.sku), quantity: line.quantity }));

const areAlike = (packages: readonly ShipPackage[]): boolean =>
  packages.every(({ lines }) => sameContent(lines, packages[0]?.lines ?? []));

const heldIn = (rows: readonly unknown[], schema: v.GenericSchema<unknown, Parameters<typeof heldOf>[0]>) =>
  rows.flatMap((raw) => {
    const part = v.safeParse(schema, raw);
    return part.success ? [heldOf(part.output)] : [];
  });

/** Asks for assembly; each package becomes a posting. Which number is whose is told by the goods (SPEC AS1). */
export async function ship(
  client: OzonClient,
  number: PostingNumber,
  packages: readonly ShipPackage[],
): Answer<readonly PostingNumber[]> {
  const body = {
    posting_number: number,
    packages: packages.map((parcel) => ({ products: wireLines(parcel.lines) })),
    with: { additional_data: true },
  };
  const answer = await client.effect(ozonPaths.ship, body, shipSchema);
  if (!answer.ok) return answer;
  const told = answer.value.result.map(postingNumber);
  if (packages.length === 1 || (told.length === packages.length && areAlike(packages))) return ok(told);
  const parts = heldIn(answer.value.additional_data, shippedPartSchema);
  const known = placed(
    packages,
    parts.filter((part) => told.includes(part.number)),
  );
  return known === null ? afterEffect(await readSplit(client, number, packages)) : ok(known);
}

/** Takes a posting apart without assembling it. */
export async function split(
  client: OzonClient,
  number: PostingNumber,
  packages: readonly ShipPackage[],
): Answer<readonly PostingNumber[]> {
  const body = {
    posting_number: number,
    postings: packages.map((parcel) => ({ products: wireLines(parcel.lines) })),
  };
  const answer = await client.effect(ozonPaths.split, body, splitSchema);
  if (!answer.ok) return answer;
  const known = placed(packages, heldIn(answer.value.postings, splitPartSchema));
  return known === null ? afterEffect(await readSplit(client, number, packages)) : ok(known);
}

/** Finds the parcels of a split by what they hold. */
export const readSplit = (
  client: OzonClient,
  number: PostingNumber,
  packages: readonly ShipPackage[],
): Answer<readonly PostingNumber[]> =>
  findInFamily(client, number, (family) =>
    placed(
      packages,
      family.filter((one) => !isRetired(one)),
    ),
  );

const isAtWork = ({ phase, shipProgress }: PostingSnapshot): boolean =>
  shipProgress !== 'none' || (phase !== 'shippable' && phase !== 'unready');

/** Which posting of a family the part is, and which the rest; null where that is not certain (SPEC AS4). */
function partAndRest(
  family: readonly PostingSnapshot[],
  part: ShipPackage['lines'],
  rest: ShipPackage['lines'],
  named: readonly string[],
): PartialShip | null {
  const living = family.filter((one) => !isRetired(one));
  const holders = living.filter((one) => sameContent(one.lines, part));
  const called = named.length === 1 ? holders.filter((one) => one.number === named[0]) : [];
  const [found, ...more] = called.length > 0 ? called : holders.filter(isAtWork);
  if (found === undefined || more.length > 0) return null;
  if (rest.length === 0) return { part: found.number, rest: null };
  const [left, ...others] = living.filter(
    (one) => one !== found && !isAtWork(one) && sameContent(one.lines, rest),
  );
  return left === undefined || others.length > 0 ? null : { part: found.number, rest: left.number };
}

/** Assembles some goods of a posting. Which number they get is documented nowhere, so it is read back. */
export async function shipPart(
  client: OzonClient,
  number: PostingNumber,
  lines: ShipPackage['lines'],
): Answer<PartialShip> {
  const before = await readOne(client, number);
  if (!before.ok) return before;
  const body = { posting_number: number, products: wireLines(lines) };
  const answer = await client.effect(ozonPaths.shipPart, body, shipPartSchema);
  if (!answer.ok) return answer;
  const named = answer.value.result.split(/[\s,;]+/).filter((word) => word !== '');
  const rest = without(before.value.lines, lines) ?? [];
  return afterEffect(await findInFamily(client, number, (family) => partAndRest(family, lines, rest, named)));
}
