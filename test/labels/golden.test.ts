import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cropped, differingDots, farDots, ink, pngDots } from '../kit/dots.ts';
import { inlineEngine, must } from '../kit/label-engine.ts';
import { goldenCases, goldenFile, goldenFolder } from './golden.ts';
import { meantCodes } from './meant.ts';

const engine = inlineEngine();
const cases = goldenCases();
const kinds = [...new Set(cases.map(({ kind }) => kind))];

// Letters may be smoothed otherwise on another system; bars and squares are the same dots everywhere.
const edges = 0.12;
const elsewhere = 0.003;

describe('labels look as they did when somebody looked at them (npm run labels -- --golden draws them anew)', () => {
  test.each(kinds)(
    '%s',
    async (kind) => {
      for (const label of cases.filter((each) => each.kind === kind)) {
        const file = goldenFile(label);
        expect(existsSync(file), file).toBe(true);
        const kept = readFileSync(file);
        const { bytes } = must(await engine.render(label.doc, { dpi: 203, language: 'png' }));
        if (kept.equals(bytes)) continue;
        const then = await pngDots(kept);
        const now = await pngDots(bytes);
        expect([now.width, now.height], file).toEqual([then.width, then.height]);
        if (differingDots(then, now) === 0) continue;
        for (const { at, text } of meantCodes(label.doc, 203)) {
          const piece = (from: typeof now) => cropped(from, at.x, at.y, at.w, at.h);
          expect(differingDots(piece(then), piece(now)), `${file}: ${text}`).toBe(0);
        }
        expect(differingDots(then, now) / ink(then), file).toBeLessThan(edges);
        expect(farDots(then, now) / ink(then), file).toBeLessThan(elsewhere);
      }
    },
    120_000,
  );

  test('no golden label is left over', () => {
    const wanted = new Set(cases.map((label) => path.basename(goldenFile(label))));
    expect(readdirSync(goldenFolder).filter((file) => !wanted.has(file))).toEqual([]);
  });
});
