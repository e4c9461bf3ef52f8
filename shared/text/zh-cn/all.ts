import type { ChineseText } from '../plural.ts';
import type { Texts } from '../shape.ts';
import { appZh } from './app.ts';
import { careZh } from './care.ts';
import { clipZh } from './clip.ts';
import { dataZh } from './data.ts';
import { deskZh } from './desk.ts';
import { devicesZh } from './devices.ts';
import { firstRunZh } from './first-run.ts';
import { goodsTableZh } from './goods-table.ts';
import { evidenceZh } from './evidence.ts';
import { guidesZh } from './guides.ts';
import { handOverZh } from './handover.ts';
import { healthZh } from './health.ts';
import { helpZh } from './help.ts';
import { labelsZh } from './labels.ts';
import { outsideZh } from './outside.ts';
import { paceZh } from './pace.ts';
import { photoZh } from './photo.ts';
import { pickZh } from './pick.ts';
import { practiceZh } from './practice.ts';
import { printersZh } from './printers.ts';
import { printingZh } from './printing.ts';
import { productsZh } from './products.ts';
import { queueZh } from './queue.ts';
import { refusalsZh } from './refusals.ts';
import { reportsZh } from './reports.ts';
import { returnsZh } from './returns.ts';
import { rulesZh } from './rules.ts';
import { rolesZh } from './roles.ts';
import { scannerZh } from './scanner.ts';
import { settingsMoreZh } from './settings-more.ts';
import { shadowZh } from './shadow.ts';
import { shelveZh } from './shelve.ts';
import { shiftZh } from './shift.ts';
import { stationZh } from './station.ts';
import { shopsZh } from './shops.ts';
import { stockZh } from './stock.ts';
import { suppliesZh } from './supplies.ts';
import { storageZh } from './storage.ts';
import { tableZh } from './table.ts';
import { tablesZh } from './tables.ts';
import { teachZh } from './teach.ts';
import { trialsZh } from './trials.ts';
import { virtualZh } from './virtual.ts';
import { leavingZh } from './leaving.ts';
import { carriersZh } from './carriers.ts';
import { trackingZh } from './tracking.ts';
import { voiceZh } from './voice.ts';
import { wavesZh } from './waves.ts';
import { whoZh } from './who.ts';

/** Every text of the app in simplified Chinese. The compiler refuses a missing key. */
export const textsZh: Texts<ChineseText> = {
  station: stationZh,
  refusals: refusalsZh,
  outside: outsideZh,
  desk: deskZh,
  app: appZh,
  practice: practiceZh,
  settings: settingsMoreZh,
  table: tableZh,
  printers: printersZh,
  labels: labelsZh,
  printing: printingZh,
  storage: storageZh,
  intake: tablesZh,
  photo: photoZh,
  clip: clipZh,
  scanner: scannerZh,
  devices: devicesZh,
  pick: pickZh,
  voice: voiceZh,
  who: whoZh,
  data: dataZh,
  handover: handOverZh,
  returns: returnsZh,
  pace: paceZh,
  shift: shiftZh,
  teach: teachZh,
  shelve: shelveZh,
  shadow: shadowZh,
  products: productsZh,
  carriers: carriersZh,
  queue: queueZh,
  leaving: leavingZh,
  virtual: virtualZh,
  reports: reportsZh,
  shops: shopsZh,
  stock: stockZh,
  supplies: suppliesZh,
  care: careZh,
  tracking: trackingZh,
  first: firstRunZh,
  waves: wavesZh,
  goodsTable: goodsTableZh,
  rules: rulesZh,
  evidence: evidenceZh,
  guides: guidesZh,
  roles: rolesZh,
  health: healthZh,
  trials: trialsZh,
  help: helpZh,
};
