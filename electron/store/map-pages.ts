import type { PdfPage } from '#shared/label/engine.ts';

/** A posting as its label may name it: its number, and every code that stands for it. */
export interface CodedPosting {
  readonly number: string;
  readonly codes: readonly string[];
}

/**
 * Whose a page (from 1) is. `one`: it shows codes of that posting and of no other. `conflict`: of several, or of one beside the
 * number of a posting that was not asked about; such a page is nobody's. `none`: it shows no code we know; `numbers` are
 * postings it names all the same.
 */
export interface PageOwner {
  readonly page: number;
  readonly kind: 'one' | 'none' | 'conflict';
  readonly numbers: readonly string[];
}

const postingPattern = /(?<![\d-])\d{7,10}-\d{4}-\d+(?![\d-])/gu;
// Shorter digits may be anything: a quantity, a house number.
const fewestDigits = 10;

const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '');

/** Postings by what stands for them on a label; codes that stand for several say nothing by themselves. */
function ownersByCode(postings: readonly CodedPosting[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, readonly string[]>();
  for (const { number, codes } of postings) {
    const digits = digitsOf(number);
    const names = [number, ...codes, ...(digits.length >= fewestDigits ? [digits] : [])];
    for (const name of new Set(names.filter((code) => code !== '')))
      owners.set(name, [...new Set([...(owners.get(name) ?? []), number])]);
  }
  return owners;
}

function named(page: PdfPage): { codes: string[]; numbers: string[] } {
  const codes = page.codes.map(({ text }) => text);
  return { codes, numbers: [page.text, ...codes].flatMap((text) => text.match(postingPattern) ?? []) };
}

function ownerOf(page: PdfPage, owners: ReadonlyMap<string, readonly string[]>): Omit<PageOwner, 'page'> {
  const { codes, numbers } = named(page);
  const claims = codes.map((code) => owners.get(code) ?? owners.get(digitsOf(code)) ?? []);
  const sure = [...claims.filter((claim) => claim.length === 1).flat(), ...numbers];
  const all = [...new Set(sure.length > 0 ? sure : claims.flat())];
  const [first] = all;
  if (first === undefined) return { kind: 'none', numbers: [] };
  if (all.length > 1) return { kind: 'conflict', numbers: all };
  return { kind: owners.has(first) ? 'one' : 'none', numbers: all };
}

/** Says of every page of a file whose it is, by the codes and posting numbers it shows. Pure. */
export function mapPages(pages: readonly PdfPage[], postings: readonly CodedPosting[]): PageOwner[] {
  const owners = ownersByCode(postings);
  return pages.map((page, i) => ({ page: i + 1, ...ownerOf(page, owners) }));
}
