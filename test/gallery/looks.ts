import type { Page } from 'playwright';
import type { Language } from '#shared/bridge/settings.ts';
import { deskMisfits } from './desk/desk-fit.ts';
import { misfits } from './fit-check.ts';
import { productNames } from './goods.ts';

/** Names that people gave, or that machines have: they may be as long as they like. */
const given = ['HP_LaserJet_Pro_M404dn', 'ZBR-ZD421-5D83', 'MFG:Xprinter;CMD:TSPL;MDL:XP-420B;CLS:PRINTER;'];

/** What a designer would wince at in the picture that is shown: words that are cut or covered, targets too small. */
export async function wincesAt(page: Page, locale: Language): Promise<readonly string[]> {
  const atDesk = (await page.locator('.desk-root').count()) > 0;
  const found = atDesk
    ? await page.evaluate(deskMisfits, [...productNames(locale), ...given])
    : await page.evaluate(misfits, productNames(locale));
  return found.map(({ what, text }) => `${what}: ${text}`);
}
