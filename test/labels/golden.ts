import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { labelKinds, type OwnLabelKind } from '#shared/label/kinds.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import { labelLocales } from '#shared/label/words.ts';
import { must } from '../kit/label-engine.ts';
import { labelCases, type LabelCase } from './matrix.ts';

/** Where the labels lie that somebody looked at. */
export const goldenFolder = 'test/golden/labels';

/** First page of every kind, size and language at 203 dpi; a handling mark says the same in every language. */
export const goldenCases = (): LabelCase[] =>
  labelCases({
    out: goldenFolder,
    kinds: labelKinds.filter((kind): kind is OwnLabelKind => kind !== 'market'),
    locales: labelLocales,
    dpis: [203],
    languages: ['png'],
    pages: 1,
    quick: false,
    golden: true,
  }).filter(({ kind, locale }) => kind !== 'handling' || locale === 'ru');

/** Name of a golden file. */
export const goldenFile = (label: LabelCase): string =>
  path.join(goldenFolder, `${label.name.replace(/-203-1$/, '')}.png`);

/** Draws all of them anew; whoever does so looks at what changed. */
export async function renewGolden(engine: LabelEngine): Promise<number> {
  mkdirSync(goldenFolder, { recursive: true });
  for (const old of readdirSync(goldenFolder)) rmSync(path.join(goldenFolder, old));
  const cases = goldenCases();
  for (const label of cases)
    writeFileSync(
      goldenFile(label),
      must(await engine.render(label.doc, { dpi: 203, language: 'png' })).bytes,
    );
  return cases.length;
}
