import type { Line } from '../lines/line.ts';
import { garbled, type Question, type Reading } from './reading.ts';

/** Pieces an answer may come in; more is no answer. */
const mostPieces = 64;

/**
 * Asks and listens, at most `waitMs` for each piece of the answer; null where nothing came at all. An answer that never
 * becomes complete is `garbled`. What lay on the line before the question is thrown away: it answers something else.
 */
export async function ask(line: Line, question: Question, waitMs: number): Promise<Reading | null> {
  if (question.bytes.length > 0) {
    await line.read(0);
    if ((await line.write(question.bytes)) !== null) return null;
  }
  let answer: Buffer = Buffer.alloc(0);
  for (let piece = 0; piece < mostPieces; piece++) {
    const came = await line.read(waitMs);
    if (came.length === 0) return answer.length === 0 ? null : garbled;
    answer = Buffer.concat([answer, came]);
    const reading = question.read(answer);
    if (reading !== null) return reading;
  }
  return garbled;
}
