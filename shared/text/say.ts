import { listFormat } from '../kit/formats.ts';
import type { Language } from '../bridge/settings.ts';
import { carrierName } from '../domain/rules/waybill/carriers.ts';
import { formatBytes, formatDuration, formatMillimetres, formatMoment, formatWeight } from './format.ts';
import type { Message, Param } from './message.ts';

/** Who says things: a language, a place on Earth, and the texts. */
export interface Voice {
  readonly language: Language;
  /** IANA zone. */
  readonly timeZone: string;
  readonly translate: (key: string, params: Record<string, string | number>) => string;
}

const nameField = { 'zh-CN': 'zh', ru: 'ru', en: 'en' } as const;

function join(voice: Voice, items: readonly string[], joined: 'and' | 'or' | 'commas'): string {
  if (joined === 'commas') return items.join(voice.language === 'zh-CN' ? '、' : ', ');
  const type = joined === 'and' ? 'conjunction' : 'disjunction';
  return listFormat(voice.language, { type }).format(items);
}

function value(voice: Voice, param: Param): string | number {
  if (typeof param !== 'object') return param;
  if ('say' in param) return say(voice, param.say);
  if ('carrier' in param) return carrierName(param.carrier)[nameField[voice.language]];
  if ('grams' in param) return formatWeight(param.grams, voice.language);
  if ('mm' in param) return formatMillimetres(param.mm, voice.language);
  if ('moment' in param) return formatMoment(param.moment, voice.language, voice.timeZone);
  if ('duration' in param) return formatDuration(param.duration, voice.language);
  if ('bytes' in param) return formatBytes(param.bytes, voice.language);
  return join(
    voice,
    param.each.map((item) => String(value(voice, item))),
    param.joined,
  );
}

/** Says a message in a language. */
export function say(voice: Voice, { key, params }: Message): string {
  const values = Object.entries(params).map(([name, param]) => [name, value(voice, param)] as const);
  return voice.translate(key, Object.fromEntries(values));
}
