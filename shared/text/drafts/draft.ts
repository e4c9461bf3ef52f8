import type { DraftKind, DraftTongue } from '../../domain/posting/care.ts';
import type { Destination } from '../../domain/posting/snapshot.ts';
import { draftsEn } from './en.ts';
import { draftFields, type DraftField, type DraftTexts, type HouseDrafts } from './fields.ts';
import { draftsRu } from './ru.ts';
import { draftsZh } from './zh-cn.ts';

const ours: Readonly<Record<DraftTongue, DraftTexts>> = {
  ru: draftsRu,
  en: draftsEn,
  'zh-CN': draftsZh,
};

/** What is known for the fields; what is missing or empty is a gap. */
export type DraftValues = Partial<Readonly<Record<DraftField, string>>>;

/** A draft as it may be copied; `gaps`: fields that a person has to fill in himself (MD2). */
export interface Draft {
  readonly text: string;
  readonly gaps: readonly DraftField[];
}

/** The text as it stands for everybody: ours, whatever the house has. */
export const ourDraft = (kind: DraftKind, tongue: DraftTongue): string => ours[tongue][kind];

/** The text with its fields still open: the house's where it has one (MD1). */
export function draftText(kind: DraftKind, tongue: DraftTongue, house: HouseDrafts): string {
  const own = house[kind]?.[tongue] ?? '';
  return own.trim() === '' ? ourDraft(kind, tongue) : own;
}

/** How a gap looks in each language, for whoever reads the message over. */
const gap = (name: string): string => `[${name}…]`;

/** Fills the fields in; a gap stays in sight under the word for what is missing (MD2). Names that are no field stay as they are. */
export function fillDraft(
  template: string,
  values: DraftValues,
  nameOf: (field: DraftField) => string,
): Draft {
  const gaps = new Set<DraftField>();
  const text = template.replaceAll(/\{\{\s*(\w+)\s*\}\}/gu, (whole, name: string) => {
    const field = draftFields.find((each) => each === name);
    if (field === undefined) return whole;
    const value = values[field]?.trim() ?? '';
    if (value !== '') return value;
    gaps.add(field);
    return gap(nameOf(field));
  });
  return { text, gaps: [...gaps] };
}

/** The language a buyer reads, by the letters of his name and address; Russian where they say nothing (MD3). */
export function tongueOfBuyer({ buyerName, address, city }: Destination): DraftTongue {
  const said = [buyerName, address, city].filter((each) => each !== null).join(' ');
  if (/\p{Script=Han}/u.test(said)) return 'zh-CN';
  if (/\p{Script=Cyrillic}/u.test(said) || !/\p{Script=Latin}/u.test(said)) return 'ru';
  return 'en';
}

const russian = /ozon|russian|почт|росси|cdek|сдэк|boxberry|dpd/iu;

/** The language a carrier reads: Russian for those of Russia, Chinese for the others (MD3). */
export const tongueOfCarrier = (carrier: string | null): DraftTongue =>
  carrier === null || russian.test(carrier) || /\p{Script=Cyrillic}/u.test(carrier) ? 'ru' : 'zh-CN';
