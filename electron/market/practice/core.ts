import { installedNotoSans, type FontFiles } from './labels/fonts.ts';
import type { Ctx } from './methods/context.ts';
import { switchesOf, type PracticeOptions, type PracticeRole, type PracticeSwitches } from './options.ts';
import { advance } from './shop/advance.ts';
import { openShop } from './shop/seed.ts';
import type { PracticeSnapshot, ShopState } from './shop/state.ts';
import { createAnswerQueue, type AnswerQueue } from './wire/answer-queue.ts';
import { createFaults, type Faults } from './wire/faults.ts';
import { createJournal, type Journal } from './wire/journal.ts';
import type { MethodState } from './wire/method-state.ts';
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
  setMethodState(path: string, state: MethodState): void;
  stateOf(path: string): MethodState;
  /** Roles of the key. */
  roles(): readonly PracticeRole[];
  setRoles(roles: readonly PracticeRole[]): void;
  readonly queue: AnswerQueue;
  expireKey(at: number): void;
}

/** Opens a shop, or goes on with one. */
export function createCore(options: PracticeOptions): Core {
  const switches = switchesOf(options);
  const { clock } = options;
  const faults = createFaults();
  const journal = createJournal(options.restore?.effects);
  const states = new Map<string, MethodState>(obsoletePaths.map((path) => [path, 'obsolete']));
  let { roles } = switches;
  let keyExpiresAt = options.keyExpiresAt ?? clock.now() + KEY_LIFE_MS;
  let shop = options.restore
    ? structuredClone(options.restore.shop)
    : openShop(options.seed, options.postings, clock.now(), switches, options.seller);
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
      roles,
      note: (effect, posting) => journal.note(effect, posting),
      fault: (kind, posting) => faults.takeInner(kind, posting),
    }),
    restore: (snapshot) => {
      shop = structuredClone(snapshot.shop);
      journal.restore(snapshot.effects);
    },
    setMethodState: (path, state) => void states.set(path, state),
    stateOf: (path) => states.get(path) ?? 'works',
    roles: () => roles,
    setRoles: (next) => {
      roles = next;
    },
    queue: createAnswerQueue(),
    expireKey: (at) => {
      keyExpiresAt = at;
    },
  };
}
