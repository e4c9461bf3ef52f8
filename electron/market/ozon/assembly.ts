import type { AssemblyPort } from '#shared/market/assembly.ts';
import { allCancelReasons, cancel, cancelReasons, cancelUnits } from './cancel.ts';
import type { OzonClient } from './client.ts';
import { countries, setCountry } from './country.ts';
import { done } from './done.ts';
import { checkMarks } from './marks-check.ts';
import { marksReport, updateMarks } from './marks-report.ts';
import { setMarks } from './marks.ts';
import { ozonPaths } from './paths.ts';
import { readSplit, ship, shipPart, split } from './ship.ts';
import { wireMoment } from './wire.ts';

/** Assembly and what ends it, over one client. */
export const assemblyOf = (client: OzonClient): AssemblyPort => ({
  ship: (number, packages) => ship(client, number, packages),
  shipPart: (number, lines) => shipPart(client, number, lines),
  split: (number, packages) => split(client, number, packages),
  readSplit: (number, packages) => readSplit(client, number, packages),
  setBoxes: (number, boxes) =>
    done(client, ozonPaths.multiBoxQty, { posting_number: number, multi_box_qty: boxes }),
  setMarks: (number, units) => setMarks(client, number, units),
  marksReport: (number) => marksReport(client, number),
  checkMarks: (number, units) => checkMarks(client, number, units),
  updateMarks: (number) => updateMarks(client, number),
  countries: (nameHolds) => countries(client, nameHolds),
  setCountry: (number, product, country) => setCountry(client, number, product, country),
  confirmCutoff: (number, at) =>
    done(client, ozonPaths.cutoffSet, { posting_number: number, new_cutoff_date: wireMoment(at) }),
  cancelReasons: (number) => cancelReasons(client, number),
  allCancelReasons: () => allCancelReasons(client),
  cancel: (number, reasonId, message) => cancel(client, number, reasonId, message),
  cancelUnits: (number, reasonId, message, lines) => cancelUnits(client, number, reasonId, message, lines),
});
