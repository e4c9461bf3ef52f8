import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { effectUnknown } from '#shared/market/errors.ts';
import type { LabelTask } from '#shared/market/labels.ts';
import { offersOf } from '#shared/market/offers.ts';
import {
  isPlain,
  must,
  mustFail,
  pick,
  plain,
  readAll,
  readQueue,
  shipAndWait,
  whole,
} from './marketplace-bench.ts';
import type { MarketplaceBench } from './marketplace-bench.ts';

const day = 86_400_000;
const unknownNumber = postingNumber('99999999-9999-9');

/** The acceptance suite of the marketplace port: every implementation passes it, and nothing in it knows a vendor. */
export function marketplaceContract(name: string, makeBench: () => Promise<MarketplaceBench>): void {
  describe(name, () => {
    let bench: MarketplaceBench;

    beforeEach(async () => {
      bench = await makeBench();
    });
    afterEach(async () => {
      await bench.stop();
    });

    describe('reading', () => {
      test('the account is known, and its key has not run out', async () => {
        const account = await must(bench.market.account());
        expect(account.company).not.toBe('');
        expect(account.keyExpiresAt).toBeGreaterThan(bench.now());
        expect(account.roles.length).toBeGreaterThan(0);
      });

      test('the queue is complete: no posting lost, none twice, none illegible', async () => {
        const query = {
          kind: 'unfulfilled',
          cutoffFrom: bench.now() - 60 * day,
          cutoffTo: bench.now() + 120 * day,
        } as const;
        const pages = await readAll(bench.market, query);
        const numbers = pages.flatMap((page) => page.postings.map((posting) => posting.number as string));
        expect(pages.flatMap((page) => page.unreadable)).toEqual([]);
        expect(numbers.toSorted()).toEqual([...bench.queue()].toSorted());
      });

      test('the list and the single posting tell the same story', async () => {
        for (const listed of await readQueue(bench)) {
          const single = await must(bench.market.posting(listed.number));
          const goods = listed.lines.map((line) => [
            line.sku,
            line.quantity,
            line.priceKopecks,
            line.marking,
          ]);
          expect(
            single.lines.map((line) => [line.sku, line.quantity, line.priceKopecks, line.marking]),
          ).toEqual(goods);
          expect([single.phase, single.way, single.cutoffAt]).toEqual([
            listed.phase,
            listed.way,
            listed.cutoffAt,
          ]);
        }
      });

      test('a posting that does not exist is not found, nor is a code that nothing carries', async () => {
        expect((await mustFail(bench.market.posting(unknownNumber))).kind).toBe('not-found');
        expect((await mustFail(bench.market.postingByCode('no-such-code'))).kind).toBe('not-found');
      });

      test('every code on a label leads back to its posting', async () => {
        const labelled = (await readQueue(bench)).filter((posting) => posting.labelCodes.length > 0);
        expect(labelled.length).toBeGreaterThan(0);
        for (const posting of labelled.slice(0, 5)) {
          for (const code of posting.labelCodes) {
            expect(await must(bench.market.postingByCode(code))).toBe(posting.number);
          }
        }
      });

      test('parcel limits are in millimetres and grams', async () => {
        const posting = await pick(bench, plain('fbs'));
        const limits = await must(bench.market.limits(posting.number));
        expect(limits.lengthMm).toBeGreaterThanOrEqual(300);
        expect(limits.maxGrams).toBeGreaterThanOrEqual(1_000);
      });

      test('every product of the queue is known, and its picture is a picture', async () => {
        const skus = [
          ...new Set((await readQueue(bench)).flatMap((posting) => posting.lines.map((line) => line.sku))),
        ];
        const products = await must(bench.market.products([...skus, sku('1')]));
        expect(products.map((product) => product.sku).toSorted()).toEqual(skus.toSorted());
        const pictured = products.find((product) => product.pictureUrl !== null);
        const picture = await must(bench.market.picture(pictured?.pictureUrl ?? ''));
        expect(picture.mime).toMatch(/^image\/(png|jpeg|webp|gif|avif)$/);
        expect(products.filter((product) => product.barcodes.length > 0).length).toBeGreaterThan(
          products.length / 2,
        );
        expect(products.every((product) => product.grams === null || product.grams > 0)).toBe(true);
      });

      test('what changed is found by the moment of its change', async () => {
        const posting = await pick(bench, plain('fbs'));
        const others = await readQueue(bench);
        bench.pass(3 * 3_600_000);
        const since = bench.now();
        await shipAndWait(bench, posting);
        const pages = await readAll(bench.market, { kind: 'changed', since, to: bench.now() });
        const changed = pages.flatMap((page) => page.postings.map((one) => one.number));
        expect(changed).toContain(posting.number);
        expect(new Set(changed).size).toBeLessThan(others.length);
      });

      test('a marketplace that is gone is offline, and back it answers again', async () => {
        await bench.offline(true);
        expect((await mustFail(bench.market.posting(unknownNumber))).kind).toBe('offline');
        await bench.offline(false);
        expect((await mustFail(bench.market.posting(unknownNumber))).kind).toBe('not-found');
      });
    });

    describe('shipping', () => {
      test('the answer is not the deed: it is shipped only when it reads as shipped', async () => {
        const posting = await pick(bench, plain('fbs'));
        expect(await must(bench.market.ship(posting.number, whole(posting)))).toEqual([posting.number]);
        expect(await must(bench.market.posting(posting.number))).toMatchObject({
          phase: 'shippable',
          shipProgress: 'in-process',
        });
        bench.pass(60_000);
        expect(await must(bench.market.posting(posting.number))).toMatchObject({
          phase: 'shipped',
          shipProgress: 'none',
        });
      });

      test('a second ship is already-shipped and ships nothing', async () => {
        const posting = await pick(bench, plain('fbs'));
        await shipAndWait(bench, posting);
        expect((await mustFail(bench.market.ship(posting.number, whole(posting)))).kind).toBe(
          'already-shipped',
        );
        expect(bench.effects(posting.number, 'ship')).toBe(1);
      });

      test('two tables that ship at the same moment ship once', async () => {
        const posting = await pick(bench, plain('fbs'));
        const answers = await Promise.all([
          bench.market.ship(posting.number, whole(posting)),
          bench.market.ship(posting.number, whole(posting)),
        ]);
        expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
        const lost = answers.find((answer) => !answer.ok);
        expect(lost && !lost.ok && lost.error.kind).toMatch(/^(already-shipped|wrong-status)$/);
        expect(bench.effects(posting.number, 'ship')).toBe(1);
      });

      test('a lost answer is of unknown effect, and reading back tells', async () => {
        const posting = await pick(bench, plain('fbs'));
        bench.loseShipAnswer();
        expect(effectUnknown(await mustFail(bench.market.ship(posting.number, whole(posting))))).toBe(true);
        bench.pass(60_000);
        expect((await must(bench.market.posting(posting.number))).phase).toBe('shipped');
        expect(bench.effects(posting.number, 'ship')).toBe(1);
      });

      test('an assembly that failed says so and may be asked for again', async () => {
        const posting = await pick(bench, plain('fbs'));
        bench.failAssembly(posting.number);
        await must(bench.market.ship(posting.number, whole(posting)));
        bench.pass(60_000);
        expect(await must(bench.market.posting(posting.number))).toMatchObject({
          phase: 'shippable',
          shipProgress: 'failed',
        });
        expect((await shipAndWait(bench, posting)).phase).toBe('shipped');
      });

      test('two packages become two postings that hold all units between them', async () => {
        const posting = await pick(bench, plain('fbs', 2));
        const units = posting.lines.flatMap((line) => Array.from({ length: line.quantity }, () => line.sku));
        const [first, ...rest] = units.map((one) => ({ sku: one, quantity: 1 }));
        if (first === undefined) throw new Error('no units');
        const numbers = await must(bench.market.ship(posting.number, [{ lines: [first] }, { lines: rest }]));
        expect(new Set(numbers).size).toBe(2);
        bench.pass(60_000);
        const parts = await Promise.all(numbers.map((number) => must(bench.market.posting(number))));
        expect(parts.every((part) => part.phase === 'shipped')).toBe(true);
        const held = parts.flatMap((part) =>
          part.lines.flatMap((line) => Array<string>(line.quantity).fill(line.sku)),
        );
        expect(held.toSorted()).toEqual([...units].toSorted());
      });

      test('a wrong quantity is refused for good and ships nothing', async () => {
        const posting = await pick(bench, plain('fbs'));
        const tooMany = posting.lines.map((line) => ({ sku: line.sku, quantity: line.quantity + 1 }));
        expect((await mustFail(bench.market.ship(posting.number, [{ lines: tooMany }]))).kind).toBe(
          'refused',
        );
        expect(bench.effects(posting.number, 'ship')).toBe(0);
        expect((await must(bench.market.posting(posting.number))).phase).toBe('shippable');
      });

      test('a buyer who cancels between reading and shipping stops it', async () => {
        const posting = await pick(bench, plain('fbs'));
        bench.buyerCancels(posting.number);
        expect((await mustFail(bench.market.ship(posting.number, whole(posting)))).kind).toBe(
          'already-cancelled',
        );
        expect(bench.effects(posting.number, 'ship')).toBe(0);
        const now = await must(bench.market.posting(posting.number));
        expect(now.phase).toBe('cancelled');
        expect(now.cancellation).toMatchObject({ afterShip: false });
      });

      test('a buyer who cancels after shipping is told apart', async () => {
        const posting = await pick(bench, plain('fbs'));
        await shipAndWait(bench, posting);
        bench.buyerCancels(posting.number);
        expect((await must(bench.market.posting(posting.number))).cancellation).toMatchObject({
          afterShip: true,
        });
      });

      test('a partner carrier registers it first and gives the number itself', async () => {
        const posting = await pick(bench, plain('aggregator'));
        await must(bench.market.ship(posting.number, whole(posting)));
        bench.pass(5_000);
        expect((await must(bench.market.posting(posting.number))).phase).toBe('registering');
        bench.pass(120_000);
        const shipped = await must(bench.market.posting(posting.number));
        expect(shipped.phase).toBe('shipped');
        expect(shipped.trackingNumber).toMatch(/\S/);
      });

      test('the boxes of a multi-box posting are counted before it ships', async () => {
        const posting = await pick(bench, (one) => one.multibox && one.phase === 'shippable');
        await must(bench.market.setBoxes(posting.number, 3));
        expect((await must(bench.market.posting(posting.number))).boxes).toBe(3);
        expect(bench.effects(posting.number, 'boxes')).toBe(1);
      });
    });

    describe('assembly in parts', () => {
      const twoLines = (one: PostingSnapshot): boolean => plain('fbs')(one) && one.lines.length === 2;
      const perLine = (posting: PostingSnapshot) =>
        posting.lines.map(({ sku: product, quantity }) => ({ lines: [{ sku: product, quantity }] }));
      const held = async (number: PostingNumber) => {
        const { lines } = await must(bench.market.posting(number));
        return lines.map(({ sku: product, quantity }) => ({ sku: product, quantity }));
      };

      test('AS1 parcels of a split are named in the order of the packages, whatever the marketplace answers', async () => {
        const posting = await pick(bench, twoLines);
        const packages = perLine(posting).toReversed();
        const numbers = await must(bench.market.ship(posting.number, packages));
        for (const [place, number] of numbers.entries())
          expect(await held(number)).toEqual(packages[place]?.lines);
        expect(await must(bench.market.readSplit(posting.number, packages))).toEqual(numbers);
      });

      test('AS4 a part is assembled, and the rest stays to be assembled', async () => {
        const posting = await pick(bench, twoLines);
        const [first, second] = perLine(posting);
        if (first === undefined || second === undefined) throw new Error('two lines');
        const { part, rest } = await must(bench.market.shipPart(posting.number, first.lines));
        if (rest === null) throw new Error('nothing stays');
        expect([await held(part), await held(rest)]).toEqual([first.lines, second.lines]);
        bench.pass(60_000);
        expect((await must(bench.market.posting(part))).phase).toBe('shipped');
        expect((await must(bench.market.posting(rest))).phase).toBe('shippable');
        expect([bench.effects(part, 'ship'), bench.effects(rest, 'ship')]).toEqual([1, 0]);
      });

      test('AS5 a posting is taken apart without assembling anything', async () => {
        const posting = await pick(bench, twoLines);
        const packages = perLine(posting);
        const numbers = await must(bench.market.split(posting.number, packages));
        expect(new Set(numbers).size).toBe(2);
        for (const [place, number] of numbers.entries()) {
          expect(await held(number)).toEqual(packages[place]?.lines);
          expect((await must(bench.market.posting(number))).phase).toBe('shippable');
          expect(bench.effects(number, 'ship')).toBe(0);
        }
      });

      test('AS16 a country that is wanted is set for the product, and only then it is assembled', async () => {
        const posting = await pick(bench, (one) => one.lines.every((line) => line.wants.includes('country')));
        expect((await mustFail(bench.market.ship(posting.number, whole(posting)))).kind).toBe('incomplete');
        for (const line of posting.lines) await must(bench.market.setCountry(posting.number, line.sku, 'RU'));
        const told = await must(bench.market.posting(posting.number));
        expect(told.lines.flatMap((line) => line.wants)).toEqual([]);
        expect((await shipAndWait(bench, told)).phase).toBe('shipped');
      });

      test('AS17 a date that is to be confirmed is, and only then it is assembled', async () => {
        const posting = await pick(bench, (one) => offersOf(one).offers.has('confirm-cutoff'));
        expect((await bench.market.ship(posting.number, whole(posting))).ok).toBe(false);
        expect(bench.effects(posting.number, 'ship')).toBe(0);
        const cutoff = posting.cutoffAt ?? 0;
        expect((await bench.market.confirmCutoff(posting.number, cutoff + 60_000)).ok).toBe(false);
        await must(bench.market.confirmCutoff(posting.number, cutoff));
        await must(bench.market.confirmCutoff(posting.number, cutoff));
        expect(bench.effects(posting.number, 'cutoff')).toBe(1);
        expect((await shipAndWait(bench, posting)).phase).toBe('shipped');
      });

      test('AS19 some units are cancelled, and the rest goes on under the number that is told', async () => {
        const posting = await pick(bench, twoLines);
        const [reason] = await must(bench.market.allCancelReasons());
        const [gone, stays] = perLine(posting);
        if (gone === undefined || stays === undefined) throw new Error('two lines');
        const rest = await must(
          bench.market.cancelUnits(posting.number, reason?.id ?? '', 'none left', gone.lines),
        );
        if (rest === null) throw new Error('no rest');
        expect(await held(rest)).toEqual(stays.lines);
        expect(bench.effects(posting.number, 'cancel-units')).toBe(1);
        await must(bench.market.ship(rest, [stays]));
        bench.pass(60_000);
        expect((await must(bench.market.posting(rest))).phase).toBe('shipped');
      });

      test('AS26 the queue is narrowed by what the marketplace calls a status', async () => {
        const posting = await pick(bench, plain('fbs'));
        await shipAndWait(bench, posting);
        const query = {
          kind: 'unfulfilled',
          cutoffFrom: bench.now() - 60 * day,
          cutoffTo: bench.now() + 120 * day,
        } as const;
        const { rawStatus } = await must(bench.market.posting(posting.number));
        const pages = await readAll(bench.market, { ...query, only: { statuses: [rawStatus] } });
        const rows = pages.flatMap((page) => page.postings);
        expect(new Set(rows.map((one) => one.rawStatus))).toEqual(new Set([rawStatus]));
        expect(rows.map((one) => one.number)).toContain(posting.number);
      });
    });

    describe('marking codes', () => {
      /** Marks, and nothing else of its units. */
      const needsMark = (one: Parameters<typeof isPlain>[0]): boolean =>
        one.phase === 'shippable' &&
        one.lines.some((line) => line.marking === 'required') &&
        one.lines.every((line) => line.wants.length === 0);

      test('without them it does not ship; with them, once checked, it does', async () => {
        const posting = await pick(bench, needsMark);
        expect((await mustFail(bench.market.ship(posting.number, whole(posting)))).kind).toBe('incomplete');
        const products = await must(bench.market.products(posting.lines.map((line) => line.sku)));
        const units = posting.lines
          .filter((line) => line.marking === 'required')
          .flatMap((line) => Array.from({ length: line.quantity }, () => line.sku))
          .map((one, index) => {
            const barcode = products.find((product) => product.sku === one)?.barcodes[0] ?? '';
            return { sku: one, marks: [bench.mark(barcode, index + 1)] };
          });
        expect(await must(bench.market.setMarks(posting.number, units))).toBe('checking');
        bench.pass(60_000);
        expect(await must(bench.market.setMarks(posting.number, units))).toBe('passed');
        expect((await shipAndWait(bench, posting)).phase).toBe('shipped');
      });

      test('AS11 that fail are told unit by unit, those that are good among them', async () => {
        const posting = await pick(bench, needsMark);
        const marked = posting.lines.filter((line) => line.marking === 'required');
        const units = marked.flatMap((line) =>
          Array.from({ length: line.quantity }, () => ({ sku: line.sku, marks: ['nonsense'] })),
        );
        const form = await must(bench.market.checkMarks(posting.number, units));
        expect(form.map((unit) => unit.marks[0]?.state)).toEqual(units.map(() => 'failed'));
        await must(bench.market.setMarks(posting.number, units));
        bench.pass(60_000);
        const report = await must(bench.market.marksReport(posting.number));
        const told = report.units.flatMap((unit) => unit.marks);
        expect(report.verdict).toBe('failed');
        expect(told.map((one) => one.mark)).toEqual(units.map(() => 'nonsense'));
        expect(told.every((one) => one.state === 'failed' && one.errors.length > 0)).toBe(true);
        expect((await mustFail(bench.market.updateMarks(posting.number))).kind).toBe('wrong-status');
      });

      test('that are nonsense fail, and hold the parcel back', async () => {
        const posting = await pick(bench, needsMark);
        const units = posting.lines
          .filter((line) => line.marking === 'required')
          .flatMap((line) =>
            Array.from({ length: line.quantity }, () => ({ sku: line.sku, marks: ['nonsense'] })),
          );
        await must(bench.market.setMarks(posting.number, units));
        bench.pass(60_000);
        // A failed check is begun anew when asked again, so the verdict may be seen or be on its way once more.
        expect(await must(bench.market.setMarks(posting.number, units))).not.toBe('passed');
        expect((await mustFail(bench.market.ship(posting.number, whole(posting)))).kind).toBe('incomplete');
      });
    });

    describe('labels', () => {
      async function finish(taskId: string): Promise<LabelTask> {
        for (let waits = 0; waits < 60; waits += 1) {
          const task = await must(bench.market.labelTask(taskId));
          if (task.state !== 'pending') return task;
          bench.pass(1_000);
        }
        throw new Error('the label task does not end');
      }

      async function taskOf(number: Parameters<typeof bench.market.posting>[0]): Promise<LabelTask> {
        const [id] = await must(bench.market.requestLabels([number]));
        return finish(id ?? '');
      }

      test('of a posting that is not shipped is never there', async () => {
        const posting = await pick(bench, plain('fbs'));
        const asked = await bench.market.requestLabels([posting.number]);
        if (!asked.ok) return expect(asked.error.kind).toBe('not-ready');
        const task = await finish(asked.value[0] ?? '');
        if (task.state !== 'ready') return expect(task.state).toBe('failed');
        expect(task.unprinted.map((row) => row.number)).toEqual([posting.number]);
      });

      test('comes some time after shipping, and is a PDF', async () => {
        const posting = await pick(bench, plain('fbs'));
        await shipAndWait(bench, posting);
        bench.pass(120_000);
        const task = await taskOf(posting.number);
        if (task.state !== 'ready') throw new Error(JSON.stringify(task));
        expect(task.unprinted).toEqual([]);
        const file = await must(bench.market.downloadLabel(task.fileUrl));
        expect(Buffer.from(file.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
      });

      test('that are missing from a file are named', async () => {
        const candidates = (await readQueue(bench)).filter(plain('fbs'));
        const [ready] = candidates;
        // Of one warehouse, so that both are in one file.
        const late = candidates.find((one) => one !== ready && one.warehouse === ready?.warehouse);
        if (ready === undefined || late === undefined) throw new Error('the shop has no two such postings');
        await shipAndWait(bench, ready);
        bench.pass(120_000);
        await must(bench.market.ship(late.number, whole(late)));
        const asked = await bench.market.requestLabels([ready.number, late.number]);
        // To refuse the whole request is as honest as to name the one that is missing.
        if (!asked.ok) return expect(asked.error.kind).toBe('not-ready');
        const task = await finish(asked.value[0] ?? '');
        if (task.state !== 'ready') throw new Error(JSON.stringify(task));
        expect(task.unprinted.map((row) => [row.number, row.error.kind])).toEqual([
          [late.number, 'not-ready'],
        ]);
      });

      test('are never fetched from a stranger', async () => {
        const error = await mustFail(bench.market.downloadLabel('https://labels.example/label.pdf'));
        expect(error.kind).toBe('foreign-address');
      });
    });

    describe('delivery by the seller', () => {
      test('a tracking number is set once, and setting it again changes nothing', async () => {
        const posting = await pick(bench, plain('non-integrated'));
        await shipAndWait(bench, posting);
        const rows = [{ number: posting.number, trackingNumber: 'SF1234567890123' }];
        expect(await must(bench.market.setTracking(rows))).toEqual([{ number: posting.number, error: null }]);
        expect(await must(bench.market.setTracking(rows))).toEqual([{ number: posting.number, error: null }]);
        expect((await must(bench.market.posting(posting.number))).trackingNumber).toBe('SF1234567890123');
        expect(bench.effects(posting.number, 'tracking')).toBe(1);
      });

      test('one bad row hurts no other', async () => {
        const posting = await pick(bench, plain('non-integrated'));
        await shipAndWait(bench, posting);
        const rows = [
          { number: unknownNumber, trackingNumber: 'A1' },
          { number: posting.number, trackingNumber: 'B2' },
        ];
        const outcomes = await must(bench.market.setTracking(rows));
        expect(outcomes.map((row) => [row.number, row.error?.kind])).toEqual([
          [unknownNumber, 'not-found'],
          [posting.number, undefined],
        ]);
      });

      test('steps go in their order and are read back between', async () => {
        const posting = await pick(bench, plain('non-integrated'));
        await shipAndWait(bench, posting);
        const step = async (name: 'delivering' | 'last-mile' | 'delivered') => {
          const [row] = await must(bench.market.deliveryStep(name, [posting.number]));
          return row?.error?.kind ?? 'done';
        };
        expect(await step('delivered')).toBe('wrong-status');
        for (const [name, phase] of [
          ['delivering', 'delivering'],
          ['last-mile', 'delivering'],
          ['delivered', 'delivered'],
        ] as const) {
          expect(await step(name)).toBe('done');
          bench.pass(30_000);
          expect((await must(bench.market.posting(posting.number))).phase).toBe(phase);
          expect(bench.effects(posting.number, name)).toBe(1);
        }
      });

      test('is refused where somebody else delivers', async () => {
        const posting = await pick(bench, plain('fbs'));
        await shipAndWait(bench, posting);
        const [row] = await must(bench.market.deliveryStep('delivering', [posting.number]));
        expect(row?.error?.kind).toBe('refused');
      });
    });

    describe('cancelling', () => {
      test('needs one of the reasons offered, and happens once', async () => {
        const posting = await pick(bench, plain('fbs'));
        const reasons = await must(bench.market.cancelReasons(posting.number));
        const reason = reasons.find((one) => !one.needsMessage);
        expect((await mustFail(bench.market.cancel(posting.number, '1', ''))).kind).toBe('refused');
        await must(bench.market.cancel(posting.number, reason?.id ?? '', ''));
        expect((await must(bench.market.posting(posting.number))).phase).toBe('cancelled');
        expect((await mustFail(bench.market.cancel(posting.number, reason?.id ?? '', ''))).kind).toBe(
          'already-cancelled',
        );
        expect(bench.effects(posting.number, 'cancel')).toBe(1);
      });

      test('for another reason needs words', async () => {
        const posting = await pick(bench, plain('fbs'));
        const reasons = await must(bench.market.cancelReasons(posting.number));
        const other = reasons.find((one) => one.needsMessage)?.id ?? '';
        expect((await mustFail(bench.market.cancel(posting.number, other, ''))).kind).toBe('refused');
        await must(bench.market.cancel(posting.number, other, 'damaged'));
        expect(bench.effects(posting.number, 'cancel')).toBe(1);
      });
    });
  });
}
