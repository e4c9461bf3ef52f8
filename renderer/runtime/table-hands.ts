import type { Language, Packer } from '#shared/bridge/settings.ts';
import { languageOfCode } from '#shared/domain/rules/language-codes.ts';
import type { Ids } from '#shared/kit/clock.ts';
import { interpretScan } from '../scan/interpret.ts';
import type { Heard } from '../session/heard.ts';
import type { Station } from '../session/station.ts';
import type { DeskPass } from './desk-pass.ts';
import type { Lull } from './lull.ts';
import type { Runtime } from './runtime.ts';

/** What hands at the table reach. */
interface TableHandsParts {
  readonly station: Station;
  readonly ids: Ids;
  readonly lull: Pick<Lull, 'scanned' | 'seen'>;
  readonly desk: Pick<DeskPass, 'atTable'>;
  readonly heard: Heard;
  readonly person: () => Packer | null;
  /** Sees to it that nothing ends unheard. */
  readonly settled: (work: Promise<void>) => void;
  /** The table speaks this language from now on. */
  readonly speak: (language: Language) => Promise<void>;
}

/** Scans, keys and touches, each to where it belongs. */
export function createTableHands(parts: TableHandsParts): Pick<Runtime, 'scan' | 'key' | 'actions'> {
  const { station, lull, heard, settled } = parts;
  return {
    scan: (read) => {
      lull.scanned();
      parts.desk.atTable(parts.person());
      heard.scan(read);
      const language = languageOfCode(read.text);
      if (language === null)
        settled(station.scanned(read.id, interpretScan(read), read.repeatWithinMs !== null));
      else settled(parts.speak(language));
    },
    key: (key) => {
      lull.seen();
      heard.key(key);
    },
    actions: {
      pin: (digits) => settled(station.pin(digits)),
      command: (command) => settled(station.command(command)),
      choose: (posting) => settled(station.choose(posting)),
      chooseCarrier: (carrier) => station.chooseCarrier(carrier),
      clearWaybill: () => station.clearWaybill(),
      language: (language) => settled(parts.speak(language)),
      typed: (text) =>
        settled(station.scanned(parts.ids.next(), interpretScan({ text, alternate: text, aim: null }))),
    },
  };
}
