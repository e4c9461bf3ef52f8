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

/** Takes prefix, suffix and symbology identifier off; both readings lose as many keys. */
export function finish(readings: Readings, settings: Pick<WedgeSettings, 'prefix' | 'suffix'>): Finished {
  const text = bare(readings.text, settings);
  const alternate = bare(readings.alternate, settings);
  const aim = AIM.exec(text)?.[0] ?? AIM.exec(alternate)?.[0] ?? null;
  if (aim === null) return { text, alternate, aim };
  return { text: text.slice(aim.length), alternate: alternate.slice(aim.length), aim };
}
