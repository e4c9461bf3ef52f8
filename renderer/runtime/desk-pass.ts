import type { DeskAnswer } from '#shared/bridge/calls/desk.ts';
import { deskGuarded, deskMinutes, type Packer, type Settings } from '#shared/bridge/settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { Uptime } from '#shared/kit/clock.ts';
import type { DeskPage } from '#shared/text/shape-app.ts';

/** The leave of a supervisor at the desk, as the window knows it; main keeps its own (WA4). */
export interface DeskPass {
  /** Whether a page, or a change of the house (no page), wants a supervisor first. */
  needs(page?: DeskPage): boolean;
  /** Who has leave; null where nobody has. */
  holder(): Packer | null;
  enter(packer: string, digits: string | null): Promise<DeskAnswer>;
  /** Gives the leave back. */
  leave(): void;
  /** A key, a touch or a scan. */
  readonly seen: () => void;
  /** Looks whether the leave has run out; called now and then. */
  readonly look: () => void;
  /** Something was said to the table; by anybody else than the holder it ends the leave (WA3). */
  atTable(packer: Packer | null): void;
}

/** What it needs. */
export interface DeskPassParts {
  readonly ask: Ask;
  readonly settings: () => Settings;
  readonly uptime: Uptime;
  readonly changed: () => void;
  readonly log: (event: string, detail: string) => void;
}

/** Pages that change the house, or answer in its name (WA1). */
const guardedPages: ReadonlySet<DeskPage> = new Set([
  'settings',
  'products',
  'stock',
  'returns',
  'virtual',
  'carriers',
  'rules',
]);

/** Main is told so often that somebody is still there, ms. */
const TOUCH_MS = 20_000;

/** Begins without leave. */
export function createDeskPass({ ask, settings, uptime, changed, log }: DeskPassParts): DeskPass {
  let open: { readonly id: string } | null = null;
  let last = 0;
  let told = 0;

  function close(): void {
    if (open === null) return;
    open = null;
    ask('desk.leave', undefined).catch(() => log('desk', 'not-left'));
    changed();
  }

  async function touch(): Promise<void> {
    told = uptime.up();
    const { open: still } = await ask('desk.touch', undefined);
    if (!still) close();
  }

  const holder = (): Packer | null =>
    settings().packers.find(({ id, role }) => id === open?.id && role === 'supervisor') ?? null;

  return {
    needs: (page) =>
      (page === undefined || guardedPages.has(page)) && deskGuarded(settings()) && holder() === null,
    holder,
    async enter(packer, digits) {
      const answer = await ask('desk.enter', { packer, digits });
      if (answer.kind === 'open') {
        open = { id: packer };
        last = told = uptime.up();
        changed();
      }
      return answer;
    },
    leave: close,
    seen() {
      last = uptime.up();
      if (open !== null && last - told >= TOUCH_MS) touch().catch(() => log('desk', 'not-touched'));
    },
    look() {
      if (open !== null && uptime.up() - last >= deskMinutes(settings()) * 60_000) close();
    },
    atTable(packer) {
      if (open !== null && packer?.id !== open.id) close();
    },
  };
}
