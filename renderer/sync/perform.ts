import { shopOf } from '#shared/domain/shop.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import type { Performed, PerformParts } from './performed.ts';
import { askOf } from '#shared/bridge/shop-door.ts';
import { performBarcode } from './perform-barcode.ts';
import { performCarriage } from './perform-carriage.ts';
import { performGiveUp } from './perform-give-up.ts';
import { performPrintCargo } from './perform-cargo.ts';
import { performPrintAct, performPrintManifest } from './perform-papers.ts';
import { performCancel, performCancelUnits } from './perform-cancel.ts';
import { performMarksAnew } from './perform-marks-anew.ts';
import { performPlaces } from './perform-places.ts';
import { performReturnAnswer } from './perform-return.ts';
import { performStock } from './perform-stock.ts';
import { performShip } from './perform-ship.ts';
import { performFetchLabel, performPrintLabel, performPrintSticker } from './perform-label.ts';
import {
  performBoxes,
  performCountries,
  performCutoff,
  performMarks,
  performStep,
  performTracking,
  performUpdateMarks,
} from './perform-market.ts';

type Performer<K extends Effect['kind']> = (
  row: EffectRow,
  effect: Extract<Effect, { kind: K }>,
  parts: PerformParts,
) => Promise<Performed>;

const performers: { readonly [K in Effect['kind']]: Performer<K> } = {
  ship: performShip,
  marks: performMarks,
  'marks-anew': performMarksAnew,
  'update-marks': performUpdateMarks,
  countries: performCountries,
  boxes: performBoxes,
  cutoff: performCutoff,
  tracking: performTracking,
  delivering: performStep,
  'last-mile': performStep,
  delivered: performStep,
  cancel: performCancel,
  'cancel-units': performCancelUnits,
  'return-answer': performReturnAnswer,
  'fetch-label': performFetchLabel,
  'print-label': (_row, effect, parts) => performPrintLabel(effect, parts),
  'print-sticker': performPrintSticker,
  carriage: performCarriage,
  'give-up-carriage': performGiveUp,
  'print-act': performPrintAct,
  'print-manifest': performPrintManifest,
  'print-cargo': (_row, effect, parts) => performPrintCargo(effect, parts),
  places: performPlaces,
  stock: performStock,
  barcode: performBarcode,
};

/** Makes one effect happen, or finds out whether it already did; says how its row goes on. It meets no shop but its own (SHP4). */
export function perform(row: EffectRow, parts: PerformParts): Promise<Performed> {
  const { effect } = row;
  return (performers[effect.kind] as Performer<typeof effect.kind>)(row, effect, {
    ...parts,
    ask: askOf(parts.ask, shopOf(row)),
  });
}
