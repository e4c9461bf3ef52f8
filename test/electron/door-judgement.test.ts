import { describe, expect, test } from 'vitest';
import { calls, type CallName } from '#shared/bridge/calls.ts';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { withRight } from '#shared/bridge/rights.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { createReportFold, foldBegin } from '#shared/projections/reports/fold.ts';
import { dayClock } from '#shared/projections/reports/day-clock.ts';
import { sparedOf } from '#shared/projections/spared.ts';
import { snapshot } from '../kit/postings.ts';
import { catalogue } from '../../electron/market/practice/goods/catalogue.ts';
import { realStation, valueOf } from './kit/station.ts';
import { everyPlace, everywhere } from '../kit/tariffs.ts';

/**
 * What a call tells of buyers or sums, and what keeps it. `desk`: refused without leave. `right`: refused where only
 * supervisors have the right. `spared`: answered without it. `store`: what the window's own store must have whole.
 * `paper`: drawn for, or printed by, whoever has the parcel in hand.
 */
type Keeper = 'nothing' | 'desk' | 'right' | 'spared' | 'store' | 'paper';

/** Every call of the door. A new one does not compile without its line. */
const judged: Readonly<Record<CallName, Keeper>> = {
  'app.info': 'nothing',
  'app.fault': 'nothing',
  'app.notice': 'nothing',
  'settings.read': 'nothing',
  'settings.write': 'desk',
  'secrets.set': 'desk',
  'secrets.has': 'nothing',
  'secrets.clear': 'desk',
  'secrets.keepOpen': 'desk',
  'log.write': 'nothing',
  'pins.list': 'nothing',
  'pins.set': 'desk',
  'pins.check': 'nothing',
  'desk.enter': 'nothing',
  'desk.touch': 'nothing',
  'desk.leave': 'nothing',
  'market.account': 'nothing',
  'market.tryKey': 'desk',
  'market.key': 'nothing',
  'market.postings': 'store',
  'market.posting': 'store',
  'market.postingByCode': 'store',
  'market.limits': 'nothing',
  'market.products': 'nothing',
  'market.ship': 'nothing',
  'market.setBoxes': 'nothing',
  'market.setMarks': 'nothing',
  'market.countries': 'nothing',
  'market.setCountry': 'nothing',
  'market.setTracking': 'nothing',
  'market.delivering': 'nothing',
  'market.lastMile': 'nothing',
  'market.delivered': 'nothing',
  'market.confirmCutoff': 'nothing',
  'market.updateMarks': 'nothing',
  'market.cancelReasons': 'right',
  'market.cancel': 'nothing',
  'market.cancelUnits': 'nothing',
  'market.label': 'nothing',
  'market.handoverMethods': 'nothing',
  'market.createCarriage': 'nothing',
  'market.setCarriagePostings': 'nothing',
  'market.approveCarriage': 'nothing',
  'market.cancelCarriage': 'nothing',
  'market.carriageCode': 'nothing',
  'market.carriageCodePicture': 'nothing',
  'market.carriage': 'nothing',
  'market.carriagePapers': 'nothing',
  'market.carriageAct': 'nothing',
  'print.act': 'paper',
  'market.returns': 'spared',
  'market.returnRequests': 'right',
  'market.returnRequest': 'right',
  'market.actOnReturn': 'nothing',
  'labels.preview': 'nothing',
  'labels.previewKept': 'paper',
  'print.doc': 'nothing',
  'print.kept': 'paper',
  'print.jobs': 'nothing',
  'print.settle': 'nothing',
  'printers.states': 'nothing',
  'printers.models': 'nothing',
  'printers.find': 'nothing',
  'printers.identify': 'nothing',
  'printers.test': 'nothing',
  'journal.head': 'nothing',
  'journal.begin': 'nothing',
  'journal.append': 'nothing',
  'journal.read': 'spared',
  'journal.level': 'nothing',
  'journal.factsOf': 'store',
  'storage.state': 'nothing',
  'storage.due': 'nothing',
  'storage.note': 'nothing',
  'storage.seen': 'nothing',
  'storage.setAside': 'nothing',
  'backup.make': 'nothing',
  'backup.verify': 'nothing',
  'backup.restore': 'desk',
  'storage.export': 'desk',
  'photos.keep': 'nothing',
  'photos.fate': 'nothing',
  'guides.keep': 'desk',
  'clips.begin': 'nothing',
  'clips.add': 'nothing',
  'clips.end': 'nothing',
  'clips.told': 'nothing',
  'clips.drop': 'nothing',
  'clips.untold': 'nothing',
  'clips.fate': 'nothing',
  'practice.control': 'nothing',
  'serial.offer': 'nothing',
  'serial.choose': 'nothing',
  'tariffs.read': 'spared',
  'tariffs.propose': 'spared',
  'tariffs.write': 'desk',
  'shops.openWork': 'nothing',
  'market.warehouses': 'nothing',
  'market.stocks': 'nothing',
  'market.setStock': 'nothing',
  'market.makeBarcode': 'nothing',
  'market.tieBarcode': 'nothing',
  'market.supplies': 'nothing',
  'market.supplyGoods': 'nothing',
  'market.supplyPlaces': 'nothing',
  'market.setSupplyPlaces': 'nothing',
  'market.placesOutcome': 'nothing',
  'market.placeLabels': 'nothing',
  'print.placeLabels': 'nothing',
  'evidence.save': 'desk',
  'disputes.list': 'nothing',
  'disputes.open': 'nothing',
  'disputes.close': 'nothing',
  'audit.read': 'desk',
  'updates.state': 'nothing',
  'updates.check': 'nothing',
  'updates.download': 'desk',
  'updates.install': 'desk',
  'updates.atRest': 'desk',
  'updates.page': 'nothing',
  'updates.putAside': 'nothing',
  'updates.table': 'nothing',
  'support.health': 'nothing',
  'support.cameBack': 'nothing',
  'support.prepare': 'desk',
  'support.save': 'desk',
};

const rates = [everywhere('sf'), everywhere('cdek', { kopecks: 33_300, daysFrom: 6, daysTo: 9 })];
const zones = ['sf', 'cdek'].map(everyPlace);
const small = { seed: 7, postings: 8, labelDelayMs: 0 };
const parcel = { grams: 900, place: { region: null, city: 'Москва' }, at: { weekday: 2, hour: 9 } };

const sold = snapshot({
  destination: {
    buyerName: 'Иванова Анна',
    phone: '+79001112233',
    region: 'МО',
    city: 'Химки',
    address: 'Ленина, 1',
  },
});
const facts: readonly PostingFact[] = [
  { type: 'PostingTakenIn', at: 1000, by: 'market', snapshot: sold },
  { type: 'PostingConfirmed', at: 2000, by: 'BOSS' },
  {
    type: 'ClaimWritten',
    at: 3000,
    by: 'BOSS',
    claim: {
      against: 'carrier',
      kopecks: 55_500,
      since: 1,
      dueAt: null,
      state: 'open',
      paidKopecks: null,
      note: '',
    },
  },
  {
    type: 'ErrandAsked',
    at: 4000,
    by: 'BOSS',
    id: 'return-answer:1',
    errand: {
      what: 'return-answer',
      before: 'New',
      answer: {
        requestId: '1',
        action: '2',
        name: 'part back',
        comment: 'звоните 89001112233',
        rejectionId: null,
        compensationKopecks: 44_400,
        backwayKopecks: 22_200,
      },
    },
  },
];
const envelopes = facts.map((fact, i): Envelope => ({
  id: `0193a000-0000-7000-8000-00000000000${i}`,
  stream: `posting:${sold.number}`,
  version: i + 1,
  seq: i + 1,
  station: 'S-1',
  fact,
}));
const records = envelopes.map((envelope): JournalRecord => ({ kind: 'fact', envelope }));
const secrets = /Иванова|9001112233|Ленина|55500|44400|22200/u;

async function guarded(over: object = {}) {
  const station = await realStation({ practice: small, deskFor: 'supervisor', ...over });
  const { ask } = station;
  await ask('desk.enter', { packer: 'BOSS', digits: null });
  await ask('tariffs.write', { rates, zones });
  await ask('desk.leave', undefined);
  await ask('journal.begin', { storeId: 'store-1' });
  await ask('journal.append', { storeId: 'store-1', records });
  return station;
}

const read = { afterSeq: 0, limit: 100 } as const;

describe('what main tells a window without leave', () => {
  test('RR8 every call is judged, and those the guard refuses are those judged so', async () => {
    expect(Object.keys(judged).toSorted()).toEqual(Object.keys(calls).toSorted());
    const { ask } = await guarded();
    const number = sold.number;
    const tried: Partial<Record<CallName, unknown>> = {
      'settings.write': { ...(await ask('settings.read', undefined)), deskFor: 'all' },
      'secrets.set': { clientId: '1', apiKey: 'a'.repeat(36) },
      'secrets.keepOpen': { open: true },
      'pins.set': { packer: 'BOSS', digits: null },
      'market.tryKey': { clientId: '1', apiKey: 'a'.repeat(36) },
      'market.cancelReasons': { number },
      'market.returnRequests': { number: null, cursor: null },
      'market.returnRequest': { id: '1' },
      'storage.export': { format: 'csv' },
      'backup.restore': { name: 'packline-1.packline-backup' },
      'guides.keep': { jpeg: Uint8Array.of(0xff, 0xd8, 0, 0xff, 0xd9) },
      'tariffs.write': { rates: [], zones: [] },
      'audit.read': { from: 0, to: 1 },
      'updates.atRest': { on: true },
      'support.prepare': { health: [], window: [] },
      'support.save': { id: '1', names: ['about.txt'] },
    };
    // A dispute pack is long to write down; its refusal is in the tests of the desk.
    const asked = (Object.keys(judged) as CallName[]).filter(
      (name) => (judged[name] === 'desk' || judged[name] === 'right') && name !== 'evidence.save',
    );
    expect(asked.length).toBeGreaterThan(10);
    for (const name of asked) {
      const answer = await ask(name, tried[name] as never).then((said) => JSON.stringify(said), String);
      expect(answer, name).toContain('desk-closed');
    }
  });

  test('RR8 price tables stay in main, which proposes by them without a price; with leave both are told', async () => {
    const { ask } = await guarded();
    expect(await ask('tariffs.read', undefined)).toBe('kept');
    const found = await ask('tariffs.propose', parcel);
    expect(found).toMatchObject({ best: { carrier: 'cdek', kopecks: null }, why: 'cheapest' });
    expect(JSON.stringify(found)).not.toMatch(/33300|77700/u);
    await ask('desk.enter', { packer: 'BOSS', digits: null });
    expect(await ask('tariffs.read', undefined)).toEqual({ rates, zones });
    expect(await ask('tariffs.propose', parcel)).toMatchObject({ best: { kopecks: 33_300 } });
  });

  test('RR8 records read for reports have no buyer and no sum, and effects are none', async () => {
    const { ask } = await guarded();
    const page = await ask('journal.read', read);
    expect(page.records).toHaveLength(facts.length);
    expect(JSON.stringify(page)).not.toMatch(secrets);
    expect(JSON.stringify(page)).toContain('Химки');
    await ask('desk.enter', { packer: 'BOSS', digits: null });
    expect((await ask('journal.read', read)).records).toEqual(records);
  });

  test('RR8 each right is left out by itself: who may see buyers sees no sums by that', async () => {
    const usual = defaultSettings('S-1', 'en').packers;
    const packers = usual.map((person) =>
      person.role === 'supervisor' ? person : withRight(person, 'buyers', true),
    );
    const { ask } = await guarded({ packers });
    const told = JSON.stringify(await ask('journal.read', read));
    expect(told).toContain('Иванова');
    expect(told).not.toMatch(/55500|44400|22200/u);
    expect(await ask('tariffs.read', undefined)).toBe('kept');
  });

  test('RR8 in an open house main keeps nothing to itself', async () => {
    const { ask } = await guarded({ deskFor: 'all' });
    expect((await ask('journal.read', read)).records).toEqual(records);
    expect(await ask('tariffs.read', undefined)).toEqual({ rates, zones });
  });

  test('RR9 whole records come until the store is level, and again when the page begins anew', async () => {
    const { ask, parts } = await guarded();
    expect((await ask('journal.read', { ...read, whole: true })).records).toEqual(records);
    await ask('journal.level', undefined);
    await expect(ask('journal.read', { ...read, whole: true })).rejects.toThrow('desk-closed');
    expect(JSON.stringify(await ask('journal.read', read))).not.toMatch(secrets);
    parts.pageBegan?.();
    expect((await ask('journal.read', { ...read, whole: true })).records).toEqual(records);
  });

  test('RR8 returns have no price', async () => {
    const { ask } = await guarded();
    const pages = async () => {
      const found = [];
      for (const { offerId } of catalogue.slice(0, 20)) {
        const page = await ask('market.returns', { of: 'offer', offerId });
        found.push(...valueOf(page));
      }
      return found;
    };
    const without = await pages();
    await ask('desk.enter', { packer: 'BOSS', digits: null });
    const whole = await pages();
    expect(without.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(whole.some(({ priceKopecks }) => priceKopecks !== null)).toBe(true);
    for (const row of without)
      expect([row.priceKopecks, row.currency, row.storage.kopecks]).toEqual([null, null, null]);
  });
});

test('RR8 reports count the same from spared facts', () => {
  const folded = (some: readonly Envelope[]) => {
    const place = foldBegin();
    createReportFold(place, dayClock('Europe/Moscow'))(some);
    return [...place.days];
  };
  const spared = envelopes.map((each) => sparedOf(each, { buyers: true, money: true }));
  expect(spared).not.toEqual(envelopes);
  expect(folded(spared)).toEqual(folded(envelopes));
});
