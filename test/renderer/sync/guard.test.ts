import { describe, expect, it } from 'vitest';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { createGuard } from '../../../renderer/sync/guard.ts';
import { createHandClock } from '../../kit/hand-clock.ts';
import { NUMBER, snapshot } from '../../kit/postings.ts';

function guarded(answers: () => PostingSnapshot | null, online = true) {
  const clock = createHandClock();
  let reads = 0;
  const ask: Ask = async () => {
    reads += 1;
    const value = answers();
    return (
      value === null ? { ok: false, error: { kind: 'offline', detail: '' } } : { ok: true, value }
    ) as never;
  };
  const guard = createGuard({ ask, clock, online: () => online });
  return { clock, guard, reads: () => reads };
}
const gone = snapshot({ cancellation: { reason: 'x', initiator: 'client', afterShip: false } });

describe('the look before a label prints', () => {
  it('CN6 a read that began in time is the one that counts; an older one is made anew', async () => {
    let says: PostingSnapshot = snapshot();
    const { guard, clock, reads } = guarded(() => says);
    guard.begin(NUMBER);
    guard.begin(NUMBER);
    expect(await guard.look(NUMBER)).toBeNull();
    expect(reads()).toBe(1);
    says = gone;
    expect(await guard.look(NUMBER)).toBeNull();
    clock.pass(6000);
    expect(await guard.look(NUMBER)).toEqual(gone);
    expect(reads()).toBe(2);
  });

  it('CN6 what anybody else has just read counts too, a cancellation above all', async () => {
    const { guard, reads } = guarded(() => gone);
    await guard.ask('market.posting', { number: NUMBER });
    expect(await guard.look(NUMBER)).toEqual(gone);
    expect(reads()).toBe(1);
  });

  it('CN7 without an answer it prints unchecked, and says when it was read last; read again, that is over', async () => {
    let says: PostingSnapshot | null = snapshot();
    const { guard, clock } = guarded(() => says);
    await guard.look(NUMBER);
    const readAt = guard.readAt(NUMBER);
    expect(guard.unchecked(NUMBER)).toBe(false);
    clock.pass(60_000);
    says = null;
    expect(await guard.look(NUMBER)).toBeNull();
    expect([guard.unchecked(NUMBER), guard.readAt(NUMBER)]).toEqual([true, readAt]);
    says = snapshot();
    await guard.look(NUMBER);
    expect(guard.unchecked(NUMBER)).toBe(false);
  });

  it('CN7 nobody waits for a marketplace that is known to be away', async () => {
    const { guard } = guarded(() => null, false);
    expect(await guard.look(NUMBER)).toBeNull();
    expect(guard.unchecked(NUMBER)).toBe(true);
  });
});
