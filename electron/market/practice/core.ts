import { installedNotoSans, type FontFiles } from './labels/fonts.ts';
import type { Ctx } from './methods/context.ts';
import { switchesOf, type PracticeOptions, type PracticeSwitches } from './options.ts';
import { advance } from './shop/advance.ts';
import { openShop } from './shop/seed.ts';
import type { PracticeSnapshot, ShopState } from './shop/state.ts';
import { createFaults, type Faults } from './wire/faults.ts';
import { createJournal, type Journal } from './wire/journal.ts';
import { obsoletePaths } from './wire/routes.ts';

const KEY_LIFE_MS = 90 * 24 * 3_600_000;

/** The shop with its clock: what the API, the file server and the control share. */
export interface Core {
  readonly switches: PracticeSwitches;
  readonly faults: Faults;
  readonly journal: Journal;
  now(): number;
  /** Lets what is due happen and answers the shop. */
  advance(): ShopState;
  context(cdnUrl: string, fonts?: () => FontFiles): Ctx;
  restore(snapshot: PracticeSnapshot): void;
  setMethodState(path: string, state: 'works' | 'obsolete'): void;
  isObsolete(path: string): boolean;
  expireKey(at: number): void;
}

/** Opens a shop, or goes on with one. */
export function createCore(options: PracticeOptions): Core {
  const switches = switchesOf(options);
  const { clock } = options;
  const faults = createFaults();
  const journal = createJournal(options.restore?.effects);
  const obsolete = new Set(obsoletePaths);
  let keyExpiresAt = options.keyExpiresAt ?? clock.now() + KEY_LIFE_MS;
  let shop = options.restore
    ? structuredClone(options.restore.shop)
    : openShop(options.seed, options.postings, clock.now(), switches);
  const advanced = (): ShopState => {
    advance(shop, clock.now(), switches, (effect, posting) => journal.note(effect, posting));
    return shop;
  };
  return {
    switches,
    faults,
    journal,
    now: () => clock.now(),
    advance: advanced,
    context: (cdnUrl, fonts = installedNotoSans) => ({
      fonts,
      shop: advanced(),
      switches,
      now: clock.now(),
      cdnUrl,
      keyExpiresAt,
      note: (effect, posting) => journal.note(effect, posting),
      fault: (kind, posting) => faults.takeInner(kind, posting),
    }),
    restore: (snapshot) => {
      shop = structuredClone(snapshot.shop);
      journal.restore(snapshot.effects);
    },
    setMethodState: (path, state) => {
      if (state === 'obsolete') obsolete.add(path);
      else obsolete.delete(path);
    },
    isObsolete: (path) => obsolete.has(path),
    expireKey: (at) => {
      keyExpiresAt = at;
    },
  };
}
