import type { CameBack } from '#shared/bridge/calls/support.ts';
import type { TableReport } from '#shared/bridge/calls/updates.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { faultWords } from '#shared/kit/fault.ts';
import type { Store } from '../db/store.ts';
import type { Station } from '../session/station.ts';

/** Main is told so often, though nothing changed: a table that does not speak may be doing anything (UP4), ms. */
const EVERY_MS = 30_000;

/** What is told, and where from. */
export interface TableReportParts {
  readonly ask: Ask;
  readonly station: Pick<Station, 'open' | 'packer' | 'resume'>;
  readonly store: Pick<Store, 'lastSeq'>;
  readonly unsent: () => number;
  readonly damaged: () => boolean;
  readonly log: (event: string, detail: string) => void;
}

/** Tells main how the table stands, and lays open again what an end in the middle left open. */
export interface TableReporter {
  /** Asks what ended before; only then main is told what is here now, which overwrites what it knew. */
  begin(): Promise<CameBack | null>;
  /** Something changed: told where it matters. */
  readonly look: () => void;
  stop(): void;
}

/** Begins with nothing told. */
export function createTableReport(parts: TableReportParts): TableReporter {
  const { ask, station, store, log } = parts;
  let told = '';
  let begun = false;
  let looks = false;
  let stopped = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  const standing = (): Omit<TableReport, 'lastSeq'> => ({
    open: station.open()?.snapshot.number ?? null,
    packer: station.packer()?.id ?? null,
    unsent: parts.unsent(),
    damaged: parts.damaged(),
  });

  async function tell(): Promise<void> {
    const now = standing();
    told = JSON.stringify(now);
    const lastSeq = await store.lastSeq();
    if (!stopped) await ask('updates.table', { ...now, lastSeq });
  }
  const quietly = (): void => void tell().catch((fault: unknown) => log('table-report', faultWords(fault)));

  return {
    async begin() {
      const asked = ask('support.cameBack', undefined).catch((fault: unknown) => {
        log('came-back', faultWords(fault));
        return null;
      });
      const again = await station.resume(
        asked.then((found) =>
          found === null || found.open === null
            ? null
            : { number: postingNumber(found.open), packer: found.packer },
        ),
      );
      const ended = await asked;
      begun = !stopped;
      if (begun) {
        timer = setInterval(quietly, EVERY_MS);
        quietly();
      }
      return ended === null || again ? ended : { ...ended, open: null };
    },
    look() {
      if (!begun || looks) return;
      looks = true;
      // A scan tells of several changes, and its verdict is painted first.
      setTimeout(() => {
        looks = false;
        if (!stopped && JSON.stringify(standing()) !== told) quietly();
      });
    },
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
