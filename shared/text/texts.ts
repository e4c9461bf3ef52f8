import type { Language } from '../bridge/settings.ts';
import { appEn } from './en/app.ts';
import { clipEn } from './en/clip.ts';
import { dataEn } from './en/data.ts';
import { devicesEn } from './en/devices.ts';
import { deskEn } from './en/desk.ts';
import { outsideEn } from './en/outside.ts';
import { handOverEn } from './en/handover.ts';
import { labelsEn } from './en/labels.ts';
import { photoEn } from './en/photo.ts';
import { pickEn } from './en/pick.ts';
import { paceEn } from './en/pace.ts';
import { practiceEn } from './en/practice.ts';
import { printersEn } from './en/printers.ts';
import { printingEn } from './en/printing.ts';
import { productsEn } from './en/products.ts';
import { refusalsEn } from './en/refusals.ts';
import { scannerEn } from './en/scanner.ts';
import { returnsEn } from './en/returns.ts';
import { settingsMoreEn } from './en/settings-more.ts';
import { shadowEn } from './en/shadow.ts';
import { shelveEn } from './en/shelve.ts';
import { shiftEn } from './en/shift.ts';
import { stationEn } from './en/station.ts';
import { storageEn } from './en/storage.ts';
import { tableEn } from './en/table.ts';
import { tablesEn } from './en/tables.ts';
import { teachEn } from './en/teach.ts';
import { voiceEn } from './en/voice.ts';
import { whoEn } from './en/who.ts';
import type { ChineseText, Counted, EnglishText, RussianText } from './plural.ts';
import { appRu } from './ru/app.ts';
import { clipRu } from './ru/clip.ts';
import { dataRu } from './ru/data.ts';
import { devicesRu } from './ru/devices.ts';
import { deskRu } from './ru/desk.ts';
import { outsideRu } from './ru/outside.ts';
import { handOverRu } from './ru/handover.ts';
import { labelsRu } from './ru/labels.ts';
import { photoRu } from './ru/photo.ts';
import { pickRu } from './ru/pick.ts';
import { paceRu } from './ru/pace.ts';
import { practiceRu } from './ru/practice.ts';
import { printersRu } from './ru/printers.ts';
import { printingRu } from './ru/printing.ts';
import { productsRu } from './ru/products.ts';
import { refusalsRu } from './ru/refusals.ts';
import { scannerRu } from './ru/scanner.ts';
import { returnsRu } from './ru/returns.ts';
import { settingsMoreRu } from './ru/settings-more.ts';
import { shadowRu } from './ru/shadow.ts';
import { shelveRu } from './ru/shelve.ts';
import { shiftRu } from './ru/shift.ts';
import { stationRu } from './ru/station.ts';
import { storageRu } from './ru/storage.ts';
import { tableRu } from './ru/table.ts';
import { tablesRu } from './ru/tables.ts';
import { teachRu } from './ru/teach.ts';
import { voiceRu } from './ru/voice.ts';
import { whoRu } from './ru/who.ts';
import type { AppText } from './shape-app.ts';
import type { ClipText } from './shape-clip.ts';
import type { DataText } from './shape-data.ts';
import type { DevicesText } from './shape-devices.ts';
import type { DeskText } from './shape-desk.ts';
import type { HandOverText } from './shape-handover.ts';
import type { IntakeText } from './shape-intake.ts';
import type { OutsideText } from './shape-outside.ts';
import type { LabelsText } from './shape-labels.ts';
import type { PhotoText } from './shape-photo.ts';
import type { PickText } from './shape-pick.ts';
import type { PaceText } from './shape-pace.ts';
import type { PracticeText } from './shape-practice.ts';
import type { PrintersText } from './shape-printers.ts';
import type { PrintingText } from './shape-printing.ts';
import type { ProductsText } from './shape-products.ts';
import type { RefusalsText } from './shape-refusals.ts';
import type { ScannerText } from './shape-scanner.ts';
import type { ReturnsText } from './shape-returns.ts';
import type { SettingsText } from './shape-settings.ts';
import type { ShadowText } from './shape-shadow.ts';
import type { ShelveText } from './shape-shelve.ts';
import type { ShiftText } from './shape-shift.ts';
import type { StationText } from './shape-station.ts';
import type { StorageText } from './shape-storage.ts';
import type { TableText } from './shape-table.ts';
import type { TeachText } from './shape-teach.ts';
import type { VoiceText } from './shape-voice.ts';
import type { WhoText } from './shape-who.ts';
import { appZh } from './zh-cn/app.ts';
import { clipZh } from './zh-cn/clip.ts';
import { dataZh } from './zh-cn/data.ts';
import { devicesZh } from './zh-cn/devices.ts';
import { deskZh } from './zh-cn/desk.ts';
import { outsideZh } from './zh-cn/outside.ts';
import { handOverZh } from './zh-cn/handover.ts';
import { labelsZh } from './zh-cn/labels.ts';
import { photoZh } from './zh-cn/photo.ts';
import { pickZh } from './zh-cn/pick.ts';
import { paceZh } from './zh-cn/pace.ts';
import { practiceZh } from './zh-cn/practice.ts';
import { printersZh } from './zh-cn/printers.ts';
import { printingZh } from './zh-cn/printing.ts';
import { productsZh } from './zh-cn/products.ts';
import { refusalsZh } from './zh-cn/refusals.ts';
import { scannerZh } from './zh-cn/scanner.ts';
import { returnsZh } from './zh-cn/returns.ts';
import { settingsMoreZh } from './zh-cn/settings-more.ts';
import { shadowZh } from './zh-cn/shadow.ts';
import { shelveZh } from './zh-cn/shelve.ts';
import { shiftZh } from './zh-cn/shift.ts';
import { stationZh } from './zh-cn/station.ts';
import { storageZh } from './zh-cn/storage.ts';
import { tableZh } from './zh-cn/table.ts';
import { tablesZh } from './zh-cn/tables.ts';
import { teachZh } from './zh-cn/teach.ts';
import { voiceZh } from './zh-cn/voice.ts';
import { whoZh } from './zh-cn/who.ts';

/** All texts of one language by namespace. */
export interface Texts<T> {
  readonly station: StationText<T>;
  readonly refusals: RefusalsText<T>;
  readonly outside: OutsideText<T>;
  readonly desk: DeskText<T>;
  readonly app: AppText<T>;
  readonly practice: PracticeText<T>;
  readonly settings: SettingsText<T>;
  readonly table: TableText<T>;
  readonly printers: PrintersText<T>;
  readonly labels: LabelsText<T>;
  readonly printing: PrintingText<T>;
  readonly storage: StorageText<T>;
  readonly intake: IntakeText<T>;
  readonly photo: PhotoText<T>;
  readonly clip: ClipText<T>;
  readonly scanner: ScannerText<T>;
  readonly devices: DevicesText<T>;
  readonly pick: PickText<T>;
  readonly voice: VoiceText<T>;
  readonly who: WhoText<T>;
  readonly data: DataText<T>;
  readonly handover: HandOverText<T>;
  readonly returns: ReturnsText<T>;
  readonly pace: PaceText<T>;
  readonly shift: ShiftText<T>;
  readonly teach: TeachText<T>;
  readonly shelve: ShelveText<T>;
  readonly shadow: ShadowText<T>;
  readonly products: ProductsText<T>;
}

/** Any text as the language files hold it. */
export type AnyText = EnglishText | RussianText | ChineseText;

/** Namespaces, the one of the packing table first. */
export const namespaces = [
  'station',
  'refusals',
  'outside',
  'desk',
  'app',
  'practice',
  'settings',
  'table',
  'printers',
  'labels',
  'printing',
  'storage',
  'intake',
  'photo',
  'clip',
  'scanner',
  'devices',
  'pick',
  'voice',
  'who',
  'data',
  'handover',
  'returns',
  'pace',
  'shift',
  'teach',
  'shelve',
  'shadow',
  'products',
] as const satisfies readonly (keyof Texts<string>)[];

/** Every text of the app. The compiler refuses a language that lacks a key. */
export const texts: Readonly<Record<Language, Texts<AnyText>>> = {
  'zh-CN': {
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
  },
  ru: {
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
  },
  en: {
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
  },
};

/** A tree of texts with plural forms spread over keys, as i18next reads them: `left_one`, `left_few`. */
export interface SpreadTexts {
  readonly [key: string]: string | SpreadTexts;
}

const isForms = (node: object): node is Counted<Record<string, string>> =>
  'count' in node && typeof node.count === 'object';

/** Spreads plural forms over keys. */
export function spread(tree: object): SpreadTexts {
  const entries = Object.entries(tree).flatMap(
    ([key, node]: [string, unknown]): [string, string | SpreadTexts][] => {
      if (typeof node === 'string') return [[key, node]];
      if (typeof node !== 'object' || node === null) return [];
      if (!isForms(node)) return [[key, spread(node)]];
      return Object.entries(node.count).map(([form, text]) => [`${key}_${form}`, text]);
    },
  );
  return Object.fromEntries(entries);
}
