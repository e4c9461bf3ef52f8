import type { Compression, LabelLanguage, MediaKind } from '../label/languages.ts';
import type { FoundPrinter } from '../printing/found.ts';
import type { Connection, LargerAnswer } from '../printing/printer.ts';
import type { Said } from './shape-station.ts';

/** What can be wrong with a test label, as a person sees it. */
export const symptoms = ['length', 'shifted', 'pale', 'blurred', 'pitch', 'blank', 'nothing'] as const;

/** One of `symptoms`. */
export type Symptom = (typeof symptoms)[number];

/** Closed words why a way of looking for printers could not be used; `other` for words this version does not know. */
export const searchTroubles = [
  'no-support',
  'no-permission',
  'no-network',
  'unreachable',
  'timed-out',
  'other',
] as const;

/** One of `searchTroubles`. */
export type SearchTrouble = (typeof searchTroubles)[number];

/** Fields of a way to a printer whose wrong values are explained beside them. */
type ConnectionField = 'host' | 'port' | 'server' | 'queue' | 'device' | 'path';

/** What a measured ruler tells. */
type RulerFinding = 'right' | 'dpi' | 'scaled' | 'senseless';

/** Texts of setting printers up, in one language. */
export interface PrintersText<T> {
  readonly tabs: Readonly<Record<'general' | 'printers' | 'labels', T>>;
  readonly title: T;
  readonly hint: T;
  readonly add: T;
  readonly first: T;
  readonly makeFirst: T;
  readonly edit: T;
  readonly remove: T;
  readonly removeAsk: Said<T>;
  readonly removeYes: T;
  readonly keep: T;
  readonly checked: T;
  readonly notChecked: T;
  readonly waiting: T;
  readonly busy: T;
  readonly modelGone: T;
  readonly ready: T;
  readonly unknown: Said<T>;
  readonly where: Readonly<Record<Exclude<Connection['kind'], 'cups'> | 'cups-here' | 'cups-there', T>>;
  readonly back: T;
  readonly next: T;
  readonly cancel: T;
  readonly step: T;
  readonly name: T;
  readonly wrong: Readonly<Record<ConnectionField | 'name' | 'number' | 'offset', T>>;
  readonly connection: {
    readonly title: T;
    readonly kind: T;
    readonly server: T;
    readonly serverHint: T;
    readonly queue: T;
    readonly dataType: T;
    readonly dataTypes: Readonly<Record<'auto' | 'RAW' | 'XPS_PASS', T>>;
    readonly dataTypeHint: T;
    readonly device: T;
    readonly deviceHint: T;
    readonly path: T;
    readonly baudRate: T;
    readonly folderHint: T;
    readonly tcpHint: T;
  };
  readonly model: {
    readonly title: T;
    readonly search: T;
    readonly none: T;
    readonly generic: T;
    readonly speaks: Readonly<Record<LabelLanguage, T>>;
    readonly dots: T;
    readonly widest: T;
    readonly tooWide: T;
  };
  readonly stock: {
    readonly title: T;
    readonly hint: T;
    readonly size: T;
    readonly media: T;
    readonly mediaKinds: Readonly<Record<MediaKind, T>>;
    readonly gap: T;
    readonly mark: T;
    readonly mediaHint: T;
  };
  readonly adjust: {
    readonly title: T;
    readonly shift: T;
    readonly stepMm: T;
    readonly stepDot: T;
    readonly up: T;
    readonly down: T;
    readonly left: T;
    readonly right: T;
    readonly middle: T;
    readonly at: T;
    readonly darkness: T;
    readonly speed: T;
    readonly asPrinter: T;
    readonly lighter: T;
    readonly darker: T;
    readonly slower: T;
    readonly faster: T;
    readonly noDarkness: T;
    readonly noSpeed: T;
  };
  readonly advanced: {
    readonly title: T;
    readonly dpi: T;
    readonly asModel: T;
    readonly compression: T;
    readonly compressionHint: T;
    readonly compressions: Readonly<Record<Compression, T>>;
  };
  readonly larger: {
    readonly title: T;
    readonly hint: T;
    readonly none: T;
    readonly answers: Readonly<Record<LargerAnswer['answer'], T>>;
    readonly forget: T;
  };
  readonly test: {
    readonly title: T;
    readonly hint: T;
    readonly print: T;
    readonly again: T;
    readonly printing: T;
    readonly printed: T;
    readonly question: T;
    readonly questionHint: T;
    readonly yes: T;
    readonly no: T;
    readonly right: T;
    readonly what: T;
    readonly symptoms: Readonly<Record<Symptom, Said<T>>>;
    readonly measured: T;
    readonly findings: Readonly<Record<RulerFinding, Said<T>>>;
    readonly setDpi: T;
    readonly speakOther: T;
    readonly skip: T;
    readonly other: T;
  };
  readonly find: {
    readonly title: T;
    readonly hint: T;
    readonly look: T;
    readonly looking: T;
    readonly lookAgain: T;
    readonly byHand: T;
    readonly fromList: T;
    readonly found: T;
    readonly none: Said<T>;
    readonly failed: T;
    readonly ways: Readonly<Record<FoundPrinter['by'], T>>;
    readonly whys: Readonly<Record<SearchTrouble, Said<T>>>;
    readonly known: T;
    readonly choose: T;
  };
  readonly identify: {
    readonly title: T;
    readonly hint: T;
    readonly asking: T;
    readonly again: T;
    readonly answered: T;
    readonly says: T;
    readonly silent: Said<T>;
    readonly noDoor: Said<T>;
    readonly chosen: T;
  };
  readonly naming: Said<T>;
  readonly done: {
    readonly title: T;
    readonly hint: T;
    readonly all: Said<T>;
    readonly some: Said<T>;
    readonly finish: T;
  };
  readonly routes: {
    readonly title: T;
    readonly hint: T;
    readonly first: T;
    readonly unfit: T;
    readonly office: T;
    readonly marketUnfit: T;
  };
}
