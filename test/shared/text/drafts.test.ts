import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftKinds, draftTongues } from '#shared/domain/posting/care.ts';
import { draftText, fillDraft, ourDraft, tongueOfBuyer, tongueOfCarrier } from '#shared/text/drafts/draft.ts';
import { draftFields } from '#shared/text/drafts/fields.ts';
import { draftValues } from '#shared/text/drafts/values.ts';
import { common } from '../../gallery/parcel.ts';
import { line } from '../../kit/postings.ts';

const every = draftKinds.flatMap((kind) => draftTongues.map((tongue) => [kind, tongue] as const));
const placesOf = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/gu))].sort();

describe('drafts', () => {
  it.each(every)(
    'MD1 %s in %s has a text of ours, with the fields that the Russian one has',
    (kind, tongue) => {
      const text = ourDraft(kind, tongue);
      expect(text.length).toBeGreaterThan(40);
      expect(placesOf(text)).toEqual(placesOf(ourDraft(kind, 'ru')));
      for (const place of placesOf(text)) expect(draftFields).toContain(place.slice(2, -2));
    },
  );

  it('MD1 the house’s own text stands in its place, and an empty one brings ours back', () => {
    const house = { lost: { ru: 'Потеряли {{tracking}}', en: ' ' } };
    expect(draftText('lost', 'ru', house)).toBe('Потеряли {{tracking}}');
    expect(draftText('lost', 'en', house)).toBe(ourDraft('lost', 'en'));
    expect(draftText('damaged', 'ru', house)).toBe(ourDraft('damaged', 'ru'));
  });

  it('MD2 whatever is not known is a gap in sight, counted, and nothing else is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...every), fc.subarray([...draftFields]), ([kind, tongue], known) => {
        const template = ourDraft(kind, tongue);
        const values = Object.fromEntries(known.map((field) => [field, `<${field}>`]));
        const { text, gaps } = fillDraft(template, values, (field) => field);
        const wanted = draftFields.filter((field) => template.includes(`{{${field}}}`));
        expect([...gaps].sort()).toEqual(wanted.filter((field) => !known.includes(field)).sort());
        for (const field of wanted)
          expect(text).toContain(known.includes(field) ? `<${field}>` : `[${field}…]`);
        expect(text).not.toContain('{{');
      }),
      { numRuns: 60 },
    );
  });

  it('MD2 of several products nobody says which one is missing', () => {
    const one = { ...common({ lines: [line()] }), status: 'confirmed' } as const;
    const two = { ...common({ lines: [line(), line({ name: 'Банка' })] }), status: 'confirmed' } as const;
    const wish = { tongue: 'ru', days: null, house: 'Дом' } as const;
    expect(draftValues(one, wish).missing).toBe('Кружка «Лиса»');
    expect(draftValues(two, wish).missing).toBe('');
    expect(draftValues(two, { ...wish, days: 9 }).days).toBe('9 дней');
    expect(draftValues(two, { ...wish, days: 1, tongue: 'en' }).days).toBe('1 day');
  });

  it('MD3 the language follows the letters of name and address, Russian where there are none', () => {
    const to = (buyerName: string | null, address: string | null) =>
      tongueOfBuyer({ buyerName, address, city: null, phone: null, region: null });
    expect(to('Иванова Анна', 'ул. Ленина, 1')).toBe('ru');
    expect(to('Anna Ivanova', 'Ленина 1')).toBe('ru');
    expect(to('王芳', null)).toBe('zh-CN');
    expect(to('John Smith', '5 High Street')).toBe('en');
    expect(to(null, null)).toBe('ru');
    expect(tongueOfCarrier('СДЭК')).toBe('ru');
    expect(tongueOfCarrier('Ozon')).toBe('ru');
    expect(tongueOfCarrier('ZTO Express')).toBe('zh-CN');
    expect(tongueOfCarrier(null)).toBe('ru');
  });
});
