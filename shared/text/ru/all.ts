import type { RussianText } from '../plural.ts';
import type { Texts } from '../shape.ts';
import { appRu } from './app.ts';
import { careRu } from './care.ts';
import { clipRu } from './clip.ts';
import { dataRu } from './data.ts';
import { deskRu } from './desk.ts';
import { devicesRu } from './devices.ts';
import { firstRunRu } from './first-run.ts';
import { goodsTableRu } from './goods-table.ts';
import { evidenceRu } from './evidence.ts';
import { guidesRu } from './guides.ts';
import { handOverRu } from './handover.ts';
import { healthRu } from './health.ts';
import { helpRu } from './help.ts';
import { labelsRu } from './labels.ts';
import { outsideRu } from './outside.ts';
import { paceRu } from './pace.ts';
import { photoRu } from './photo.ts';
import { pickRu } from './pick.ts';
import { practiceRu } from './practice.ts';
import { printersRu } from './printers.ts';
import { printingRu } from './printing.ts';
import { productsRu } from './products.ts';
import { queueRu } from './queue.ts';
import { refusalsRu } from './refusals.ts';
import { reportsRu } from './reports.ts';
import { returnsRu } from './returns.ts';
import { rulesRu } from './rules.ts';
import { rolesRu } from './roles.ts';
import { scannerRu } from './scanner.ts';
import { settingsMoreRu } from './settings-more.ts';
import { shadowRu } from './shadow.ts';
import { shelveRu } from './shelve.ts';
import { shiftRu } from './shift.ts';
import { stationRu } from './station.ts';
import { shopsRu } from './shops.ts';
import { stockRu } from './stock.ts';
import { suppliesRu } from './supplies.ts';
import { storageRu } from './storage.ts';
import { tableRu } from './table.ts';
import { tablesRu } from './tables.ts';
import { teachRu } from './teach.ts';
import { trialsRu } from './trials.ts';
import { virtualRu } from './virtual.ts';
import { leavingRu } from './leaving.ts';
import { carriersRu } from './carriers.ts';
import { trackingRu } from './tracking.ts';
import { voiceRu } from './voice.ts';
import { wavesRu } from './waves.ts';
import { whoRu } from './who.ts';

/** Every text of the app in Russian. The compiler refuses a missing key. */
export const textsRu: Texts<RussianText> = {
  station: stationRu,
  refusals: refusalsRu,
  outside: outsideRu,
  desk: deskRu,
  app: appRu,
  practice: practiceRu,
  settings: settingsMoreRu,
  table: tableRu,
  printers: printersRu,
  labels: labelsRu,
  printing: printingRu,
  storage: storageRu,
  intake: tablesRu,
  photo: photoRu,
  clip: clipRu,
  scanner: scannerRu,
  devices: devicesRu,
  pick: pickRu,
  voice: voiceRu,
  who: whoRu,
  data: dataRu,
  handover: handOverRu,
  returns: returnsRu,
  pace: paceRu,
  shift: shiftRu,
  teach: teachRu,
  shelve: shelveRu,
  shadow: shadowRu,
  products: productsRu,
  carriers: carriersRu,
  queue: queueRu,
  leaving: leavingRu,
  virtual: virtualRu,
  reports: reportsRu,
  shops: shopsRu,
  stock: stockRu,
  supplies: suppliesRu,
  care: careRu,
  tracking: trackingRu,
  first: firstRunRu,
  waves: wavesRu,
  goodsTable: goodsTableRu,
  rules: rulesRu,
  evidence: evidenceRu,
  guides: guidesRu,
  roles: rolesRu,
  health: healthRu,
  trials: trialsRu,
  help: helpRu,
};
