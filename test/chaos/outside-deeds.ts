import { postingNumber } from '#shared/kit/brand.ts';
import { ends } from '../kit/memory-printer.ts';
import { dice, pick } from './dice.ts';
import type { Deed } from './script.ts';
import type { ChaosParts, ChaosTable } from './tables.ts';

type Count = Pick<ChaosParts, 'clock' | 'count' | 'tell'>;

/** Deeds of buyers, of the marketplace and of the wire to it; false where the deed is none of these. */
export function outsideDeed(table: ChaosTable, deed: Deed, { clock, count, tell }: Count): boolean {
  const { control, wire } = table.bench.world;
  switch (deed.do) {
    case 'orders':
      control.addPostings(deed.count);
      return true;
    case 'buyer-cancels':
    case 'cutoff-moves': {
      const open = control.postings().filter(({ status }) => !status.startsWith('cancelled'));
      if (open.length === 0) return true;
      const roll = dice(deed.roll);
      const parts = open.filter(({ parent, related }) => parent !== '' || related.length > 0);
      const { number, shipmentDate } = pick(roll, parts.length > 0 && roll() < PARTS_FIRST ? parts : open);
      tell(`${deed.do} ${postingNumber(number)}`);
      count(deed.do);
      if (deed.do === 'buyer-cancels') control.cancelPosting(number, { by: 'client' });
      else control.moveCutoff(number, shipmentDate + deed.ms);
      return true;
    }
    case 'foreign-place': {
      const roll = dice(deed.roll);
      // As a rule where somebody here works at it too.
      const all = control.supplies().filter(({ isVirtual }) => !isVirtual);
      const worked = all.filter(({ supplyId }) => table.supplies.has(String(supplyId)));
      if (all.length === 0) return true;
      const { supplyId } = pick(roll, worked.length > 0 ? worked : all);
      count(deed.do);
      table.putByHand(String(supplyId), control.putPlace(String(supplyId)), clock.now());
      return true;
    }
    case 'fault':
      if (deed.path === null) count(deed.kind);
      control.setFault({ fault: { kind: deed.kind }, ...(deed.path === null ? {} : { path: deed.path }) });
      return true;
    case 'rate-limit':
      control.setFault({ fault: { kind: 'rate-limit', retryAfterSeconds: deed.seconds }, path: deed.path });
      return true;
    case 'refusal':
      control.setFault({ fault: { kind: 'error', message: deed.message }, path: deed.path });
      return true;
    case 'latency':
      count('latency');
      wire?.slowNext(deed.path, deed.ms);
      return true;
    case 'late-effect':
      count('late-effect');
      wire?.delayNext(deed.path, deed.ms);
      return true;
    case 'reorder':
      // A store or a journal on a real disk takes as long as it takes: who overtakes whom would be another one each time.
      if (!table.inMemory) return true;
      control.setFault({ fault: { kind: 'late', calls: deed.calls }, path: deed.path });
      return true;
    case 'key-expires':
      count('key-expired');
      control.expireKey(clock.now());
      clock.after(deed.ms, () => control.expireKey(clock.now() + KEY_LIFE_MS));
      return true;
    case 'obsolete':
      count('obsolete-method');
      control.setMethodState(deed.path, 'obsolete');
      clock.after(deed.ms, () => control.setMethodState(deed.path, 'works'));
      return true;
    case 'offline':
      count('offline');
      void control.offline(true);
      clock.after(deed.ms, () => void control.offline(false));
      return true;
    default:
      return false;
  }
}

/** How often a buyer who cancels chooses a part of a split where there is one: few postings are split. */
const PARTS_FIRST = 0.4;
const KEY_LIFE_MS = 90 * 24 * 3_600_000;

/** Deeds of the machine, its disk and its printer; false where the deed is none of these. */
export function machineDeed(table: ChaosTable, deed: Deed, { clock, count }: Count): boolean {
  const { bench, store } = table;
  const { printer, journal } = bench.world;
  switch (deed.do) {
    case 'printer':
      count(`printer-${deed.end}`);
      printer.script(ends[deed.end]);
      return true;
    case 'unplugged':
      count('printer-unplugged');
      printer.unplug(true);
      clock.after(deed.ms, () => printer.unplug(false));
      return true;
    case 'disk':
      count(deed.kind === 'broken' ? 'store-broken' : 'disk-full');
      store.trouble(deed.kind);
      clock.after(deed.ms, () => store.trouble(null));
      return true;
    case 'journal-fails':
      count('journal-fails');
      journal.breakDisk(true);
      clock.after(deed.ms, () => journal.breakDisk(false));
      return true;
    case 'clock':
      count(deed.ms < 0 ? 'clock-back' : 'clock-forward');
      bench.skewMs += deed.ms;
      return true;
    case 'death':
      table.diesLike(deed.how);
      bench.now.life.dieAfter(deed.crossings);
      return true;
    default:
      return false;
  }
}
