import type { Granted } from '#shared/hub/answers.ts';
import type { PushedFact } from '#shared/hub/hub-fact.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import type { Result } from '#shared/kit/result.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Asker, HubStore } from '../../electron/hub/store.ts';
import { createPen, workOf, type FactPen } from '../kit/hub-facts.ts';

/** A store on trial, and a way to let its clock go on. */
export interface HubStoreBench {
  readonly store: HubStore;
  /** Lets so many ms go by for whatever judges leases. */
  pass(ms: number): Promise<void>;
}

function valueOf<T>(result: Result<T, HubRefusal>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const refusalOf = (result: Result<unknown, HubRefusal>): HubRefusal | null =>
  result.ok ? null : result.error;

/** What every store of the hub must do. */
export function hubStoreContract(name: string, open: () => Promise<HubStoreBench>): void {
  describe(`a hub's store: ${name}`, () => {
    let bench: HubStoreBench;
    let store: HubStore;
    let epoch: string;
    let a: FactPen;
    let b: FactPen;
    const as = (pen: FactPen): Asker => ({ station: pen.station, epoch });

    beforeEach(async () => {
      bench = await open();
      ({ store } = bench);
      await store.enrol({ id: 'A', role: 'packer' }, 'key-a');
      await store.enrol({ id: 'B', role: 'supervisor' }, 'key-b');
      ({ epoch } = await store.status());
      a = createPen('A');
      b = createPen('B');
    });

    /** A posting that is confirmed, as A tells it. */
    async function offer(...postings: readonly string[]): Promise<void> {
      for (const posting of postings)
        valueOf(
          await store.push(as(a), [
            a.write(posting, 1, 'PostingTakenIn'),
            a.write(posting, 2, 'PostingConfirmed'),
          ]),
        );
    }

    async function claim(
      pen: FactPen,
      posting: string,
      mode: 'lease' | 'check-out' = 'lease',
    ): Promise<Granted> {
      const [given] = valueOf(await store.claim(as(pen), { names: [workOf(posting)] }, mode));
      if (given === undefined) throw new Error('nothing was given');
      return given;
    }

    const pulled = async (): Promise<readonly string[]> =>
      valueOf(await store.pull(as(b), 0, 500)).facts.map(
        ({ envelope }) => `${envelope.station}${envelope.seq}`,
      );

    it('HU1 HU2 facts are durable once answered; a hole is refused with the place to send from', async () => {
      const one = a.write('P1', 1, 'PostingTakenIn');
      const two = a.write('P1', 2, 'PostingConfirmed');
      const three = a.write('P1', 3, 'PostingChecked');
      expect(valueOf(await store.push(as(a), [one])).durableUpTo).toBe(1);
      expect(refusalOf(await store.push(as(a), [three]))).toEqual({ kind: 'hole', durableUpTo: 1 });
      expect(valueOf(await store.push(as(a), [two, three])).durableUpTo).toBe(3);
      expect(await store.durableUpTo('A')).toBe(3);
    });

    it('HU2 the same push again, whole, in part or with more behind it, changes nothing twice', async () => {
      const facts = [1, 2, 3, 4].map((version) => a.write('P1', version, 'PostingChecked'));
      for (const part of [facts.slice(0, 2), facts.slice(0, 2), facts.slice(1, 3), facts, facts.slice(0, 1)])
        valueOf(await store.push(as(a), part));
      expect(await pulled()).toEqual(['A1', 'A2', 'A3', 'A4']);
    });

    it('HU3 another fact under a number or an id that is taken is refused: a copied store', async () => {
      await offer('P1');
      const copy = createPen('A', 'copy');
      const facts = [copy.write('P1', 1, 'PostingTakenIn'), copy.write('P1', 2, 'PostingChecked')];
      expect(refusalOf(await store.push(as(a), facts))).toEqual({ kind: 'other-fact', seq: 1 });
      const stolen = { ...b.write('P9', 1, 'PostingTakenIn') };
      const first = valueOf(await store.pull(as(b), 0, 1)).facts[0];
      const same = { ...stolen, envelope: { ...stolen.envelope, id: first?.envelope.id ?? '' } };
      expect(refusalOf(await store.push(as(b), [same]))).toEqual({ kind: 'other-fact', seq: 1 });
    });

    it('HU4 what is pulled comes in one order for all, letter for letter, page by page', async () => {
      const sent = [a.write('P1', 1, 'PostingTakenIn'), a.write('P1', 2, 'PostingConfirmed')];
      valueOf(await store.push(as(a), sent));
      valueOf(await store.push(as(b), [b.write('P2', 1, 'PostingTakenIn')]));
      const first = valueOf(await store.pull(as(b), 0, 2));
      expect(first.facts.map(({ envelope, token }) => ({ envelope, token }))).toEqual(
        sent.map(({ envelope, token }) => ({ envelope, token })),
      );
      expect(first.more).toBe(true);
      const rest = valueOf(await store.pull(as(a), first.cursor, 2));
      expect(rest.facts.map(({ envelope }) => envelope.station)).toEqual(['B']);
      expect(rest.more).toBe(false);
      expect(valueOf(await store.pull(as(a), rest.cursor, 2)).cursor).toBe(rest.cursor);
    });

    it('HU6 a station that was put out is nobody at once, and its claims are free', async () => {
      await offer('P1');
      await claim(a, 'P1', 'check-out');
      expect(await store.stationOf('key-a')).toEqual({ id: 'A', role: 'packer' });
      expect(await store.revokeStation('A', 'OLGA')).toBe(true);
      expect(await store.revokeStation('A', 'OLGA')).toBe(false);
      expect(await store.stationOf('key-a')).toBeNull();
      expect(refusalOf(await store.push(as(a), [a.write('P1', 3, 'PostingChecked')]))?.kind).toBe(
        'not-allowed',
      );
      expect(refusalOf(await store.claim(as(a), { count: 1 }, 'lease'))?.kind).toBe('not-allowed');
      expect((await claim(b, 'P1')).token).toBe(3);
    });

    it('HU8 files are kept by the sum of their bytes, once', async () => {
      const hash = 'a'.repeat(64);
      await store.putBlob(hash, Uint8Array.of(1, 2, 255));
      await store.putBlob(hash, Uint8Array.of(1, 2, 255));
      expect(await store.blob(hash)).toEqual(Uint8Array.of(1, 2, 255));
      expect(await store.blob('b'.repeat(64))).toBeNull();
    });

    it('HU9 a call of another epoch is refused and names the new one', async () => {
      await store.beginEpoch(epoch);
      await store.beginEpoch(epoch); // somebody else noticed as well
      const now = await store.status();
      expect(now.epoch).not.toBe(epoch);
      expect(refusalOf(await store.pull(as(a), 0, 1))).toEqual({ kind: 'other-epoch', epoch: now.epoch });
    });

    it('HU9 a token that the hub never gave begins another epoch, and nothing of that push is kept', async () => {
      await offer('P1');
      const facts = [a.write('P1', 3, 'PackingStarted', { token: 7 })];
      expect(refusalOf(await store.push(as(a), facts))?.kind).toBe('other-epoch');
      const now = await store.status();
      expect(now.epoch).not.toBe(epoch);
      expect(now.missing).toEqual(['A', 'B']);
      expect(await store.durableUpTo('A')).toBe(2);
    });

    /** As a station sends facts again that a hub has answered. */
    const heard = (facts: readonly PushedFact[], told: PushedFact['told'] = 'taken'): readonly PushedFact[] =>
      facts.map((fact) => ({ ...fact, told }));

    async function loseAll(): Promise<void> {
      await store.beginEpoch(epoch);
      ({ epoch } = await store.status());
    }

    const nothing = { lastSeq: 0, highestToken: 0, held: [] };

    it('HU10 nothing is given out before all have reported; forgotten tokens and facts are taken as they come', async () => {
      await offer('P1', 'P2');
      await loseAll();
      const gathering = { kind: 'gathering', missing: ['A', 'B'] };
      expect(refusalOf(await store.claim(as(b), { count: 1 }, 'lease'))).toEqual(gathering);
      expect(refusalOf(await store.renew(as(b)))).toEqual(gathering);
      const packed = heard([a.write('P1', 3, 'PackingStarted', { token: 9 })]);
      const report = {
        lastSeq: a.last(),
        highestToken: 12,
        held: [{ name: workOf('P1'), token: 9, mode: 'check-out' as const }],
      };
      expect(refusalOf(await store.report(as(a), report))).toEqual({ kind: 'push-first', durableUpTo: 4 });
      expect(valueOf(await store.push(as(a), packed)).conflicts).toEqual([]);
      expect(valueOf(await store.report(as(a), report))).toEqual({
        kept: [workOf('P1')],
        lost: [],
        missing: ['B'],
      });
      // B held it before A did.
      const older = {
        lastSeq: 0,
        highestToken: 4,
        held: [{ name: workOf('P1'), token: 4, mode: 'lease' as const }],
      };
      expect(valueOf(await store.report(as(b), older))).toEqual({
        kept: [],
        lost: [workOf('P1')],
        missing: [],
      });
      expect(
        valueOf(await store.claim(as(b), { count: 5 }, 'lease')).map(({ name, token }) => [name, token]),
      ).toEqual([[workOf('P2'), 13]]);
      // What A takes along is still A's.
      const more = [a.write('P1', 4, 'UnitScanned', { token: 9 })];
      expect(valueOf(await store.push(as(a), more)).conflicts).toEqual([]);
    });

    it('HU10 HU18 a hub that gathers takes again what it took, in whatever order it comes; a conflict stays one', async () => {
      await offer('P1', 'P2');
      await loseAll();
      // Before the loss A began P1 under 5 and gave it back; B went on under 6. P2 was taken from A, who did not hear of it.
      const byB = heard([
        b.write('P1', 4, 'LabelRequested', { token: 6 }),
        b.write('P2', 3, 'LabelRequested', { token: 6 }),
      ]);
      const byA = [
        ...heard([a.write('P1', 3, 'PackingStarted', { token: 5 })]),
        ...heard([a.write('P2', 3, 'PackingStarted', { token: 5 })], 'conflict'),
        ...heard([a.write('P2', 4, 'LabelRequested', { token: 5 })]),
      ];
      expect(valueOf(await store.push(as(a), byA)).conflicts).toEqual([
        { seq: 6, reason: 'old-token' },
        // What follows a conflict on its line is none the better for what its station says.
        { seq: 7, reason: 'version-taken' },
      ]);
      expect(valueOf(await store.push(as(b), byB)).conflicts).toEqual([]);
    });

    it('HU10 the highest version says how a posting stands, whoever tells of it first', async () => {
      await loseAll();
      const closed = [a.write('P1', 4, 'PostingClosed', { token: 1 }), a.write('P2', 2, 'PostingCancelled')];
      const confirmed = [b.write('P1', 1, 'PostingConfirmed'), b.write('P2', 1, 'PostingConfirmed')];
      valueOf(await store.push(as(a), heard(closed)));
      valueOf(await store.push(as(b), heard(confirmed)));
      expect((await store.counts()).openWork).toBe(0);
    });

    it('HU18 what was never answered waits at its station until all have reported, then goes by the newest claim', async () => {
      await offer('P1', 'P2');
      await loseAll();
      // A had a lease of both; P1 went on to B when it was over.
      const late = [
        a.write('P3', 1, 'PostingConfirmed'),
        a.write('P1', 3, 'LabelRequested', { token: 1 }),
        a.write('P2', 3, 'LabelRequested', { token: 1 }),
      ];
      expect(valueOf(await store.push(as(a), late))).toEqual({ durableUpTo: 5, conflicts: [] });
      expect(refusalOf(await store.push(as(a), late.slice(1)))).toEqual({
        kind: 'gathering',
        missing: ['A', 'B'],
      });
      const lease = { token: 1, mode: 'lease' as const };
      const held = [
        { name: workOf('P1'), ...lease },
        { name: workOf('P2'), ...lease },
      ];
      valueOf(await store.report(as(a), { lastSeq: 4, highestToken: 1, held }));
      const taken = [{ name: workOf('P1'), token: 2, mode: 'check-out' as const }];
      valueOf(await store.report(as(b), { lastSeq: 0, highestToken: 2, held: taken }));
      expect(valueOf(await store.push(as(a), late.slice(1)))).toEqual({
        durableUpTo: 7,
        conflicts: [{ seq: 6, reason: 'old-token' }],
      });
    });

    it('HU18 a token from before the loss that nobody reported is over, and begins no other epoch', async () => {
      await offer('P1');
      await loseAll();
      valueOf(await store.report(as(a), { ...nothing, lastSeq: 2, highestToken: 5 }));
      valueOf(await store.report(as(b), nothing));
      const facts = [b.write('P1', 3, 'PackingStarted', { token: 5 })];
      expect(valueOf(await store.push(as(b), facts)).conflicts).toEqual([{ seq: 1, reason: 'old-token' }]);
      expect((await store.status()).epoch).toBe(epoch);
    });

    it('HU19 what a later holder wrote on from is taken though its answer was lost; what nobody read is not', async () => {
      await offer('P1', 'P2');
      await loseAll();
      // B read version 3 of P1 from the hub and wrote 4; of P2 it read nothing of A's.
      const byB = [
        b.write('P1', 4, 'LabelRequested', { token: 2 }),
        b.write('P2', 3, 'LabelRequested', { token: 2 }),
      ];
      valueOf(await store.push(as(b), heard(byB)));
      valueOf(await store.report(as(b), { ...nothing, lastSeq: 2, highestToken: 2 }));
      valueOf(await store.report(as(a), { ...nothing, lastSeq: 4, highestToken: 1 }));
      const byA = [
        a.write('P1', 3, 'PackingStarted', { token: 1 }),
        a.write('P2', 3, 'PackingStarted', { token: 1 }),
        a.write('P2', 4, 'LabelRequested', { token: 1 }),
      ];
      expect(valueOf(await store.push(as(a), byA)).conflicts).toEqual([
        { seq: 6, reason: 'old-token' },
        { seq: 7, reason: 'old-token' },
      ]);
    });

    it('HU20 nobody waits for a station that was put out; back again, what it was answered fills what is free', async () => {
      await offer('P1', 'P2', 'P3');
      await loseAll();
      expect(await store.revokeStation('A', 'OLGA')).toBe(true);
      valueOf(await store.report(as(b), nothing));
      const given = await claim(b, 'P2');
      valueOf(await store.push(as(b), [b.write('P2', 3, 'PackingStarted', given)]));
      await store.enrol({ id: 'A', role: 'packer' }, 'key-a2');
      expect((await store.status()).missing).toEqual([]);
      const back = [
        ...heard([a.write('P1', 3, 'LabelRequested', { token: 7 })]),
        ...heard([a.write('P2', 3, 'LabelRequested', { token: 7 })]),
        a.write('P3', 3, 'LabelRequested', { token: 7 }),
      ];
      expect(valueOf(await store.push(as(a), back)).conflicts).toEqual([
        { seq: 8, reason: 'version-taken' },
        { seq: 9, reason: 'old-token' },
      ]);
      // B goes on, and P1 is given under a token above the one that came to light.
      expect(valueOf(await store.push(as(b), [b.write('P2', 4, 'LabelRequested', given)])).conflicts).toEqual(
        [],
      );
      expect((await claim(b, 'P1')).token).toBe(8);
    });

    it('HU20 a new key in the same epoch changes nothing of what its station holds', async () => {
      await offer('P1');
      const given = await claim(a, 'P1', 'check-out');
      await store.enrol({ id: 'A', role: 'packer' }, 'key-a2');
      expect((await store.status()).missing).toEqual([]);
      expect(await store.stationOf('key-a')).toBeNull();
      expect(await store.stationOf('key-a2')).toEqual({ id: 'A', role: 'packer' });
      expect(valueOf(await store.renew(as(a)))).toEqual([given]);
    });

    it('HU21 a station that is let in while the hub gathers reports, too', async () => {
      await loseAll();
      await store.enrol({ id: 'C', role: 'packer' }, 'key-c');
      expect((await store.status()).missing).toEqual(['A', 'B', 'C']);
    });

    it('CLM1 the most urgent open work is given, one station at a time, under a token that grows', async () => {
      const dated = (posting: string, cutoffAt: number) => {
        const fact = a.write(posting, 1, 'PostingTakenIn');
        return {
          ...fact,
          envelope: { ...fact.envelope, fact: { ...fact.envelope.fact, snapshot: { cutoffAt } } as never },
        };
      };
      valueOf(await store.push(as(a), [dated('LATE', 2_000), a.write('LATE', 2, 'PostingConfirmed')]));
      valueOf(await store.push(as(a), [dated('SOON', 1_000), a.write('SOON', 2, 'PostingConfirmed')]));
      valueOf(await store.push(as(a), [dated('NEW', 10), a.write('NONE', 1, 'PostingConfirmed')]));
      const first = valueOf(await store.claim(as(a), { count: 2 }, 'lease'));
      expect(first.map(({ name, token }) => [name, token])).toEqual([
        [workOf('SOON'), 1],
        [workOf('LATE'), 1],
      ]);
      expect(valueOf(await store.claim(as(b), { count: 5 }, 'lease')).map(({ name }) => name)).toEqual([
        workOf('NONE'),
      ]);
      valueOf(await store.giveBack(as(a), { name: workOf('SOON'), token: 1 }, a.last()));
      expect((await claim(b, 'SOON')).token).toBe(2);
      const history = valueOf(await store.history(as(b), workOf('SOON')));
      expect(history.map(({ what, station, token }) => [what, station, token])).toEqual([
        ['claimed', 'A', 1],
        ['returned', 'A', 1],
        ['claimed', 'B', 2],
      ]);
    });

    it('CLM2 a lease that nobody renews is over by the hub’s clock, a renewed one is not', async () => {
      await offer('P1');
      await claim(a, 'P1');
      await bench.pass(60_000);
      expect(valueOf(await store.renew(as(a))).map(({ token, leaseMs }) => [token, leaseMs])).toEqual([
        [1, 90_000],
      ]);
      await bench.pass(60_000);
      expect(refusalOf(await store.claim(as(b), { names: [workOf('P1')] }, 'lease'))?.kind).toBe('not-free');
      await bench.pass(31_000);
      expect((await claim(b, 'P1')).token).toBe(2);
      expect(valueOf(await store.renew(as(a)))).toEqual([]);
    });

    it('CLM2 a claim whose answer was lost is told again, under the same token', async () => {
      await offer('P1');
      const first = await claim(a, 'P1', 'check-out');
      expect(await claim(a, 'P1', 'check-out')).toEqual(first);
      expect(valueOf(await store.renew(as(a)))).toEqual([first]);
      expect(valueOf(await store.history(as(a), workOf('P1')))).toHaveLength(1);
    });

    it('CLM4 what is made at the table needs the claim; what the marketplace says does not', async () => {
      await offer('P1');
      const free = valueOf(
        await store.push(as(a), [a.write('P1', 3, 'PostingChanged'), a.write('P1', 4, 'UnitScanned')]),
      );
      expect(free.conflicts).toEqual([{ seq: 4, reason: 'no-token' }]);
      const given = await claim(b, 'P1');
      const foreign = valueOf(await store.push(as(a), [a.write('P1', 4, 'UnitScanned', given)]));
      expect(foreign.conflicts).toEqual([{ seq: 5, reason: 'not-holder' }]);
      const right = valueOf(await store.push(as(b), [b.write('P1', 4, 'PackingStarted', given)]));
      expect(right.conflicts).toEqual([]);
    });

    it('CLM5 what comes under an old token is kept beside the other side’s facts, told again, pulled by nobody', async () => {
      await offer('P1');
      const old = await claim(a, 'P1', 'check-out');
      valueOf(await store.revoke(as(b), workOf('P1'), { by: 'OLGA', words: 'lost' }));
      const now = await claim(b, 'P1');
      valueOf(await store.push(as(b), [b.write('P1', 3, 'PackingStarted', now)]));
      const late = [a.write('P1', 3, 'PackingStarted', old), a.write('P1', 4, 'LabelRequested', old)];
      const told = [
        { seq: 3, reason: 'old-token' },
        { seq: 4, reason: 'old-token' },
      ];
      expect(valueOf(await store.push(as(a), late)).conflicts).toEqual(told);
      expect(valueOf(await store.push(as(a), late)).conflicts).toEqual(told);
      const all = valueOf(await store.conflicts(as(b), 0, 10));
      expect(
        all.map(({ reason, holder, heldToken, resolved }) => ({ reason, holder, heldToken, resolved })),
      ).toEqual([
        { reason: 'old-token', holder: 'B', heldToken: 3, resolved: null },
        { reason: 'old-token', holder: 'B', heldToken: 3, resolved: null },
      ]);
      expect(all[1]?.fact.envelope).toEqual(late[1]?.envelope);
      expect(all[1]?.rivals.map(({ envelope }) => envelope.station)).toEqual(['B']);
      expect(await pulled()).toEqual(['A1', 'A2', 'B1']);
      expect((await store.counts()).openConflicts).toBe(2);
    });

    it('CLM5 a branch of facts that was written beside another is taken whole or not at all', async () => {
      await offer('P1');
      const first = await claim(a, 'P1');
      valueOf(await store.push(as(a), [a.write('P1', 3, 'PackingStarted', first)]));
      valueOf(await store.giveBack(as(a), first, a.last()));
      const second = await claim(b, 'P1');
      // B did not read on before it began.
      const facts = [b.write('P1', 3, 'PackingStarted', second), b.write('P1', 4, 'LabelRequested', second)];
      expect(valueOf(await store.push(as(b), facts)).conflicts.map(({ reason }) => reason)).toEqual([
        'version-taken',
        'version-taken',
      ]);
      const later = valueOf(await store.push(as(b), [b.write('P1', 5, 'PostingClosed', second)]));
      expect(later.conflicts).toEqual([{ seq: 3, reason: 'version-taken' }]);
    });

    it('CLM5 a conflict is settled by name, once; the first word stays', async () => {
      await offer('P1');
      valueOf(await store.push(as(a), [a.write('P1', 3, 'UnitScanned')]));
      const [conflict] = valueOf(await store.conflicts(as(b), 0, 10));
      const at = conflict?.fact.hubSeq ?? 0;
      valueOf(await store.resolve(as(b), at, { by: 'OLGA', words: 'pulled' }));
      valueOf(await store.resolve(as(b), at, { by: 'IVAN', words: 'else' }));
      const [settled] = valueOf(await store.conflicts(as(b), 0, 10));
      expect(settled?.resolved).toMatchObject({ by: 'OLGA', how: 'pulled' });
      expect(valueOf(await store.conflicts(as(b), at, 10))).toEqual([]);
      expect(refusalOf(await store.resolve(as(b), 999, { by: 'O', words: 'x' }))?.kind).toBe('no-conflict');
      expect((await store.counts()).openConflicts).toBe(0);
    });

    it('CLM6 a check-out has no end; who revoked it, and why, is written down', async () => {
      await offer('P1');
      await claim(a, 'P1', 'check-out');
      await bench.pass(30 * 24 * 3_600_000);
      expect(refusalOf(await store.claim(as(b), { names: [workOf('P1')] }, 'lease'))?.kind).toBe('not-free');
      valueOf(await store.revoke(as(b), workOf('P1'), { by: 'OLGA', words: 'table 1 is broken' }));
      expect(refusalOf(await store.revoke(as(b), workOf('P1'), { by: 'OLGA', words: 'again' }))?.kind).toBe(
        'not-held',
      );
      const last = valueOf(await store.history(as(b), workOf('P1'))).at(-1);
      expect(last).toMatchObject({
        what: 'revoked',
        station: 'A',
        by: 'OLGA',
        why: 'table 1 is broken',
        token: 2,
      });
      expect((await claim(b, 'P1')).token).toBe(3);
    });

    it('CLM7 a wave is given whole or not at all, and what is not free is named', async () => {
      await offer('P1', 'P2', 'P3');
      await claim(b, 'P2');
      const wave = { names: ['P1', 'P2', 'P3', 'P4'].map(workOf) };
      expect(refusalOf(await store.claim(as(a), wave, 'check-out'))).toEqual({
        kind: 'not-free',
        names: [workOf('P2'), workOf('P4')],
      });
      expect(valueOf(await store.renew(as(a)))).toEqual([]);
      const rest = { names: [workOf('P1'), workOf('P3')] };
      expect(valueOf(await store.claim(as(a), rest, 'check-out'))).toHaveLength(2);
      expect((await store.counts()).checkOuts).toBe(2);
    });

    it('CLM9 work is given back only after all that its holder knows, and what follows is a conflict', async () => {
      await offer('P1');
      const given = await claim(a, 'P1');
      const begun = a.write('P1', 3, 'PackingStarted', given);
      expect(refusalOf(await store.giveBack(as(a), given, a.last()))).toEqual({
        kind: 'push-first',
        durableUpTo: 2,
      });
      valueOf(await store.push(as(a), [begun]));
      valueOf(await store.giveBack(as(a), given, a.last()));
      expect(refusalOf(await store.giveBack(as(a), given, a.last()))?.kind).toBe('not-held');
      const after = valueOf(await store.push(as(a), [a.write('P1', 4, 'UnitScanned', given)]));
      expect(after.conflicts).toEqual([{ seq: 4, reason: 'not-holder' }]);
    });

    it('CLM10 a claim names how far to read on before work begins', async () => {
      await offer('P1');
      const first = await claim(a, 'P1');
      const before = (await store.status()).lastHubSeq;
      expect(first.catchUpTo).toBe(before);
      valueOf(
        await store.push(as(a), [
          a.write('P1', 3, 'PackingStarted', first),
          a.write('P2', 1, 'PostingTakenIn'),
        ]),
      );
      valueOf(await store.giveBack(as(a), first, a.last()));
      expect((await claim(b, 'P1')).catchUpTo).toBe(before + 1);
    });

    it('CLM1 a closed or cancelled posting is offered to nobody, a reopened one again', async () => {
      await offer('P1', 'P2');
      const given = await claim(a, 'P1');
      valueOf(
        await store.push(as(a), [
          a.write('P1', 3, 'PostingClosed', given),
          a.write('P2', 3, 'PostingCancelled'),
        ]),
      );
      valueOf(await store.giveBack(as(a), given, a.last()));
      expect(valueOf(await store.claim(as(b), { count: 5 }, 'lease'))).toEqual([]);
      const again = await claim(b, 'P1');
      valueOf(await store.push(as(b), [b.write('P1', 4, 'PostingReopened', again)]));
      valueOf(await store.giveBack(as(b), again, b.last()));
      expect(valueOf(await store.claim(as(a), { count: 5 }, 'lease')).map(({ name }) => name)).toEqual([
        workOf('P1'),
      ]);
    });

    const asked = async () => valueOf(await store.tables(as(b)));

    it('JH2 JH4 a code lets one station in, once; the same wish again is answered the same', async () => {
      await store.invite('code', { name: 'TABLE 3', role: 'packer' }, 60_000);
      expect(await store.join('other', 'C', 'key-c')).toBeNull();
      const joined = { station: 'C', name: 'TABLE 3', role: 'packer' };
      expect(await store.join('code', 'C', 'key-c')).toEqual(joined);
      expect(await store.join('code', 'C', 'key-c')).toEqual(joined);
      expect(await store.join('code', 'D', 'key-d')).toBeNull();
      expect(await store.join('code', 'C', 'key-d')).toBeNull();
      expect(await store.stationOf('key-c')).toEqual({ id: 'C', role: 'packer' });
      await store.revokeStation('C', 'OLGA');
      expect(await store.join('code', 'C', 'key-c')).toBeNull();
    });

    it('JH2 a code is over after its time, and when another is made for that name', async () => {
      await store.invite('first', { name: 'TABLE 3', role: 'packer' }, 60_000);
      await store.invite('second', { name: 'TABLE 3', role: 'packer' }, 60_000);
      expect(await store.join('first', 'C', 'key-c')).toBeNull();
      await bench.pass(60_001);
      expect(await store.join('second', 'C', 'key-c')).toBeNull();
      expect((await asked()).map(({ id }) => id)).toEqual(['A', 'B']);
    });

    it('JH2 of two stations that come with one code at once, one is let in', async () => {
      await store.invite('code', { name: 'TABLE 3', role: 'packer' }, 60_000);
      const answers = await Promise.all([store.join('code', 'C', 'key-c'), store.join('code', 'D', 'key-d')]);
      expect(answers.filter((joined) => joined !== null)).toHaveLength(1);
    });

    it('JH8 a station that is let in again has a new key, and what it holds; its old key is nobody’s', async () => {
      await offer('P1');
      const given = await claim(a, 'P1');
      await store.invite('code', { name: 'TABLE 1', role: 'packer' }, 60_000);
      expect(await store.join('code', 'A', 'key-new')).toMatchObject({ station: 'A', name: 'TABLE 1' });
      expect(await store.stationOf('key-a')).toBeNull();
      expect(valueOf(await store.renew(as(a)))).toMatchObject([{ name: workOf('P1'), token: given.token }]);
    });

    it('JH9 a station leaves once it has sent all and holds nothing; what it wrote stays', async () => {
      await offer('P1');
      const given = await claim(a, 'P1');
      expect(refusalOf(await store.leave(as(a), a.last() + 1))).toEqual({
        kind: 'push-first',
        durableUpTo: 2,
      });
      expect(refusalOf(await store.leave(as(a), a.last()))).toEqual({
        kind: 'holds-work',
        names: [workOf('P1')],
      });
      valueOf(await store.giveBack(as(a), given, a.last()));
      valueOf(await store.leave(as(a), a.last()));
      expect(await store.stationOf('key-a')).toBeNull();
      expect(refusalOf(await store.pull(as(a), 0, 1))?.kind).toBe('not-allowed');
      expect(await pulled()).toEqual(['A1', 'A2']);
    });

    it('HU6 JH10 a supervisor sees every table and puts one out with all it holds', async () => {
      await offer('P1');
      await claim(a, 'P1');
      const of = { name: 'A', role: 'packer', out: false, durableUpTo: 2, held: 1 };
      expect(await asked()).toEqual([
        { id: 'A', ...of },
        { id: 'B', name: 'B', role: 'supervisor', out: false, durableUpTo: 0, held: 0 },
      ]);
      valueOf(await store.putOut(as(b), 'A', 'OLGA'));
      expect(refusalOf(await store.putOut(as(b), 'A', 'OLGA'))).toEqual({ kind: 'no-station' });
      expect((await asked())[0]).toMatchObject({ id: 'A', out: true, held: 0 });
      expect((await claim(b, 'P1')).token).toBe(3);
    });
  });
}
