import type { ScaleProtocol } from './protocol.ts';
import { readingOf, type ScaleReading } from './reading.ts';
import { nextLine, numberIn } from './text-line.ts';
import { gramsIn } from './units.ts';

/** `S S     100.00 g` at rest, `S D     100.00 g` not. */
const WEIGHT = /^S (?<state>[SD]) +(?<sign>-?) *(?<digits>\d+(?:\.\d+)?) +(?<unit>[a-z]{1,3})$/iu;

function read(line: string): ScaleReading | null {
  switch (line) {
    case 'S +':
      return { kind: 'over' };
    case 'S -':
      return { kind: 'under' };
    case 'S I':
      return { kind: 'moving', grams: null };
    case 'ES':
    case 'ET':
    case 'EL':
    case 'S L':
      return { kind: 'fault' };
    default: {
      const { state = '', sign = '', digits = '', unit = '' } = WEIGHT.exec(line)?.groups ?? {};
      const grams = gramsIn(numberIn(sign, digits), unit);
      return digits === '' || grams === null ? null : readingOf(grams, state.toUpperCase() === 'S');
    }
  }
}

/** Mettler-Toledo's standard commands (MT-SICS): `SI` asks for the weight whatever it does. */
export const sics: ScaleProtocol = {
  line: { baud: 9600, bits: 8, parity: 'none' },
  ask: new Uint8Array([0x53, 0x49, 0x0d, 0x0a]),
  saysUnit: true,
  next: (bytes) => nextLine(bytes, read),
};
