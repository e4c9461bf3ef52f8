import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { daysToPickup, propose, type Offer, type Pickup } from '#shared/domain/rules/tariffs/propose.ts';
import {
  quoteOf,
  zoneOf,
  type Rate,
  type Tariffs,
  type ZonePlace,
} from '#shared/domain/rules/tariffs/tariff.ts';

const zone = (carrier: string, name: string, place: Partial<ZonePlace> = {}): ZonePlace => ({
  carrier,
  zone: name,
  country: '',
  region: '',
  city: '',
  ...place,
});
const rate = (carrier: string, name: string, part: Partial<Rate> = {}): Rate => ({
  carrier,
  zone: name,
  fromGrams: 0,
  toGrams: 5000,
  kopecks: 30_000,
  perKgKopecks: 0,
  daysFrom: 2,
  daysTo: 4,
  ...part,
});
const table = (zones: readonly ZonePlace[]): Tariffs => ({ rates: [], zones });
const moscow = { region: 'Москва', city: 'Москва' };

describe('the zone of a place', () => {
  const zones = [
    zone('cdek', 'rest'),
    zone('cdek', 'far', { country: 'Беларусь' }),
    zone('cdek', 'near', { region: 'Московская обл.' }),
    zone('cdek', 'city', { city: 'Москва' }),
    zone('cdek', 'other', { region: 'Тверская область', city: 'Москва' }),
  ];

  it('CA6 is that of the line which names it most exactly; what no line names has none', () => {
    expect(zoneOf('cdek', moscow, table(zones))).toBe('city');
    expect(zoneOf('cdek', { region: 'Тверская обл', city: 'г. Москва' }, table(zones))).toBe('other');
    expect(zoneOf('cdek', { region: 'московская область', city: 'Химки' }, table(zones))).toBe('near');
    expect(zoneOf('cdek', { region: 'Беларусь', city: 'Минск' }, table(zones))).toBe('far');
    expect(zoneOf('cdek', { region: null, city: null }, table(zones))).toBe('rest');
    expect(zoneOf('sf', moscow, table(zones))).toBeNull();
    expect(zoneOf('cdek', { region: null, city: null }, table(zones.slice(1)))).toBeNull();
  });
});

describe('a price', () => {
  const tariffs: Tariffs = {
    zones: [zone('cdek', '1')],
    rates: [rate('cdek', '1', { toGrams: 1000 }), rate('cdek', '1', { fromGrams: 1000, perKgKopecks: 5000 })],
  };

  it('CA5 holds from above one weight up to and with another, with a price for each begun kilogram', () => {
    const price = (grams: number) => {
      const quote = quoteOf('cdek', grams, moscow, tariffs);
      return typeof quote === 'string' ? quote : quote.kopecks;
    };
    expect([1, 1000, 1001, 2000, 2001, 5000, 5001].map(price)).toEqual([
      30_000,
      30_000,
      35_000,
      35_000,
      40_000,
      50_000,
      'no-rate',
    ]);
    expect(quoteOf('sf', 100, moscow, tariffs)).toBe('no-zone');
  });
});

describe('the pickup', () => {
  it('CA4 is today before his hour on one of his days, else on the next of them; no day is any day', () => {
    const cdek: Pickup = { carrier: 'cdek', days: [1, 3, 5], untilHour: 16 };
    expect(daysToPickup(cdek, { weekday: 1, hour: 15 })).toBe(0);
    expect(daysToPickup(cdek, { weekday: 1, hour: 16 })).toBe(2);
    expect(daysToPickup(cdek, { weekday: 5, hour: 20 })).toBe(3);
    expect(daysToPickup({ ...cdek, days: [] }, { weekday: 7, hour: 17 })).toBe(1);
    expect(daysToPickup({ ...cdek, days: [1] }, { weekday: 1, hour: 18 })).toBe(7);
  });
});

describe('the proposal', () => {
  const tariffs: Tariffs = {
    zones: ['cdek', 'sf', 'ems'].map((carrier) => zone(carrier, '1')),
    rates: [
      rate('cdek', '1', { kopecks: 30_000, daysTo: 9 }),
      rate('sf', '1', { kopecks: 50_000, daysTo: 3 }),
      rate('ems', '1', { kopecks: 40_000, daysTo: 6 }),
    ],
  };
  const pickups = ['cdek', 'sf', 'ems'].map((carrier) => ({ carrier, days: [], untilHour: 24 }));
  const at = { weekday: 2, hour: 10 };
  const asked = (mostDays: number, hour = 10) =>
    propose({ grams: 500, place: moscow, at: { ...at, hour }, mostDays }, pickups, tariffs);

  it('CA7 is the cheapest in time, and says why; where none is, the fastest', () => {
    expect(asked(0)).toMatchObject({ best: { carrier: 'cdek' }, why: 'cheapest' });
    expect(asked(7)).toMatchObject({ best: { carrier: 'ems' }, why: 'cheapest-in-time' });
    expect(asked(7)?.others.map(({ carrier, inTime }) => [carrier, inTime])).toEqual([
      ['cdek', false],
      ['sf', true],
    ]);
    expect(asked(2)).toMatchObject({ best: { carrier: 'sf' }, why: 'fastest' });
  });

  it('CA7 counts the wait for the pickup, and says nothing where nobody has a price', () => {
    const late = pickups.map((each) => ({ ...each, untilHour: 9 }));
    const proposal = propose({ grams: 500, place: moscow, at, mostDays: 6 }, late, tariffs);
    expect(proposal?.best).toMatchObject({ carrier: 'sf', waits: 1, days: 4 });
    expect(propose({ grams: 9000, place: moscow, at, mostDays: 0 }, pickups, tariffs)).toBeNull();
    expect(
      propose({ grams: 500, place: moscow, at, mostDays: 0 }, pickups.slice(1, 2), tariffs),
    ).toMatchObject({
      why: 'only-one',
    });
  });

  it('CA7 never proposes one that is dearer than another in time', () => {
    const offers = fc.array(fc.record({ kopecks: fc.nat(100_000), daysTo: fc.nat(20) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(offers, fc.nat(20), (list, mostDays) => {
        const names = list.map((_, i) => `own:${i}`);
        const proposal = propose(
          { grams: 500, place: moscow, at, mostDays },
          names.map((carrier) => ({ carrier, days: [], untilHour: 24 })),
          {
            zones: names.map((name) => zone(name, '1')),
            rates: list.map((part, i) => rate(`own:${i}`, '1', part)),
          },
        );
        if (proposal === null) throw new Error('nobody');
        const inTime = [proposal.best, ...proposal.others].filter((offer) => offer.inTime);
        if (inTime.length === 0) return proposal.why === 'fastest' || proposal.why === 'only-one';
        const priceOf = ({ kopecks }: Offer): number => kopecks ?? NaN;
        return proposal.best.inTime && inTime.every((offer) => priceOf(offer) >= priceOf(proposal.best));
      }),
    );
  });
});
