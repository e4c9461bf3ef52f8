import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { languages, type Language } from '#shared/bridge/settings.ts';

/** Which pictures are taken, and where they go. */
export interface ShotsOptions {
  readonly out: string;
  readonly only: RegExp;
  readonly locales: readonly Language[];
  readonly themes: readonly Theme[];
  readonly sizes: readonly Size[];
  /** Ask axe about every picture too. */
  readonly axe: boolean;
  /** Take the pictures of the guide below docs/ instead; `only` goes by their names. */
  readonly guide: boolean;
  /** Pages that draw at once. */
  readonly pages: number;
}

/** Light or dark. */
export type Theme = (typeof themes)[number];

/** A screen, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const themes = ['light', 'dark'] as const;
/** The screens that stand on tables, and the large ones. */
const sizes = { '1366x768': { width: 1366, height: 768 }, '1920x1080': { width: 1920, height: 1080 } };
const sizeNames = ['1366x768', '1920x1080'] as const satisfies readonly (keyof typeof sizes)[];

function chosen<T extends string>(given: string | undefined, all: readonly T[], what: string): readonly T[] {
  if (given === undefined) return all;
  return given.split(',').map((name) => {
    const found = all.find((each) => each === name);
    if (found === undefined) throw new Error(`no ${what} is called ${name}; there are ${all.join(', ')}`);
    return found;
  });
}

/** What the pictures can be asked for. */
export const usage = `npm run shots -- [options]
  --out FOLDER   where the pictures go (out/screens)
  --only REGEX   only screens whose name matches
  --locale LIST  ${languages.join(',')} (all)
  --theme LIST   ${themes.join(',')} (both)
  --size LIST    ${sizeNames.join(',')} (both)
  --pages N      pages that draw at once
  --axe          ask axe about every picture, too
  --guide        the pictures of the guide instead
  --help         this`;

/** Reads the command line; throws with what is wrong. */
export function readOptions(args: readonly string[]): ShotsOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { ...text, default: 'out/screens' },
      only: { ...text, default: '' },
      locale: text,
      theme: text,
      size: text,
      pages: text,
      axe: { type: 'boolean', default: false },
      guide: { type: 'boolean', default: false },
    },
  });
  const pages = Number(values.pages ?? Math.min(4, availableParallelism()));
  if (!Number.isInteger(pages) || pages < 1) throw new Error(`--pages ${values.pages} is no number of pages`);
  return {
    out: values.out,
    only: new RegExp(values.only, 'u'),
    locales: chosen(values.locale, languages, 'language'),
    themes: chosen(values.theme, themes, 'theme'),
    sizes: chosen(values.size, sizeNames, 'size').map((name) => sizes[name]),
    axe: values.axe,
    guide: values.guide,
    pages,
  };
}
