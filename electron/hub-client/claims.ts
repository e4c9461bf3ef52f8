import type { Granted } from '#shared/hub/answers.ts';
import { stillHolds, type HeldClaim } from '#shared/hub/lease.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import type { ClaimMode } from '#shared/hub/work.ts';
import type { Uptime } from '#shared/kit/clock.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { HubLine } from './line.ts';
import type { PlaceBook } from './place.ts';

/** What a station holds at its hub. Calls throw `HubAway` where it cannot be reached. */
export interface HubClaims {
  held(): readonly HeldClaim[];
  /** The token to work under now; null where it is not held, its lease is about to end (CLM3), or it is not read up yet (CLM10). */
  tokenOf(name: string): number | null;
  /** Takes all of this work or nothing; work begins when the answer is here: what others wrote of it was read (CLM10). */
  take(names: readonly string[], mode: ClaimMode): Promise<Result<readonly HeldClaim[], HubRefusal>>;
  /** Gives work back after all that is known here was sent (CLM9); what cannot be said now is said later. */
  giveBack(name: string): Promise<void>;
}

/** The same for the session, which asks in its own turns. */
export interface SessionClaims extends HubClaims {
  /** Renews everything, and learns what is held at all. */
  renew(): Promise<Result<null, HubRefusal>>;
  /** Somebody else has these now. */
  lose(names: readonly string[]): Promise<void>;
}

/** What claims are made of. */
export interface ClaimsParts {
  readonly line: HubLine;
  readonly place: PlaceBook;
  readonly uptime: Uptime;
  /** The epoch of this session; throws `HubAway` where there is none. */
  readonly epoch: () => string;
  /** Resolves once everything up to this hub sequence is kept here. */
  readonly readTo: (hubSeq: number) => Promise<void>;
  /** Sends all that is written here, as far as the hub takes it now. */
  readonly sendAll: () => Promise<void>;
  /** The last number that is written here. */
  readonly lastSeq: () => number;
  /** Whether the table has this open: a lease of an earlier run that nobody wants goes back. */
  readonly wants: (name: string) => boolean;
  readonly onLost: (names: readonly string[]) => void;
}

/** Opens what is held: check-outs outlive a restart, leases are learnt anew from the hub. */
export function createClaims(parts: ClaimsParts): SessionClaims {
  const { line, place, uptime, epoch, readTo, sendAll, lastSeq, wants, onLost } = parts;
  const turn = inTurn();
  const held = new Map<string, HeldClaim>(
    place
      .read()
      .checkOuts.map(({ name, token }) => [name, { name, token, mode: 'check-out', askedAt: uptime.up() }]),
  );
  /** Given, while what others wrote of it is not read up yet: a cut or another epoch came in between (CLM10). */
  const unread = new Set<string>();
  /** Given back here, and not yet heard by the hub: by name, the token. */
  const returning = new Map<string, number>();

  async function keep(): Promise<void> {
    const all = [...held.values()];
    const checkOuts = all.flatMap(({ name, token, mode }) =>
      mode === 'check-out' && !unread.has(name) ? [{ name, token }] : [],
    );
    const before = place.read();
    const highestToken = Math.max(before.highestToken, ...all.map(({ token }) => token));
    const same =
      highestToken === before.highestToken && JSON.stringify(checkOuts) === JSON.stringify(before.checkOuts);
    if (!same) await place.write({ checkOuts, highestToken });
  }

  const enter = ({ name, token, mode }: Granted, askedAt: number): HeldClaim => {
    const claim = { name, token, mode, askedAt };
    if (held.get(name)?.token !== token) unread.add(name);
    held.set(name, claim);
    return claim;
  };

  /** Reads up what others wrote of what was given; it stays unread where that fails. */
  async function readUp(given: readonly Granted[]): Promise<void> {
    await readTo(Math.max(0, ...given.map(({ catchUpTo }) => catchUpTo)));
    for (const { name } of given) unread.delete(name);
    await keep();
  }

  async function sayBack(name: string, token: number): Promise<void> {
    await sendAll();
    const answer = await line.call('giveBack', { epoch: epoch(), name, token, lastSeq: lastSeq() });
    if (answer.ok || answer.error.kind === 'not-held') returning.delete(name);
  }

  async function lose(names: readonly string[]): Promise<void> {
    const lost = names.filter((name) => held.delete(name));
    if (lost.length === 0) return;
    await keep();
    onLost(lost);
  }

  /** A lease that this run did not ask for and nobody has open: its holder crashed. */
  const isLeftOver = ({ name, mode }: Granted): boolean =>
    mode === 'lease' && !held.has(name) && !wants(name);

  return {
    held: () => [...held.values()],
    tokenOf(name) {
      const claim = held.get(name);
      if (claim === undefined || unread.has(name)) return null;
      return stillHolds(claim, uptime.up()) ? claim.token : null;
    },
    take: (names, mode) =>
      turn(async () => {
        const askedAt = uptime.up();
        for (const name of names) returning.delete(name);
        const answer = await line.call('claim', { epoch: epoch(), names: [...names], mode });
        if (!answer.ok) return answer;
        const got = answer.value.map((given) => enter(given, askedAt));
        await keep();
        await readUp(answer.value);
        return ok(got);
      }),
    giveBack: (name) =>
      turn(async () => {
        const claim = held.get(name);
        if (claim === undefined) return;
        held.delete(name);
        returning.set(name, claim.token);
        await keep();
        await sayBack(name, claim.token);
      }),
    renew: () =>
      turn(async () => {
        const askedAt = uptime.up();
        const answer = await line.call('renew', { epoch: epoch() });
        if (!answer.ok) return err(answer.error);
        const kept = new Set(answer.value.map(({ name }) => name));
        for (const given of answer.value) {
          if (isLeftOver(given)) returning.set(given.name, given.token);
          else if (!returning.has(given.name)) enter(given, askedAt);
        }
        for (const [name] of returning) if (!kept.has(name)) returning.delete(name);
        await keep();
        if (answer.value.some(({ name }) => unread.has(name))) await readUp(answer.value);
        await lose([...held.keys()].filter((name) => !kept.has(name)));
        for (const [name, token] of returning) await sayBack(name, token);
        return ok(null);
      }),
    // Not in turn: whoever gives work back sends first, and hears there what is lost.
    lose,
  };
}
