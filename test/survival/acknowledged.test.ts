import { describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import type { Now } from '../kit/station-driver.ts';
import { acknowledgedBy } from './acknowledged.ts';

const MORNING = Date.UTC(2026, 9, 5, 6);
const idAt = (ms: number): string => uuid({ msecs: ms });

/** The table with a unit to scan, and what it says of the scan of this id. */
const shows = (verdict: string | null, scan: string | null): Now => ({
  screen: 'scan',
  verdict,
  sku: '100001',
  step: null,
  posting: '0123456-0001-1',
  parcel: null,
  scan,
});

describe('what a killed station has acknowledged is counted by the scan it speaks of: PK9 OB2', () => {
  const sent = { code: '4607123451267', at: MORNING + 700 };

  it('the answer to this scan counts', () => {
    const mine = idAt(sent.at + 4);
    expect(acknowledgedBy(sent, shows('right', mine))).toBe(mine);
  });

  it('the late answer to the scan before counts nothing: a parcel opened again shows its last unit under that scan', () => {
    expect(acknowledgedBy(sent, shows('right', idAt(MORNING)))).toBeNull();
  });

  it('nor does a posting’s number that begins like a marking code: taking its parcel up again counts no unit', () => {
    const mine = idAt(sent.at + 4);
    const number = { code: '0123456-0001-1', at: sent.at };
    expect(acknowledgedBy(number, shows('right', mine))).toBeNull();
    expect(acknowledgedBy({ ...number, code: '010460712345126721AbC' }, shows('right', mine))).toBe(mine);
  });

  it('neither do another verdict, or no scan', () => {
    const mine = idAt(sent.at + 4);
    expect(acknowledgedBy(sent, shows('wrong', mine))).toBeNull();
    expect(acknowledgedBy(sent, shows('right', null))).toBeNull();
  });
});
