import { FIRST_SHOP, type ShopId } from '../domain/shop.ts';
import * as v from 'valibot';
import { traits } from '../domain/product/traits.ts';
import { defaultBoxes } from '../domain/rules/boxes.ts';
import { photoWays } from '../domain/rules/photo.ts';
import { SHADOW_DAYS_MOST } from '../domain/rules/shadow.ts';
import { designsSchema, logoSchema } from '../label/design.ts';
import { folderPrinter, printerSchema, routesSchema } from '../printing/printer.ts';
import { firstRunSchema } from './first-run.ts';
import { mayDo, maySchema, type Right } from './rights.ts';
import { scannerSchema, usualScanner } from './scanner-settings.ts';
import { draftsSchema, silentDaysSchema, usualSilentDays } from './care-settings.ts';
import { serialDevicesSchema } from './serial-settings.ts';
import { queueFilterSchema } from '../projections/queue-filter.ts';
import { houseRulesSchema } from './house-rules-schema.ts';
import { countSchema, text } from './schema.ts';
import { firstShops, shopsSchema } from './shops.ts';
import { updateSettingsSchema, usualUpdates } from './update-settings.ts';

/** Languages of the screens. */
export const languages = ['zh-CN', 'ru', 'en'] as const;

/** One of `languages`. */
export type Language = (typeof languages)[number];

/** How much a packer is spoken to: not at all, numbers that a hand needs, or verdicts too (VO1). */
export const voiceWishes = ['off', 'numbers', 'all'] as const;

/** One of `voiceWishes`. */
export type VoiceWish = (typeof voiceWishes)[number];
/** What a weight that is not as usual does. */
export const weightChecks = ['ask', 'block', 'off'] as const;

/** More pieces are kept back of no shelf. */
const MOST_KEPT_BACK = 1000;

const duty = v.picklist(['required', 'optional', 'off']);

const boxSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,8}$/u)),
  name: text(40),
  lengthMm: countSchema,
  widthMm: countSchema,
  heightMm: countSchema,
  grams: countSchema,
});

const insertSchema = v.object({
  sku: text(40),
  name: text(200),
  required: v.boolean(),
  grams: countSchema,
  fromKopecks: countSchema,
});

/** A person who works here; the badge code is `PL-BADGE-<id>`. */
const packerSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,16}$/u)),
  name: text(60),
  language: v.picklist(languages),
  role: v.picklist(['packer', 'supervisor']),
  voice: v.optional(v.picklist(voiceWishes), 'numbers'),
  /** Whether an unknown code may be taught by this person; a supervisor always may (TE1). */
  mayTeach: v.optional(v.boolean(), false),
  /** Whether this person may say at the table where a product lies; a supervisor always may (PR8). */
  mayShelve: v.optional(v.boolean()),
  /** Further rights, as far as somebody said something of them (RR1). */
  may: v.exactOptional(maySchema),
});

/** When mismatches are noted and block nothing (SW1); kept after its end, so that what was noted can be looked at. */
const shadowSchema = v.pipe(
  v.object({ since: countSchema, until: countSchema, afterSeq: countSchema }),
  v.check(({ since, until }) => until >= since && until - since <= SHADOW_DAYS_MOST * 24 * 3_600_000),
);

/** When a picture of the parcel is taken (PH1). */
const photoSchema = v.object({
  duty,
  traits: v.array(v.picklist(traits)),
  ways: v.array(v.picklist(photoWays)),
  /** The camera, by the name the browser gives it; empty for the first one. */
  camera: v.optional(text(200), ''),
});

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** Whether the packing is recorded, and for how many minutes of a parcel at most (CP1, CP6); the camera is that of the pictures. */
const clipSchema = v.object({ on: v.boolean(), minutes: v.optional(whole(1, 60), 10) });
const noClip = { on: false, minutes: 10 };

const shipPolicySchema = v.picklist(['at-confirmation', 'at-packing']);

/** How a seller's own table is laid out: which column of it is what. `layout` is the sum of its header. */
const mappingSchema = v.object({
  layout: text(80),
  name: text(80),
  /** Field of ours → header text of theirs. */
  columns: v.record(text(40), text(200)),
  /** Zone of the times in it, IANA name. */
  zone: text(60),
});

/** Sending without a parcel (VS1): by itself where all is digital, the prefix of its numbers, what the buyer is told then, and how many days before its date a pre-sale is called out. */
const virtualSchema = v.object({
  auto: v.picklist(['off', 'digital']),
  prefix: v.pipe(v.string(), v.regex(/^[A-Z]{2,8}$/u)),
  note: text(500),
  warnDays: whole(0, 60),
});
const usualVirtual = { auto: 'off', prefix: 'VIRT', note: '', warnDays: 3 } as const;

/** What the house knows of its carriers (CA1-CA4): its own ones with the form of their numbers, when each comes, and within how many days a parcel is promised (0: no promise). */
const carriersSchema = v.object({
  own: v.pipe(v.array(v.object({ name: text(40), pattern: text(60) })), v.maxLength(40)),
  details: v.pipe(
    v.array(
      v.object({
        carrier: text(60),
        used: v.boolean(),
        contact: text(200),
        /** 1 Monday .. 7 Sunday; none for any day. */
        days: v.pipe(v.array(whole(1, 7)), v.maxLength(7)),
        /** Hour until which a parcel still goes with him that day. */
        untilHour: whole(0, 24),
        notes: text(1000),
      }),
    ),
    v.maxLength(60),
  ),
  mostDays: whole(0, 180),
});
const usualCarriers = { own: [], details: [], mostDays: 0 };

/** How waves are picked: numbered slots of the put wall, and whether a slot's code is scanned after each item (PW3). */
const pickingSchema = v.object({ slots: whole(4, 24), confirmSlot: v.boolean() });
const defaultPicking = { slots: 12, confirmSlot: true };

/** How the queue rings, and the filters that somebody gave a name (QP3, QP7). */
const queueSchema = v.object({
  ring: v.boolean(),
  filters: v.pipe(
    v.array(v.object({ id: text(40), name: text(60), filter: queueFilterSchema })),
    v.maxLength(30),
  ),
});

/** How the station's own records are kept safe and small. */
const storageSchema = v.object({
  /** Folder of the backups; empty for the station's own. */
  backupFolder: text(500),
  /** Hour of the day, by the machine's clock, of the nightly backup. */
  backupHour: whole(0, 23),
  backupsKept: whole(1, 90),
  /** Days that finished postings stay in the working set before they are archived. */
  keepDays: whole(3, 400),
  /** Days that pictures of parcels are kept (PH7). */
  photoDays: v.optional(whole(1, 3650), 90),
  /** Days that clips of packings are kept (CP9). */
  clipDays: v.optional(whole(1, 3650), 30),
});

/** Everything the station remembers about itself; stored by main with its version. */
export const settingsSchema = v.object({
  version: v.literal(3),
  stationId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/u)),
  stationName: text(40),
  language: v.picklist(languages),
  theme: v.picklist(['light', 'dark', 'system']),
  sound: v.boolean(),
  /** Loudness of sounds and voice, percent. */
  volume: v.optional(whole(0, 100), 100),
  /** Minutes without a hand after which the table wants a badge again; 0 for never (WH6). */
  lockMinutes: v.optional(whole(0, 240), 0),
  /** Who may change the house at the desk (WA1). */
  deskFor: v.optional(v.picklist(['all', 'supervisor']), 'all'),
  marketplace: v.object({ kind: v.picklist(['practice', 'ozon']), baseUrl: text(200) }),
  /** The shops of the house, at each marketplace (SHP1). */
  shops: v.optional(shopsSchema, () => firstShops.map((shop) => ({ ...shop }))),
  practice: v.object({
    seed: countSchema,
    postings: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
    labelDelayMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000)),
  }),
  shipPolicy: shipPolicySchema,
  /** Warehouses, by the name the marketplace gives them, that keep to another policy (SH7). */
  shipPolicies: v.record(text(120), shipPolicySchema),
  autoConfirm: v.boolean(),
  packing: v.object({
    inspect: duty,
    bubbleLayers: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
    weigh: duty,
    chooseBox: duty,
    /** What a weight that is not as usual does: it asks, it blocks, nothing (WG6). */
    weightCheck: v.optional(v.picklist(weightChecks), 'ask'),
    inserts: v.array(insertSchema),
    boxes: v.array(boxSchema),
    photo: v.optional(photoSchema, { duty: 'off', traits: [], ways: [] }),
    clip: v.optional(clipSchema, noClip),
    /** Whether one scan may count many units after ×2, ×5, ×10; of goods with marking codes it never may (SC7). */
    manyAtOnce: v.optional(v.picklist(['unmarked', 'off']), 'unmarked'),
    shadow: v.optional(v.nullable(shadowSchema), null),
    /** The house's own rules of packing; null for the starter set, made of the above (RL10). */
    rules: v.optional(v.nullable(houseRulesSchema), null),
  }),
  /** Since when packers are listed by their pace, and told so; null for never (RK2). */
  ranking: v.optional(v.nullable(v.object({ since: countSchema, afterSeq: countSchema })), null),
  picking: v.optional(pickingSchema, defaultPicking),
  queue: v.optional(queueSchema, { ring: true, filters: [] }),
  /** Whether a picture is asked for of what came back damaged or as another thing (RT6). */
  returns: v.optional(v.object({ photo: v.picklist(['ask', 'off']) }), { photo: 'off' }),
  virtual: v.optional(virtualSchema, usualVirtual),
  carriers: v.optional(carriersSchema, usualCarriers),
  /** Which warehouse of the marketplace is told how many can be sold; null: none, and nothing is sent (SN7). */
  stock: v.optional(
    v.object({
      pushTo: v.nullable(text(40)),
      /** The same for the shops beside the first one, by their ids. */
      others: v.exactOptional(v.record(text(16), text(40))),
      /** Pieces of a shelf that another shop sells from too, of which a shop is not told, by its id (SHP23). */
      keepBack: v.exactOptional(v.record(text(16), whole(0, MOST_KEPT_BACK))),
    }),
    { pushTo: null },
  ),
  /** Days in which a dispute must be answered, by way of leaving; seven where nobody said (EV6). */
  disputes: v.optional(v.object({ days: v.record(text(20), whole(1, 60)) }), { days: {} }),
  seller: v.object({ name: text(120), phone: text(40), address: text(300) }),
  /** What the thank-you card says; an empty text stands for the usual words, an empty link for none. */
  card: v.object({ title: text(80), text: text(500), link: text(200) }),
  /** The first one prints whatever is routed nowhere. */
  printers: v.pipe(v.array(printerSchema), v.minLength(1), v.maxLength(20)),
  routes: routesSchema,
  /** Kinds of labels that a supervisor changed; the others are as `designFor` has them. */
  designs: designsSchema,
  logos: v.pipe(v.array(logoSchema), v.maxLength(10)),
  packers: v.array(packerSchema),
  scanner: v.optional(scannerSchema, usualScanner),
  /** Scanners and scales on serial ports (SR1). */
  serial: v.optional(serialDevicesSchema, []),
  storage: storageSchema,
  /** Layouts of tables that were taken in before. */
  mappings: v.pipe(v.array(mappingSchema), v.maxLength(50)),
  /** Texts of messages that the house has in place of ours (MD1). */
  drafts: v.optional(draftsSchema, {}),
  /** Days without news after which a parcel under way is silent (TK2). */
  silentDays: v.optional(silentDaysSchema, usualSilentDays),
  updates: v.optional(updateSettingsSchema, usualUpdates),
  /** How far the setting up of a new station is; null for one that is set up, as every older file is (FR2). */
  firstRun: v.optional(v.nullable(firstRunSchema), null),
  /** Traits a new product may be given; here so that the settings file names its vocabulary. */
  traits: v.array(v.picklist(traits)),
});

/** Settings as the whole app sees them. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** A person of the roster. */
export type Packer = v.InferOutput<typeof packerSchema>;

/** The warehouse of a shop that is told how many can be sold; null for none (SN7). */
export const pushToOf = ({ stock }: Pick<Settings, 'stock'>, shop: ShopId): string | null =>
  shop === FIRST_SHOP ? stock.pushTo : (stock.others?.[shop] ?? null);

/** The settings with another warehouse of a shop that is told. */
export function withPushTo(settings: Settings, shop: ShopId, to: string | null): Settings {
  if (shop === FIRST_SHOP) return { ...settings, stock: { ...settings.stock, pushTo: to } };
  const { [shop]: _, ...others } = settings.stock.others ?? {};
  return {
    ...settings,
    stock: { ...settings.stock, others: to === null ? others : { ...others, [shop]: to } },
  };
}

/** Pieces of a shared shelf that a shop is not told of (SHP23). */
export const keepBackOf = ({ stock }: Pick<Settings, 'stock'>, shop: ShopId): number =>
  stock.keepBack?.[shop] ?? 0;

/** The settings with another number kept back for a shop; 0 for none. */
export function withKeepBack(settings: Settings, shop: ShopId, units: number): Settings {
  const { [shop]: _, ...others } = settings.stock.keepBack ?? {};
  const keepBack = units === 0 ? others : { ...others, [shop]: units };
  return { ...settings, stock: { ...settings.stock, keepBack } };
}

/** The name of a person of the roster; the id of whoever is in it no longer, or never was. */
export const nameOfPerson = (packers: readonly Packer[], id: string): string =>
  packers.find((person) => person.id === id)?.name ?? id;

/** Whether a person may say what an unknown code belongs to (TE1). */
export const mayTeach = (person: Packer): boolean => mayDo(person, 'teach');

/** Whether a person may say at the table where a product lies (PR8). */
export const mayShelve = (person: Packer): boolean => mayDo(person, 'shelve');

/** Whether the desk asks for a supervisor: only where somebody said so, and while there is one (WA1). */
export const deskGuarded = ({ deskFor, packers }: Settings): boolean =>
  deskFor === 'supervisor' && packers.some(({ role }) => role === 'supervisor');

/** Whether whoever acts under this name lacks a right: a badge of the roster by its rights, nobody's name where the house is guarded (RR2). */
export function lacks(settings: Settings, by: string, right: Right): boolean {
  const person = settings.packers.find(({ id }) => id === by);
  return person === undefined ? deskGuarded(settings) : !mayDo(person, right);
}

/** Whether whoever acts under this name may do what only a supervisor may; where the house is not guarded, everybody (WA1). */
export const supervises = (settings: Settings, by: string): boolean =>
  !deskGuarded(settings) || settings.packers.some(({ id, role }) => id === by && role === 'supervisor');

/** Whether nobody but supervisors has a right in a guarded house: main gives it to nobody without their leave (RR4). */
export const onlySupervisors = (settings: Settings, right: Right): boolean =>
  deskGuarded(settings) &&
  settings.packers.every((person) => person.role === 'supervisor' || !mayDo(person, right));

/** Minutes without a hand after which a table that never locks takes a supervisor's leave back. */
const DESK_MINUTES = 10;

/** Minutes without a hand after which a supervisor's leave runs out (WA3). */
export const deskMinutes = ({ lockMinutes }: Settings): number =>
  lockMinutes === 0 ? DESK_MINUTES : lockMinutes;

/** What the printer of a new station is called: it writes files until somebody sets a real one up. */
export const filesPrinterName: Readonly<Record<Language, string>> = {
  'zh-CN': '存成文件，不打印',
  ru: 'Файлы вместо принтера',
  en: 'Files instead of a printer',
};

/** What a new station starts with; the practice marketplace, files instead of a printer. */
export const defaultSettings = (stationId: string, language: Language): Settings => ({
  version: 3,
  stationId,
  stationName: '1',
  language,
  theme: 'light',
  sound: true,
  volume: 100,
  lockMinutes: 0,
  deskFor: 'all',
  marketplace: { kind: 'practice', baseUrl: 'https://api-seller.ozon.ru' },
  shops: firstShops.map((shop) => ({ ...shop })),
  practice: { seed: 7, postings: 40, labelDelayMs: 4000 },
  shipPolicy: 'at-packing',
  shipPolicies: {},
  autoConfirm: true,
  packing: {
    inspect: 'required',
    bubbleLayers: 2,
    weigh: 'required',
    chooseBox: 'optional',
    weightCheck: 'ask',
    inserts: [
      {
        sku: 'CARD-1',
        name: { 'zh-CN': '感谢卡', ru: 'Открытка', en: 'Thank-you card' }[language],
        required: false,
        grams: 8,
        fromKopecks: 0,
      },
    ],
    boxes: [...defaultBoxes],
    photo: { duty: 'off', traits: [], ways: [], camera: '' },
    clip: { ...noClip },
    manyAtOnce: 'unmarked',
    shadow: null,
    rules: null,
  },
  ranking: null,
  picking: { ...defaultPicking },
  queue: { ring: true, filters: [] },
  returns: { photo: 'off' },
  virtual: { ...usualVirtual },
  carriers: { ...usualCarriers },
  stock: { pushTo: null },
  disputes: { days: {} },
  seller: { name: 'Packline', phone: '', address: '' },
  card: { title: '', text: '', link: '' },
  printers: [{ ...folderPrinter('75x120'), name: filesPrinterName[language] }],
  routes: {},
  designs: {},
  logos: [],
  packers: [
    {
      id: 'ANNA',
      name: { 'zh-CN': '王芳', ru: 'Анна К.', en: 'Anna K.' }[language],
      language,
      role: 'packer',
      voice: 'numbers',
      mayTeach: false,
    },
    {
      id: 'BOSS',
      name: { 'zh-CN': '李伟', ru: 'Марина С.', en: 'Marina S.' }[language],
      language,
      role: 'supervisor',
      voice: 'numbers',
      mayTeach: true,
    },
  ],
  scanner: usualScanner,
  serial: [],
  storage: { backupFolder: '', backupHour: 3, backupsKept: 14, keepDays: 14, photoDays: 90, clipDays: 30 },
  mappings: [],
  drafts: {},
  silentDays: { ...usualSilentDays },
  updates: { ...usualUpdates },
  firstRun: null,
  traits: [...traits],
});
