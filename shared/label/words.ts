import type { LargerAnswer } from './larger-answers.ts';
import type { ProblemReason, ReprintReason } from '../domain/posting/facts.ts';
import type { StationCommand, Work } from '../domain/rules/command-codes.ts';
import type { CheckName } from '../domain/rules/check-codes.ts';
import type { usualCountries } from '../domain/rules/countries.ts';
import { wordsEn } from './words-en.ts';
import { wordsRu } from './words-ru.ts';
import { wordsZh } from './words-zh.ts';

/** Languages that labels are written in. */
export const labelLocales = ['zh-CN', 'ru', 'en'] as const;

/** One of `labelLocales`. */
export type LabelLocale = (typeof labelLocales)[number];

/** Commands that carry nothing but themselves. */
export type PlainCommand = Exclude<
  StationCommand['kind'],
  'problem' | 'box' | 'slot' | 'grams' | 'badge' | 'reason' | 'work' | 'times' | 'country'
>;

/** What the command sheet calls the commands, and its own parts. */
export interface CommandWords {
  readonly title: string;
  readonly hint: string;
  readonly actions: string;
  readonly problems: string;
  readonly reasons: string;
  readonly boxes: string;
  readonly slots: string;
  readonly weights: string;
  readonly badges: string;
  readonly works: string;
  readonly languages: string;
  readonly plain: Readonly<Record<PlainCommand | 'problem', string>>;
  readonly problem: Readonly<Record<ProblemReason, string>>;
  readonly reason: Readonly<Record<ProblemReason | ReprintReason | LargerAnswer, string>>;
  readonly work: Readonly<Record<Work, string>>;
  readonly countries: string;
  readonly country: Readonly<Record<(typeof usualCountries)[number], string>>;
  readonly box: string;
  readonly slot: string;
  readonly gram: string;
}

/** The fixed words of our labels in one language. `{i}`, `{n}`, `{mm}` are numbers. */
export interface LabelWords {
  readonly from: string;
  readonly to: string;
  readonly warehouse: string;
  readonly cutOff: string;
  readonly tracking: string;
  readonly posting: string;
  readonly parcels: string;
  readonly parcelOf: string;
  readonly weight: string;
  readonly fragile: string;
  readonly reprint: string;
  readonly packingSlip: string;
  readonly item: string;
  readonly quantity: string;
  readonly total: string;
  readonly article: string;
  readonly pageOf: string;
  readonly pickList: string;
  readonly waveSheet: string;
  readonly wave: string;
  readonly shelf: string;
  readonly slot: string;
  readonly slots: string;
  readonly noShelf: string;
  readonly lines: string;
  readonly units: string;
  readonly postings: string;
  readonly note: string;
  readonly picker: string;
  readonly tote: string;
  readonly cargoPlace: string;
  readonly supply: string;
  readonly carton: string;
  readonly pallet: string;
  readonly more: string;
  readonly manifest: string;
  readonly carrier: string;
  readonly vehicle: string;
  readonly handedOver: string;
  readonly received: string;
  readonly signature: string;
  readonly badge: string;
  readonly packer: string;
  readonly supervisor: string;
  readonly gtin: string;
  readonly serial: string;
  readonly testLabel: string;
  readonly ruler: string;
  readonly frame: string;
  readonly ladder: string;
  /** The sheet with the codes for checking a scanner. */
  readonly scannerCheck: {
    readonly title: string;
    readonly hint: string;
    readonly codes: Readonly<Record<CheckName, string>>;
  };
  readonly commands: CommandWords;
}

/** Label words by language. */
export const labelWords: Record<LabelLocale, LabelWords> = { 'zh-CN': wordsZh, ru: wordsRu, en: wordsEn };

/** Puts two numbers into `parcelOf` or `pageOf`. */
export const ofMany = (template: string, i: number, n: number): string =>
  template.replace('{i}', String(i)).replace('{n}', String(n));
