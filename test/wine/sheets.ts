import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { OwnLabelKind } from '#shared/label/kinds.ts';
import type { Dpi } from '#shared/label/size.ts';
import type { LabelLocale } from '#shared/label/words.ts';
import { plainDesign, sampleDocs } from '../kit/label-catalog.ts';
import { must } from '../kit/must.ts';

const documents: readonly (readonly [OwnLabelKind, LabelLocale])[] = [
  ['pick-list', 'ru'],
  ['manifest', 'zh-CN'],
  ['command-sheet', 'en'],
];

/** A sheet as rendered for a document. */
export interface Sheet {
  readonly name: string;
  readonly dpi: Dpi;
  readonly png: Uint8Array;
}

/** Documents of the station on A4, as dots, written into the folder. */
export async function writeSheets(engine: LabelEngine, home: string, dpi: Dpi): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const [kind, locale] of documents) {
    for (const [at, doc] of sampleDocs(kind, locale, plainDesign('A4'), dpi).entries()) {
      const { bytes } = must(await engine.render(doc, { dpi, language: 'png' }));
      const name = `${kind}-${at + 1}-${dpi}.png`;
      writeFileSync(path.join(home, name), bytes);
      sheets.push({ name, dpi, png: bytes });
    }
  }
  return sheets;
}
