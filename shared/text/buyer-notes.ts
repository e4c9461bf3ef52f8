import type { VirtualReason } from '../domain/posting/virtual.ts';

/** What may stand in a note to a buyer. */
interface NoteFacts {
  /** A day as Russians write it, `28.11`; null while none was chosen. */
  readonly date: string | null;
  /** The other parcel; null while none was named. */
  readonly along: string | null;
}

/** What a buyer is told of something that was sent without a parcel: in Russian, the language of the marketplace's buyers, whoever works here. */
export function virtualNote(why: VirtualReason, { date, along }: NoteFacts): string {
  switch (why) {
    case 'digital':
      return 'Здравствуйте! Это цифровой товар: код или ссылка придёт в чат заказа, посылки не будет.';
    case 'presale':
      return `Здравствуйте! Это предзаказ. Отправим посылку до ${date ?? '…'} и сообщим трек-номер.`;
    case 'gift':
      return `Здравствуйте! Подарок лежит в посылке ${along ?? '…'}, отдельной посылки не будет.`;
    case 'sample':
      return `Здравствуйте! Пробник лежит в посылке ${along ?? '…'}, отдельной посылки не будет.`;
  }
}
