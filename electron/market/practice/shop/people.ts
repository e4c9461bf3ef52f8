import type { Random } from '../prng.ts';
import type { Buyer } from './state.ts';

const women = [
  'Анна',
  'Елена',
  'Ольга',
  'Татьяна',
  'Наталья',
  'Ирина',
  'Светлана',
  'Мария',
  'Екатерина',
  'Юлия',
  'Дарья',
  'Алина',
];
const men = [
  'Александр',
  'Сергей',
  'Дмитрий',
  'Андрей',
  'Алексей',
  'Максим',
  'Иван',
  'Михаил',
  'Артём',
  'Никита',
  'Роман',
  'Тимур',
];
const surnames = [
  'Иванов',
  'Смирнов',
  'Кузнецов',
  'Попов',
  'Васильев',
  'Соколов',
  'Михайлов',
  'Новиков',
  'Фёдоров',
  'Морозов',
  'Волков',
  'Алексеев',
  'Лебедев',
  'Семёнов',
  'Егоров',
  'Павлов',
  'Козлов',
  'Степанов',
  'Николаев',
  'Орлов',
  'Щербаков',
  'Хабибуллин',
];
const fathers = [
  'Александров',
  'Сергеев',
  'Дмитриев',
  'Андреев',
  'Алексеев',
  'Викторов',
  'Владимиров',
  'Николаев',
  'Павлов',
  'Олегов',
];
const streets = [
  'ул. Ленина',
  'ул. Мира',
  'пр-т Победы',
  'ул. Гагарина',
  'ул. Советская',
  'ул. Садовая',
  'Молодёжная ул.',
  'ул. Пушкина',
  'наб. Реки Фонтанки',
  'ул. 8 Марта',
  'б-р Космонавтов',
  'ул. Салиха Батыева',
];
const comments = [
  '',
  '',
  '',
  '',
  'Позвоните за час, домофон не работает',
  'Оставить у консьержа',
  'Осторожно, хрупкое!',
  'Не звонить после 21:00',
];

interface Town {
  readonly city: string;
  readonly region: string;
  readonly zip: string;
}

const towns: readonly Town[] = [
  { city: 'Москва', region: 'Москва', zip: '115172' },
  { city: 'Санкт-Петербург', region: 'Санкт-Петербург', zip: '191023' },
  { city: 'Казань', region: 'Республика Татарстан', zip: '420111' },
  { city: 'Екатеринбург', region: 'Свердловская область', zip: '620014' },
  { city: 'Новосибирск', region: 'Новосибирская область', zip: '630099' },
  { city: 'Краснодар', region: 'Краснодарский край', zip: '350000' },
  { city: 'Владивосток', region: 'Приморский край', zip: '690091' },
  { city: 'Тверь', region: 'Тверская область', zip: '170100' },
  { city: 'Ростов-на-Дону', region: 'Ростовская область', zip: '344002' },
  { city: 'Набережные Челны', region: 'Республика Татарстан', zip: '423812' },
  { city: 'Химки', region: 'Московская область', zip: '141400' },
  { city: 'Нижний Новгород', region: 'Нижегородская область', zip: '603005' },
];

/** What is missing from an address, for the check before packing. */
export type AddressFlaw = 'none' | 'no-house' | 'no-zip' | 'no-phone' | 'no-surname';

function nameOf(random: Random, flaw: AddressFlaw): string {
  const woman = random.chance(0.5);
  const first = random.pick(woman ? women : men);
  if (flaw === 'no-surname') return first;
  const surname = `${random.pick(surnames)}${woman ? 'а' : ''}`;
  return `${surname} ${first} ${random.pick(fathers)}${woman ? 'на' : 'ич'}`;
}

/** An invented buyer; the phone is of the substitute kind Ozon hands out, with an extension. */
export function makeBuyer(random: Random, id: number, flaw: AddressFlaw = 'none', near = false): Buyer {
  const town = near ? { city: 'Москва', region: 'Москва', zip: '115172' } : random.pick(towns);
  const street = random.pick(streets);
  const house = `д. ${random.int(1, 118)}${random.chance(0.2) ? ` к. ${random.int(1, 5)}` : ''}, кв. ${random.int(1, 240)}`;
  return {
    id,
    name: nameOf(random, flaw),
    phone: flaw === 'no-phone' ? '' : `7800${random.digits(7)}`,
    pin: flaw === 'no-phone' ? '' : random.digits(5),
    zip: flaw === 'no-zip' ? '' : town.zip,
    region: town.region,
    city: town.city,
    district: '',
    street: flaw === 'no-house' ? street : `${street}, ${house}`,
    comment: random.pick(comments),
  };
}
