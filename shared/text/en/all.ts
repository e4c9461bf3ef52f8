import type { EnglishText } from '../plural.ts';
import type { Texts } from '../shape.ts';
import { appEn } from './app.ts';
import { careEn } from './care.ts';
import { clipEn } from './clip.ts';
import { dataEn } from './data.ts';
import { deskEn } from './desk.ts';
import { devicesEn } from './devices.ts';
import { firstRunEn } from './first-run.ts';
import { goodsTableEn } from './goods-table.ts';
import { evidenceEn } from './evidence.ts';
import { guidesEn } from './guides.ts';
import { handOverEn } from './handover.ts';
import { healthEn } from './health.ts';
import { helpEn } from './help.ts';
import { labelsEn } from './labels.ts';
import { outsideEn } from './outside.ts';
import { paceEn } from './pace.ts';
import { photoEn } from './photo.ts';
import { pickEn } from './pick.ts';
import { practiceEn } from './practice.ts';
import { printersEn } from './printers.ts';
import { printingEn } from './printing.ts';
import { productsEn } from './products.ts';
import { queueEn } from './queue.ts';
import { refusalsEn } from './refusals.ts';
import { reportsEn } from './reports.ts';
import { returnsEn } from './returns.ts';
import { rulesEn } from './rules.ts';
import { rolesEn } from './roles.ts';
import { scannerEn } from './scanner.ts';
import { settingsMoreEn } from './settings-more.ts';
import { shadowEn } from './shadow.ts';
import { shelveEn } from './shelve.ts';
import { shiftEn } from './shift.ts';
import { stationEn } from './station.ts';
import { shopsEn } from './shops.ts';
import { stockEn } from './stock.ts';
import { suppliesEn } from './supplies.ts';
import { storageEn } from './storage.ts';
import { tableEn } from './table.ts';
import { tablesEn } from './tables.ts';
import { teachEn } from './teach.ts';
import { trialsEn } from './trials.ts';
import { virtualEn } from './virtual.ts';
import { leavingEn } from './leaving.ts';
import { carriersEn } from './carriers.ts';
import { trackingEn } from './tracking.ts';
import { voiceEn } from './voice.ts';
import { wavesEn } from './waves.ts';
import { whoEn } from './who.ts';

/** Every text of the app in English. The compiler refuses a missing key. */
export const textsEn: Texts<EnglishText> = {
  station: stationEn,
  refusals: refusalsEn,
  outside: outsideEn,
  desk: deskEn,
  app: appEn,
  practice: practiceEn,
  settings: settingsMoreEn,
  table: tableEn,
  printers: printersEn,
  labels: labelsEn,
  printing: printingEn,
  storage: storageEn,
  intake: tablesEn,
  photo: photoEn,
  clip: clipEn,
  scanner: scannerEn,
  devices: devicesEn,
  pick: pickEn,
  voice: voiceEn,
  who: whoEn,
  data: dataEn,
  handover: handOverEn,
  returns: returnsEn,
  pace: paceEn,
  shift: shiftEn,
  teach: teachEn,
  shelve: shelveEn,
  shadow: shadowEn,
  products: productsEn,
  carriers: carriersEn,
  queue: queueEn,
  leaving: leavingEn,
  virtual: virtualEn,
  reports: reportsEn,
  shops: shopsEn,
  stock: stockEn,
  supplies: suppliesEn,
  care: careEn,
  tracking: trackingEn,
  first: firstRunEn,
  waves: wavesEn,
  goodsTable: goodsTableEn,
  rules: rulesEn,
  evidence: evidenceEn,
  guides: guidesEn,
  roles: rolesEn,
  health: healthEn,
  trials: trialsEn,
  help: helpEn,
};
