import { err, ok, type Result } from '#shared/kit/result.ts';
import type { LabelEngine, PagePlace, Rendered } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { Stock } from '#shared/label/size.ts';
import { largerAnswer } from '#shared/printing/larger.ts';
import type { KeptDots } from '../../store/kept-dots.ts';
import type { KeptFile } from '../../store/kept-labels.ts';
import { wordOfLabelError } from './label-words.ts';
import type { PrinterProfile } from './profile.ts';
import { sheetsOf, type Draw } from './sheets.ts';
import { unmade, type RenderTrouble, type Sheets } from '../transport.ts';

/** What printing kept labels needs. */
export interface KeptParts {
  readonly engine: LabelEngine;
  readonly dots: KeptDots;
}

const ownCodes = (kept: KeptFile, number: string): string[] => [...new Set([number, ...kept.expected])];

/** Where each page of a kept label goes on this printer, as the person answered for pages of that size. */
function placesOf(kept: KeptFile, number: string, profile: PrinterProfile): PagePlace[] {
  const answer = largerAnswer(profile.settings, kept);
  return kept.pages.map((page) => ({
    page,
    stock: profile.stock,
    dpi: profile.options.dpi,
    larger: answer === null || answer === 'never' ? 'refuse' : answer,
    // Its own only: another code that is lost is told, and prints all the same (EN9).
    codes: ownCodes(kept, number),
  }));
}

/** The page as dots, as they were made beforehand, else made now and kept for the next copy. */
async function dotsOf(
  { engine, dots }: KeptParts,
  number: string,
  kept: KeptFile,
  place: PagePlace,
): Promise<Result<Uint8Array, LabelError>> {
  const before = await dots.read(number, place);
  if (before !== null) return ok(before);
  const made = await engine.preparePdf(kept.pdf, place);
  if (!made.ok) return made;
  // Kept for the next copy only: a disk that does not take them stops no label.
  await dots.keep(number, place, made.value.file).catch(() => undefined);
  return ok(made.value.file);
}

/** Makes the dots of a kept label ahead of its printing; an error is told when it prints. */
export async function prepareKept(
  parts: KeptParts,
  number: string,
  kept: KeptFile,
  profile: PrinterProfile,
): Promise<void> {
  for (const place of placesOf(kept, number, profile)) await dotsOf(parts, number, kept, place);
}

const draw =
  (parts: KeptParts, number: string, kept: KeptFile, place: PagePlace, mark: string | null): Draw =>
  async (options) => {
    const wanted = { ...options, ...place, sha256: kept.sha256, ...(mark === null ? {} : { mark }) };
    const dots = await dotsOf(parts, number, kept, place);
    if (!dots.ok) return dots;
    const drawn = await parts.engine.renderDots(dots.value, wanted);
    if (drawn.ok || drawn.error.kind !== 'stale-dots') return drawn;
    // Damaged on the disk, or of a file that was fetched anew since.
    await parts.dots.forget(number);
    const anew = await dotsOf(parts, number, kept, place);
    return anew.ok ? parts.engine.renderDots(anew.value, wanted) : anew;
  };

function troubleOf(error: LabelError, { settings }: PrinterProfile): RenderTrouble {
  if (error.kind !== 'page-larger-than-stock') return unmade(wordOfLabelError(error));
  const { page, stock, answers } = error;
  if (largerAnswer(settings, page) === 'never') return unmade('label-larger-than-stock');
  return { detail: 'page-larger', larger: { printer: settings.id, page, stock, works: answers } };
}

/**
 * Renders the kept pages of a marketplace's label. Whose they are was read when they were kept; their sum vouches that
 * they are the same. Dots made ahead are used where there are any. `mark` says that it is printed again.
 */
export async function renderKept(
  parts: KeptParts,
  number: string,
  kept: KeptFile,
  mark: string | null,
  profile: PrinterProfile,
): Promise<Result<Sheets, RenderTrouble>> {
  const draws = placesOf(kept, number, profile).map((place) => draw(parts, number, kept, place, mark));
  const sheets = await sheetsOf(draws, 1, profile);
  return sheets.ok ? sheets : err(troubleOf(sheets.error, profile));
}

/** Within what a page and labels are the same size, mm. */
const sameMm = 1;

function isStocksSize({ widthMm, heightMm }: Stock, stock: Stock): boolean {
  return Math.abs(widthMm - stock.widthMm) <= sameMm && Math.abs(heightMm - stock.heightMm) <= sameMm;
}

/**
 * Draws the first page as it is, as PNG: whether it fits the stock is said when it prints. Where it has the size of the
 * stock these are the dots that print, made ahead most times.
 */
export async function previewKept(
  parts: KeptParts,
  number: string,
  kept: KeptFile,
  printer: Pick<PagePlace, 'stock' | 'dpi'>,
): Promise<Result<Rendered, LabelError>> {
  const [page = 1] = kept.pages;
  const own = { page, stock: { widthMm: kept.widthMm, heightMm: kept.heightMm }, dpi: printer.dpi };
  const options = { dpi: printer.dpi, language: 'png' } as const;
  const printed = { ...own, stock: printer.stock, larger: 'refuse', codes: ownCodes(kept, number) } as const;
  const place = isStocksSize(own.stock, printer.stock) ? printed : own;
  const drawn = await draw(parts, number, kept, place, null)(options);
  // What cannot be printed can still be looked at.
  return drawn.ok || place === own ? drawn : draw(parts, number, kept, own, null)(options);
}
