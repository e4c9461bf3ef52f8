import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commandCode,
  isCommandCode,
  parseCommandCode,
  works,
  type StationCommand,
} from '#shared/domain/rules/command-codes.ts';
import { gtinCheckDigit, isGtin } from '#shared/domain/rules/gtin.ts';
import { byUrgency, type QueueRow } from '#shared/projections/queue.ts';
import { postingNumber } from '#shared/kit/brand.ts';

const word = fc.stringMatching(/^[A-Z0-9]{1,10}$/);
/** Signs of shelves in the letters of any house. */
const shelf = fc
  .stringMatching(/^[A-ZА-ЯЁ0-9货架][A-ZА-ЯЁ0-9货架 .%/_-]{0,28}$/u)
  .filter((sign) => sign === sign.trim());
const anyCommand: fc.Arbitrary<StationCommand> = fc.oneof(
  fc.constantFrom<StationCommand>(
    { kind: 'ok' },
    { kind: 'undo' },
    { kind: 'skip' },
    { kind: 'next-box' },
    { kind: 'park' },
    { kind: 'reprint' },
    { kind: 'leave' },
    { kind: 'out' },
    { kind: 'teach' },
    { kind: 'shelf', shelf: null },
    { kind: 'problem', reason: null },
  ),
  fc.record({ kind: fc.constant('problem' as const), reason: fc.constantFrom('damaged', 'out-of-stock') }),
  fc.record({ kind: fc.constant('reason' as const), reason: fc.constantFrom('not-printed', 'lost') }),
  fc.record({ kind: fc.constant('work' as const), work: fc.constantFrom(...works) }),
  fc.record({ kind: fc.constant('times' as const), times: fc.integer({ min: 2, max: 999 }) }),
  fc.record({ kind: fc.constant('box' as const), box: word }),
  fc.record({ kind: fc.constant('badge' as const), packer: word }),
  fc.record({ kind: fc.constant('slot' as const), slot: fc.integer({ min: 0, max: 999 }) }),
  fc.record({ kind: fc.constant('shelf' as const), shelf }),
  fc.record({ kind: fc.constant('grams' as const), grams: fc.integer({ min: 0, max: 999_999 }) }),
);

describe('command codes', () => {
  it('CC1 CC2 CC4 every command reads back as itself, in any case', () => {
    fc.assert(
      fc.property(anyCommand, fc.boolean(), (command, lower) => {
        const code = commandCode(command);
        expect(code).toMatch(/^PL-[\x20-\x7e]+$/);
        expect(parseCommandCode(lower ? code.toLowerCase() : code)).toEqual(command);
      }),
    );
  });

  it.each([
    'PL-',
    'PL-DANCE',
    'PL-BOX',
    'PL-SLOT-x',
    'PL-G-12kg',
    'PL-X-1',
    'PL-X-02',
    'PL-X-1000',
    'PL-SHELF-%',
    'PL-SHELF-%D0',
    'PL-SHELF-%20',
  ])('CC3 %s has our prefix and no meaning', (text) => {
    expect(isCommandCode(text)).toBe(true);
    expect(parseCommandCode(text)).toBeNull();
  });
});

it('QU1 express first, then the nearest cut-off, then the number', () => {
  const row = (number: string, cutoffAt: number | null, express = false): QueueRow => ({
    number: postingNumber(number),
    stage: 'ready',
    cutoffAt,
    express,
    units: 1,
    unitsLeft: 1,
    shelf: null,
    labelReady: false,
    refused: false,
  });
  const rows = [row('c', null), row('b', 5), row('a', 5), row('d', 1), row('e', 9, true)];
  expect(rows.sort(byUrgency).map((each) => each.number)).toEqual(['e', 'd', 'a', 'b', 'c']);
});

it('MK4 a GTIN is known by its check digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), fc.integer({ min: 1, max: 9 }), (digits, shift) => {
      const check = gtinCheckDigit(digits);
      expect(isGtin(`${digits}${check}`)).toBe(true);
      expect(isGtin(`${digits}${(check + shift) % 10}`)).toBe(false);
    }),
  );
});
