import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { labelKinds } from '#shared/label/kinds.ts';
import { composed } from '#shared/printing/compose.ts';
import { sample } from '#shared/label/samples/sample.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { folderPrinter, printerSchema, type PrinterSettings } from '#shared/printing/printer.ts';
import {
  changedPrinter,
  newPrinter,
  nudged,
  routed,
  withFirst,
  withoutPrinter,
} from '#shared/printing/roster.ts';

const printer = (id: string): PrinterSettings => ({ ...folderPrinter('58x40'), id });

describe('the printers of a station', () => {
  it('SU1 gives a new printer an id that no other has, and takes routes along with a removed one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (numbers) => {
        const printers = numbers.map((n) => printer(`P${n}`));
        const fresh = newPrinter(printers, '100x150');
        expect(printers.map(({ id }) => id)).not.toContain(fresh.id);
        expect(v.is(printerSchema, fresh)).toBe(true);
        const [first, second] = printers;
        if (first === undefined) return;
        const routes = routed({}, 'product', first.id);
        const left = withoutPrinter({ printers, routes }, first.id);
        if (second === undefined) expect(left).toBeNull();
        else expect(left).toEqual({ printers: printers.slice(1), routes: {} });
      }),
    );
  });

  it('puts a printer first without losing one, and sends a kind back to the first', () => {
    const printers = ['P1', 'P2', 'P3'].map(printer);
    const roster = withFirst({ printers, routes: {} }, 'P3');
    expect(roster.printers.map(({ id }) => id)).toEqual(['P3', 'P1', 'P2']);
    const settings = { ...roster, designs: {}, logos: [] };
    for (const kind of labelKinds) expect(printerFor(kind, settings)?.id).toBe('P3');
    const routes = routed(routed({}, 'badge', 'P2'), 'badge', null);
    expect(routes).toEqual({});
  });

  it('SU3 forgets the check with the ruler when model, connection, stock or head change, and only then', () => {
    const checked = { ...printer('P1'), checkedAt: 5 };
    expect(changedPrinter(checked, { name: 'x', offsetX: 9, gapMm: 3 }).checkedAt).toBe(5);
    const moves: readonly Partial<PrinterSettings>[] = [
      { model: 'generic-tspl-203' },
      { size: '100x150' },
      { connection: { kind: 'tcp', host: '10.0.0.1', port: 9100 } },
      { overrides: { ...checked.overrides, dpi: 300 } },
    ];
    for (const move of moves) expect(changedPrinter(checked, move)).not.toHaveProperty('checkedAt');
    expect(changedPrinter(checked, { size: '100x150', checkedAt: 8 }).checkedAt).toBe(8);
  });

  it('SU4 shifts by a millimetre or a dot of the head, and never further than the settings take', () => {
    const right = { right: 1, down: 0 };
    expect(nudged({ offsetX: 0, offsetY: 0 }, right, 'mm', 203)).toEqual({ offsetX: 8, offsetY: 0 });
    expect(nudged({ offsetX: 0, offsetY: 0 }, right, 'mm', 300)).toEqual({ offsetX: 12, offsetY: 0 });
    expect(nudged({ offsetX: 3, offsetY: 1 }, { right: 0, down: -1 }, 'dot', 203)).toEqual({
      offsetX: 3,
      offsetY: 0,
    });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-1, 1), { maxLength: 200 }), (steps) => {
        let at = { offsetX: 0, offsetY: 0 };
        for (const down of steps) at = nudged(at, { right: down, down }, 'mm', 600);
        expect(v.is(printerSchema, { ...printer('P1'), ...at })).toBe(true);
      }),
    );
  });

  it('SU6 follows the design of a kind: stock, hidden field, shift, logo', () => {
    const settings = defaultSettings('T', 'en');
    const png = 'iVBORw0KGgo=';
    const design = { size: '58x40', offsetXMm: 1, offsetYMm: 0, hidden: ['article'], logo: 'L1' } as const;
    const [plain] = composed('badge', sample('badge', 'en'), settings);
    const [own] = composed('badge', sample('badge', 'en'), {
      ...settings,
      logos: [{ id: 'L1', name: 'l', png }],
      designs: { badge: { ...design, hidden: [...design.hidden] } },
    });
    expect([plain?.widthMm, own?.widthMm]).toEqual([75, 58]);
    expect(own?.items.filter((item) => item.kind === 'image')).toHaveLength(1);
    const [product] = composed('product', sample('product', 'en'), {
      ...settings,
      designs: { product: { ...design, hidden: [...design.hidden], offsetXMm: 0 } },
    });
    expect(JSON.stringify(product)).not.toContain(sample('product', 'en').article);
  });
});
