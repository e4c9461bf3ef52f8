import type { Played } from '../play.ts';
import type { ChaosTable } from '../tables.ts';
import { closeFindings } from './closing.ts';
import type { Finding } from './finding.ts';
import { leavingFindings } from './leaving.ts';
import { stuckFindings, thrownFindings, unsentFindings } from './rest.ts';
import { scanFindings } from './scans.ts';
import { orderFindings, shipFindings, unjournaledFindings } from './shipping.ts';
import { bothSides } from './station-facts.ts';
import { supplySides } from './supply-facts.ts';
import { foreignFindings, supplyFindings } from './supplies.ts';

/** What was found at the end of a run. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly postings: number;
  readonly closed: number;
  /** Supplies that were closed, and how many of them the marketplace was told. */
  readonly supplies: number;
  readonly told: number;
}

async function judgeTable(table: ChaosTable): Promise<Judged> {
  const sides = await bothSides(table);
  const supplies = await supplySides(table);
  return {
    postings: sides.length,
    closed: sides.filter(({ here }) => here?.status === 'closed' || here?.status === 'handed-over').length,
    supplies: supplies.filter(({ here }) => here?.status === 'closed').length,
    told: supplies.filter(({ here }) => here?.status === 'closed' && here.told?.end?.kind === 'told').length,
    findings: [
      ...scanFindings(sides, supplies, table.record),
      ...unjournaledFindings(table),
      ...thrownFindings(table),
      ...(await unsentFindings(table)),
      ...leavingFindings(table, sides),
      ...supplies.flatMap((supply) => supplyFindings(table, supply)),
      ...foreignFindings(table, supplies),
      ...sides.flatMap((side) => [
        ...shipFindings(table, side),
        ...orderFindings(table, side),
        ...closeFindings(table, side),
        ...stuckFindings(table, side),
      ]),
    ],
  };
}

/** Everything that may never be found after a run. */
export async function judge({ tables, circling }: Played): Promise<Judged> {
  const all = await Promise.all(tables.map((table) => judgeTable(table)));
  const round = circling.map((station): Finding => ({
    counter: 'stuckPostings',
    about: `S${station}`,
    what: 'the packer goes round in circles',
  }));
  return {
    findings: [...all.flatMap(({ findings }) => findings), ...round],
    postings: all.reduce((sum, { postings }) => sum + postings, 0),
    closed: all.reduce((sum, { closed }) => sum + closed, 0),
    supplies: all.reduce((sum, { supplies }) => sum + supplies, 0),
    told: all.reduce((sum, { told }) => sum + told, 0),
  };
}
