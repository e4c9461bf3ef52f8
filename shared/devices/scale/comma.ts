import type { ScaleProtocol } from './protocol.ts';
import { readingOf, type ScaleReading } from './reading.ts';
import { nextLine, numberIn } from './text-line.ts';
import { gramsIn } from './units.ts';

/** `ST,GS,+  1.234kg`, `US,NT,-0.250 kg`; with two characters of its own before the weight (CAS); without gross or net (A&D). */
const WEIGHT =
  /^(?<state>ST|US),(?:(?:GS|NT|G|N),)?(?:[^,]{2},)? *(?<sign>[+-]?) *(?<digits>\d[\d ]*(?:[.,]\d+)?|[.,]\d+) *(?<unit>[a-z]{1,3})$/iu;
const OVERLOAD = /^OL,/iu;

function read(line: string): ScaleReading | null {
  if (OVERLOAD.test(line)) return { kind: line.includes('-') ? 'under' : 'over' };
  const { state = '', sign = '', digits = '', unit = '' } = WEIGHT.exec(line)?.groups ?? {};
  const grams = gramsIn(numberIn(sign, digits), unit);
  return digits === '' || grams === null ? null : readingOf(grams, state.toUpperCase() === 'ST');
}

/** A line of text again and again: A&D, CAS with 22 characters, and the many that do the same. */
export const comma: ScaleProtocol = {
  line: { baud: 9600, bits: 8, parity: 'none' },
  ask: null,
  saysUnit: true,
  next: (bytes) => nextLine(bytes, read),
};
