import { parseArgs } from 'node:util';
import { labelKinds, type OwnLabelKind } from '#shared/label/kinds.ts';
import { labelLanguages, type LabelLanguage } from '#shared/label/languages.ts';
import type { Dpi } from '#shared/label/size.ts';
import { labelLocales, type LabelLocale } from '#shared/label/words.ts';

/** Which labels are made, and where they go. */
export interface LabelsOptions {
  readonly out: string;
  readonly kinds: readonly OwnLabelKind[];
  readonly locales: readonly LabelLocale[];
  readonly dpis: readonly Dpi[];
  readonly languages: readonly LabelLanguage[];
  /** Pages of a document at most. */
  readonly pages: number;
  /** The usual size of each kind, one resolution, first pages only. */
  readonly quick: boolean;
  /** Draw the golden labels anew instead. */
  readonly golden: boolean;
}

function chosen<T extends string>(given: string | undefined, all: readonly T[], what: string): readonly T[] {
  if (given === undefined) return all;
  return given.split(',').map((name) => {
    const found = all.find((each) => each === name);
    if (found === undefined) throw new Error(`no ${what} is called ${name}; there are ${all.join(', ')}`);
    return found;
  });
}

/** Reads the command line; throws with what is wrong. */
export function readOptions(args: readonly string[]): LabelsOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { ...text, default: 'out/labels-seen' },
      kinds: text,
      locales: text,
      dpi: text,
      languages: text,
      pages: text,
      quick: { type: 'boolean', default: false },
      golden: { type: 'boolean', default: false },
    },
  });
  const own = labelKinds.filter((kind): kind is OwnLabelKind => kind !== 'market');
  const quick = values.quick;
  const dpis = chosen(
    values.dpi ?? (quick ? '203' : '203,300'),
    ['203', '300', '600'] as const,
    'resolution',
  );
  return {
    out: values.out,
    kinds: chosen(values.kinds, own, 'kind'),
    locales: chosen(values.locales, labelLocales, 'locale'),
    dpis: dpis.map((dpi) => Number(dpi) as Dpi),
    languages: chosen(values.languages, labelLanguages, 'language'),
    pages: values.pages === undefined ? (quick ? 1 : 6) : Number(values.pages),
    quick,
    golden: values.golden,
  };
}
