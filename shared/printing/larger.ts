import type { Stock } from '../label/size.ts';
import type { LargerAnswer, PrinterSettings } from './printer.ts';

/** Ways to print a page that is larger than the stock. */
export type LargerWay = Exclude<LargerAnswer['answer'], 'never'>;

/** A marketplace's page that is larger than the labels in the printer, and what could be done about it. */
export interface LargerPage {
  readonly printer: string;
  readonly page: Stock;
  readonly stock: Stock;
  /** Ways after which every code on the page can still be read; often none. */
  readonly works: readonly LargerWay[];
}

const whole = ({ widthMm, heightMm }: Stock): Stock => ({
  widthMm: Math.round(widthMm),
  heightMm: Math.round(heightMm),
});

/** What a person said before of pages of this size on this printer; null where nobody was asked. */
export function largerAnswer({ larger }: PrinterSettings, page: Stock): LargerAnswer['answer'] | null {
  const { widthMm, heightMm } = whole(page);
  return larger.find((each) => each.widthMm === widthMm && each.heightMm === heightMm)?.answer ?? null;
}

/** The printers with an answer remembered for one of them, by page size; a newer answer replaces the older. */
export function withAnswer(
  printers: readonly PrinterSettings[],
  { printer, page }: Pick<LargerPage, 'printer' | 'page'>,
  answer: LargerAnswer['answer'],
): PrinterSettings[] {
  const size = whole(page);
  return printers.map((each) => {
    if (each.id !== printer) return each;
    const others = each.larger.filter(
      (kept) => kept.widthMm !== size.widthMm || kept.heightMm !== size.heightMm,
    );
    return { ...each, larger: [...others, { ...size, answer }].slice(-50) };
  });
}
