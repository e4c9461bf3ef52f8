import { describe, expect, it } from 'vitest';
import { languages, type Language } from '#shared/bridge/settings.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import type { Message } from '#shared/text/message.ts';
import { said } from '#shared/text/message.ts';
import { commandName } from '#shared/text/names.ts';
import { say } from '#shared/text/say.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { allTexts } from '../../kit/all-texts.ts';
import { voiceOf } from '../../../renderer/text/voice.ts';
import { benchAtWork, numberAt } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { noes } from '../../kit/noes/all.ts';
import { asked, type Asked } from '../../kit/noes/asks.ts';
import { close, countsOf, handOver } from '../../kit/noes/finish.ts';
import type { No } from '../../kit/noes/no.ts';
import { faceOf } from '../../kit/noes/table-face.tsx';

const texts = allTexts('en');
const spoken = (language: Language, what: Message): string =>
  say(voiceOf(texts, language, 'Europe/Moscow'), what).replaceAll(/\s+/gu, ' ');

/** The no that the table shows, wherever it shows it. */
function shown({ station, screen }: BenchStation): PostingRefusal | null {
  const verdict = station.verdict();
  if (verdict?.kind === 'stop')
    return verdict.parcel === undefined
      ? { code: 'cancelled', reason: '' }
      : { code: 'parcel-cancelled', parcel: verdict.parcel.parcel, reason: '' };
  if (verdict !== null && 'refusal' in verdict) return verdict.refusal;
  return screen.kind === 'waybill' ? (screen.entry?.refusal ?? null) : null;
}

/** Work at which some words of packing would say the wrong thing. */
const ownWords: Readonly<Record<string, Readonly<Partial<Record<PostingRefusal['code'], Message>>>>> = {
  'hand-over': { 'unknown-code': said('handover:refused.unknown').title },
  returns: {
    'unknown-code': said('returns:refused.unknown').title,
    'one-too-many': said('returns:refused.judged').title,
    'wrong-item': said('returns:refused.foreign').title,
  },
};

const titleOf = (bench: BenchStation, refusal: PostingRefusal): Message =>
  ownWords[bench.screen.kind]?.[refusal.code] ?? verdictOfRefusal(refusal).title;

/** Letters that a text of a language has, and those that none of its own words has. */
const letters: Readonly<Record<Language, readonly [has: RegExp, never: RegExp]>> = {
  'zh-CN': [/\p{Script=Han}/u, /\p{Script=Cyrillic}/u],
  ru: [/\p{Script=Cyrillic}/u, /\p{Script=Han}/u],
  en: [/[a-z]/iu, /[\p{Script=Han}\p{Script=Cyrillic}]/u],
};
/** How each language asks for a scan. */
const scanVerb: Readonly<Record<Language, RegExp>> = { 'zh-CN': /扫/u, ru: /скан/iu, en: /scan/iu };

/** Commands that no button stands for: the screen asks for the thing that carries the code. */
const onThings: ReadonlySet<string> = new Set(['badge', 'work', 'slot', 'grams']);

/** Whether the screen names a code, by itself or by its name on the sheet. */
function namesCode(face: string, language: Language, code: string): boolean {
  if (face.includes(code)) return true;
  const command = parseCommandCode(code);
  if (command === null || onThings.has(command.kind)) return scanVerb[language].test(face);
  return face.toLowerCase().includes(spoken(language, commandName(command)).toLowerCase());
}

function expectWords(bench: BenchStation, refusal: PostingRefusal, next: string): void {
  for (const language of languages) {
    const face = faceOf(bench, language);
    const title = spoken(language, titleOf(bench, refusal));
    const [has, never] = letters[language];
    expect(face).toContain(title);
    expect(title).toMatch(has);
    expect(title).not.toMatch(never);
    expect(face).not.toMatch(/\{\{|\b[a-z]+:[a-z]+\.[a-z]/u);
    expect({ language, next, named: namesCode(face, language, next), face }).toMatchObject({ named: true });
  }
}

async function plays(code: PostingRefusal['code'], no: No): Promise<void> {
  const bench = await benchAtWork({ store: quickStore, ...no.bench });
  await no.provoke(bench);
  const refusal = shown(bench);
  expect({ refused: refusal?.code, on: bench.screen.kind }).toEqual({ refused: code, on: bench.screen.kind });
  if (refusal === null) return;
  const scans = await no.recover(bench);
  expectWords(bench, refusal, scans[0] ?? '');
  await bench.scanAll(...scans);
  expect(shown(bench)).toBeNull();
  const number = no.ends?.(bench) ?? numberAt(bench, 'mug');
  await leaves(bench, number);
}

/** The posting leaves in the end, with every unit counted once. */
async function leaves(bench: BenchStation, number: PostingNumber): Promise<void> {
  await close(bench, number);
  for (const [counted, wanted] of countsOf(await bench.posting(number))) expect(counted).toBe(wanted);
  await handOver(bench, number);
  expect((await bench.posting(number)).status).toBe('handed-over');
  expect(bench.world.control.doubleShips()).toEqual([]);
  expect([...bench.faults, ...bench.notKept]).toEqual([]);
}

const scripts = Object.entries(noes).flatMap(([code, ways]) =>
  'notScanned' in ways ? [] : ways.map((no) => [code as PostingRefusal['code'], no.of, no] as const),
);

describe('NO1 NO2 NO5 every no by scanned codes alone: said in three languages, its next step named, and the parcel leaves', () => {
  it.each(scripts)('%s: %s', async (code, _, no) => plays(code, no));
});

const desks = Object.entries(noes).flatMap(([code, ways]) =>
  'notScanned' in ways ? [[code, ways] as const] : [],
);

it.each(desks)('NO1 %s is not the table’s, and says why', (_, { why }) => {
  expect(why).not.toBe('');
});

/** Whether a text stands on the screen, without what it is filled with. */
function expectSaid(bench: BenchStation, says: Message, next: string): void {
  for (const language of languages) {
    const face = faceOf(bench, language);
    expect(face).toContain(spoken(language, says));
    expect({ language, next, named: namesCode(face, language, next), face }).toMatchObject({ named: true });
  }
}

async function answers(ask: Asked): Promise<void> {
  const bench = await benchAtWork({ store: quickStore, ...ask.bench });
  await ask.provoke(bench);
  expectSaid(bench, ask.says, ask.next);
  await bench.scanAll(...(await ask.recover(bench)));
  await leaves(bench, ask.ends?.(bench) ?? numberAt(bench, 'mug'));
}

describe('NO1 NO3 NO5 NO6 every trouble and question by scanned codes alone: in three languages, answered, and the parcel leaves', () => {
  it.each(asked.map((ask) => [ask.of, ask] as const))('%s', async (_, ask) => answers(ask));
});
