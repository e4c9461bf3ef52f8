import { GS } from '#shared/domain/rules/marking.ts';
import type { WedgeSettings } from './settings.ts';

/** Both readings of the keys of one burst. */
export interface Readings {
  readonly text: string;
  readonly alternate: string;
}

/** Readings without what the scanner put around the code, and the symbology identifier if it sent one. */
export interface Finished extends Readings {
  readonly aim: string | null;
}

/** Code letters of ISO/IEC 15424, each followed by one modifier character. */
const AIM = /^\][ACEFGHIJLMQRSXdeijz][0-9A-Za-z]/u;

const bare = (reading: string, { prefix, suffix }: Pick<WedgeSettings, 'prefix' | 'suffix'>): string => {
  const start = prefix !== '' && reading.startsWith(prefix) ? prefix.length : 0;
  const rest = reading.slice(start);
  return suffix !== '' && rest.endsWith(suffix) ? rest.slice(0, -suffix.length) : rest;
};

type Around = Pick<WedgeSettings, 'prefix' | 'suffix' | 'gs'>;

/** Takes prefix, suffix and symbology identifier off and puts the group separators back. */
export function finish(readings: Readings, settings: Around): Finished {
  const whole = (reading: string): string => {
    const code = bare(reading, settings);
    return settings.gs === '' ? code : code.replaceAll(settings.gs, GS);
  };
  const text = whole(readings.text);
  const alternate = whole(readings.alternate);
  const aim = AIM.exec(text)?.[0] ?? AIM.exec(alternate)?.[0] ?? null;
  if (aim === null) return { text, alternate, aim };
  return { text: text.slice(aim.length), alternate: alternate.slice(aim.length), aim };
}
