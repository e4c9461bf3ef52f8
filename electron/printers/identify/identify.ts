import type { LabelLanguage } from '#shared/label/languages.ts';
import type { Identified } from '#shared/printing/found.ts';
import type { PrinterCondition } from '#shared/printing/state.ts';
import type { Line, OpenLine } from '../lines/line.ts';
import { modelNamed } from '../models.ts';
import { ask } from '../status/ask.ts';
import { statusProtocols } from '../status/protocols.ts';
import type { Question } from '../status/reading.ts';
import { readHostIdentity, readPosName, readQlModel, readTsplModel, type Identity } from './answers.ts';

/** Asks for a name: what comes is kept whole and told by silence after it. */
async function listen(line: Line, bytes: Uint8Array, waitMs: number): Promise<Buffer> {
  await line.read(0);
  if ((await line.write(bytes)) !== null) return Buffer.alloc(0);
  let answer: Buffer = Buffer.alloc(0);
  for (let pieces = 0; pieces < 16; pieces++) {
    const came = await line.read(answer.length === 0 ? waitMs : Math.min(waitMs, 100));
    if (came.length === 0) break;
    answer = Buffer.concat([answer, came]);
  }
  return answer;
}

/** A language as a printer is asked for it. */
interface Suspect {
  readonly language: LabelLanguage;
  /** Asked first; an answer in this language's form proves it. Null: its name alone does. */
  readonly proof: Question | null;
  readonly name: Uint8Array;
  readonly read: (answer: Buffer) => Identity | null;
  /** How it is asked how it is, afterwards. */
  readonly status: Question | null;
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
/** `ESC @` empties the line of a receipt printer before it is printed; the other languages pass it over. */
const wipe = latin('\u001b@');
const noLineEnd = (question: Question): Question => ({ ...question, bytes: question.bytes.subarray(0, 3) });
const { tspl, escpos, ql } = statusProtocols;
const zpl = statusProtocols['zpl-hs'];

/**
 * In this order, because each question must be nothing to print for those that come after it:
 * 1. TSPL `ESC ! ?`: to ESC/POS it only chooses a type face; ZPL passes over all that is outside `^XA`.
 * 2. ESC/POS `DLE EOT`: control characters that the others pass over. Only then its name is asked.
 * 3. ZPL `~HI`: to a receipt printer that answers nothing this is text, but it prints whole lines only: no line end
 *    is sent, and `ESC @` empties the line.
 * 4. Brother `ESC i S`: to a receipt printer `ESC i` is "cut the paper", so it comes last.
 */
const suspects: readonly Suspect[] = [
  {
    language: 'tspl',
    proof: tspl === null ? null : noLineEnd(tspl.now),
    name: latin('~!T\r\n'),
    read: readTsplModel,
    status: null,
  },
  {
    language: 'escpos',
    proof: escpos?.now ?? null,
    name: Uint8Array.of(0x1d, 0x49, 67),
    read: readPosName,
    status: null,
  },
  { language: 'zpl', proof: null, name: latin('~HI'), read: readHostIdentity, status: zpl?.now ?? null },
  {
    language: 'ql',
    proof: null,
    name: Uint8Array.of(0x1b, 0x69, 0x53),
    read: readQlModel,
    status: ql?.now ?? null,
  },
];

/** An answer as a person can read it. */
const readable = (answer: Buffer): string =>
  Array.from(answer.subarray(0, 200), (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.',
  ).join('');

/** One language; null where the printer does not show that it speaks it. */
async function question(line: Line, suspect: Suspect, waitMs: number): Promise<Identified | null> {
  let condition: PrinterCondition = 'unknown';
  if (suspect.proof !== null) {
    const reading = await ask(line, suspect.proof, waitMs);
    if (reading === null || reading.condition === 'garbled') return null;
    condition = reading.condition;
  }
  const answer = await listen(line, suspect.name, waitMs);
  const identity = suspect.read(answer);
  if (identity === null && suspect.proof === null) return null;
  if (suspect.status !== null) condition = (await ask(line, suspect.status, waitMs))?.condition ?? 'unknown';
  const name = identity?.name ?? '';
  const dpi = identity?.dpi ?? null;
  const { language } = suspect;
  const model = modelNamed(name, { language, dpi });
  return {
    language,
    model: model?.id ?? null,
    dpi: dpi ?? model?.dpi ?? null,
    condition,
    says: readable(answer),
  };
}

/** Asks a printer in every language who it is. Nothing is printed by it, whatever language it speaks. */
export async function identify(open: OpenLine, waitMs = 500): Promise<Identified> {
  const nobody = { language: null, model: null, dpi: null, says: '' } as const;
  const opened = await open();
  if (!opened.ok) return { ...nobody, condition: 'unreachable' };
  const line = opened.value;
  try {
    for (const suspect of suspects) {
      const found = await question(line, suspect, waitMs);
      if (found !== null) return found;
      await line.write(wipe);
    }
    // A silent TSPL printer would glue all this to the first line of its next job.
    await line.write(latin('\r\n'));
    return { ...nobody, condition: line.ended() ? 'unreachable' : 'unknown' };
  } finally {
    await line.close();
  }
}
