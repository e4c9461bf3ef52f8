import type { Language } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { product, type ThingName } from '../goods.ts';
import { common, NOW, snapshot } from '../parcel.ts';
import { lineOf } from './desk-goods.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const DAY = 86_400_000;

/** A pre-sale whose parcel is due in so many days. */
function owed(language: Language, place: number, days: number, thing: ThingName, here = false): KnownPosting {
  const number = postingNumber(`02082${51_200 + place * 731}-00${10 + place}-1`);
  const record = {
    why: 'presale',
    number: `VIRT-20261114-000${place}`,
    note: 'Здравствуйте! Это предзаказ. Отправим посылку до 28.11 и сообщим трек-номер.',
    sentAt: NOW - 7 * DAY,
    by: place === 2 ? 'station' : 'BOSS',
    dueAt: NOW + days * DAY,
    along: null,
    readyAt: here ? NOW : null,
  } as const;
  const base = {
    ...common(),
    snapshot: snapshot(number, { way: 'non-integrated', lines: [lineOf(thing, 1, language)] }),
    virtual: record,
  };
  return here
    ? { ...base, status: 'confirmed' }
    : {
        ...base,
        status: 'sent-virtually',
        number: record.number,
        sentNote: record.note,
        sentAt: record.sentAt,
      };
}

/** The watch-list of pre-sales, sending by hand, and the rule. */
export function virtualViews(language: Language): Readonly<Record<string, DeskView>> {
  const list = [
    owed(language, 1, -2.4, 'long'),
    owed(language, 2, 1.6, 'fox'),
    owed(language, 3, 2.5, 'powerbank', true),
    owed(language, 4, 9, 'plush'),
  ];
  const fresh: KnownPosting = {
    ...common(),
    snapshot: snapshot(postingNumber('0208238870-0117-2'), {
      way: 'non-integrated',
      lines: [lineOf('long', 1, language), lineOf('fox', 2, language)],
    }),
    findings: [{ code: 'nothing-to-pack' }],
    status: 'confirmed',
  };
  const show = (clicks: readonly string[], postings: readonly KnownPosting[] = list): DeskView => ({
    page: 'virtual',
    settings: deskSettings(language),
    postings,
    clicks,
  });
  return {
    'desk-virtual': show(['[data-owed]:nth-of-type(2) [data-deed=move]']),
    'desk-virtual-send': {
      ...show(['[data-tab=send]', '[data-candidate] [data-deed=ask]', '[data-why=presale]'], [fresh]),
      products: (['long', 'fox'] as const).map((name) => ({
        ...product(name, language),
        traits: ['digital'],
      })),
    },
    'desk-virtual-rule': show(['[data-tab=rule]'], []),
  };
}
