import type { Party } from '../data.ts';
import type { LabelLocale } from '../words.ts';

/** What changes from language to language about who sends to whom. */
export interface SampleParties {
  readonly tracking: string | null;
  readonly carrier: string;
  readonly from: Party;
  readonly to: Party;
  readonly warehouse: string;
  readonly cutOff: string;
  readonly date: string;
  readonly weight: string;
}

const petersburg =
  '197350, г. Санкт-Петербург, Комендантский проспект, д. 58, корп. 1, кв. 214, домофон 214К, 9-й этаж';

/** Sender, receiver and carrier as they come in each language. */
export const sampleParties: Readonly<Record<LabelLocale, SampleParties>> = {
  ru: {
    tracking: '80092175123458',
    carrier: 'Почта России',
    from: {
      name: 'ИП Соколова Мария Дмитриевна',
      phone: '+7 495 000-44-18',
      address:
        '142784, г. Москва, п. Московский, Киевское шоссе, 22-й км, домовл. 4, стр. 2, склад «Южный-2», ворота 14',
    },
    to: { name: 'Кузнецова Екатерина Владимировна', phone: '+7 921 000-67-89', address: petersburg },
    warehouse: 'Южный-2',
    cutOff: '21.11 17:00',
    date: '21.11.2026',
    weight: '1,42 кг',
  },
  'zh-CN': {
    tracking: 'SF1423567890123',
    carrier: '顺丰速运',
    from: {
      name: '深圳市晨光贸易有限公司',
      phone: '+86 755 0000 4410',
      address: '广东省深圳市龙岗区坂田街道五和大道南39号光启智慧园B栋3楼306',
    },
    to: { name: 'Кузнецова Екатерина', phone: '+7 921 000-67-89', address: petersburg },
    warehouse: '深圳龙岗一号仓',
    cutOff: '11月21日 17:00',
    date: '2026年11月21日',
    weight: '1.42 千克',
  },
  en: {
    tracking: null,
    carrier: 'CDEK',
    from: {
      name: 'Lindqvist Trading',
      phone: '+86 755 0000 4410',
      address: 'Building B, 3F, Unit 306, 39 Wuhe South Avenue, Longgang, Shenzhen 518129, China',
    },
    to: { name: 'Ivan Petrov', phone: null, address: '630099, Novosibirsk, Krasny prospekt 82/1, apt. 15' },
    warehouse: 'South-2',
    cutOff: '21 Nov 17:00',
    date: '21 November 2026',
    weight: '1.42 kg',
  },
};
