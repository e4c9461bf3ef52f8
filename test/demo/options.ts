import path from 'node:path';
import { parseArgs } from 'node:util';
import { languages, type Language } from '#shared/bridge/settings.ts';

/** What a demo is asked for. */
export interface DemoOptions {
  readonly postings: number;
  readonly seed: number;
  readonly out: string;
  readonly language: Language;
}

const wholeNumber = (text: string, name: string): number => {
  if (!/^\d{1,5}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
};

/** Reads the command line; throws a plain sentence for what it cannot read. */
export function readOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      postings: { type: 'string', default: '40' },
      seed: { type: 'string', default: '7' },
      out: { type: 'string', default: 'demo-out' },
      lang: { type: 'string', default: 'ru' },
    },
  });
  const language = languages.find((each) => each === values.lang);
  if (language === undefined) throw new Error(`--lang is one of ${languages.join(', ')}`);
  const postings = wholeNumber(values.postings, 'postings');
  if (postings < 1) throw new Error('--postings takes at least 1');
  return { postings, seed: wholeNumber(values.seed, 'seed'), out: path.resolve(values.out), language };
}
