import type { Language } from '#shared/bridge/settings.ts';

type Words = Readonly<Record<Language, string>>;

const of = (chinese: string, russian: string, english: string): Words => ({
  'zh-CN': chinese,
  ru: russian,
  en: english,
});

/** What a packer reads when the table says no, written down apart from the texts: a change of them is to be seen twice. */
export const refusalWords: Readonly<Record<string, Words>> = {
  'wrong-item': of('拿错了', 'Не тот товар', 'Wrong item'),
  'one-too-many': of('多了一件', 'Лишняя единица', 'One too many'),
  'scanned-twice': of('扫了两次', 'Скан дважды', 'Scanned twice'),
  'unknown-code': of('不认识的条码', 'Незнакомый код', 'Unknown code'),
  'wrong-moment': of('现在不行', 'Не сейчас', 'Not now'),
  'mark-first': of('先扫标识码', 'Сначала код маркировки', 'Marking code first'),
  'mark-used': of('码已用过', 'Код уже был', 'Code already used'),
  'step-required': of('这一步不能跳过', 'Этот шаг не пропустить', 'This step cannot be skipped'),
  'weight-implausible': of('重量不对', 'Такого веса не бывает', 'This weight cannot be'),
  'wrong-label': of('面单贴错了', 'Не та этикетка', 'Wrong label'),
  'not-leaving': of('还没打包', 'Ещё не упакована', 'Not packed yet'),
  'batch-already': of('已在本批中', 'Уже в партии', 'Already in the batch'),
  'waybill-refused': of('不是运单号', 'Это не номер накладной', 'Not a waybill number'),
  cancelled: of('停', 'СТОП', 'STOP'),
};
