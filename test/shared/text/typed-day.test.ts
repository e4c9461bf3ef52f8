import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#shared/bridge/settings.ts';
import { readTypedDay, typedDay } from '#shared/text/typed-day.ts';

describe('a day in a field', () => {
  it('is read back as it was shown, in every language', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (at, language) => {
        const day = at.toISOString().slice(0, 10);
        expect(readTypedDay(typedDay(day, language))).toBe(day);
      }),
    );
  });

  it.each([
    ['21.11.2026', '2026-11-21'],
    ['1/2/2026', '2026-02-01'],
    ['2026年11月21日', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['31.02.2026', null],
    ['21.11.26', null],
    ['21.11', null],
    ['tomorrow', null],
  ])('%s is %s', (text, day) => {
    expect(readTypedDay(text)).toBe(day);
  });
});
