import type { HubFact, PushedFact, TokenFact } from '#shared/hub/hub-fact.ts';
import type { ReportedClaim } from '#shared/hub/gathering.ts';
import type { ConflictReason } from '#shared/hub/judge-fact.ts';
import { MOST_FACTS } from '#shared/hub/limits.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { needsPerson, type AwayReason, type HubStanding } from '#shared/hub/standing.ts';
import type { Clock, Uptime } from '#shared/kit/clock.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { Result } from '#shared/kit/result.ts';
import type { Log } from '../log.ts';
import { HubAway } from './away.ts';
import { createBell } from './bell.ts';
import { createClaims, type HubClaims, type SessionClaims } from './claims.ts';
import type { HubLine } from './line.ts';
import { nextPage, type OwnFacts } from './own-facts.ts';
import type { PlaceBook } from './place.ts';

/** One of this station's own facts that the hub keeps as a conflict. */
export interface OwnConflict {
  readonly stream: string;
  readonly seq: number;
  readonly reason: ConflictReason;
}

/** What a session needs. */
export interface SessionParts {
  readonly station: string;
  readonly line: HubLine;
  /** Hears when there is news; answers how to stop. */
  readonly listen: (told: { readonly news: () => void; readonly ended: () => void }) => () => void;
  readonly own: OwnFacts;
  readonly place: PlaceBook;
  /** Keeps what others wrote, in this order; has to be on the disk when it answers, and may be told the same again. */
  readonly takeIn: (facts: readonly HubFact[]) => Promise<void>;
  /** Keeps that facts of this station did not count; on the disk when it answers, and may be told the same again. */
  readonly conflicts: (own: readonly OwnConflict[]) => Promise<void>;
  /** Whether the table has this posting open. */
  readonly wants: (name: string) => boolean;
  readonly onLost: (names: readonly string[]) => void;
  readonly onStanding: (standing: HubStanding) => void;
  readonly clock: Clock;
  readonly uptime: Uptime;
  readonly random: () => number;
  readonly log: Log;
  /** How patient it is; tests are less so. */
  readonly pace?: SessionPace;
}

/** All ms. */
export interface SessionPace {
  /** A lease is renewed so often. */
  readonly renew: number;
  /** Without anybody to wake it, it looks so often. */
  readonly look: number;
  /** The longest wait before another try; the first is a sixtieth of it. */
  readonly retry: number;
}

const PACE: SessionPace = { renew: 30_000, look: 5_000, retry: 60_000 };

/** A station's standing talk with its hub; work at the table never waits for it but to claim. */
export interface HubSession {
  standing(): HubStanding;
  readonly claims: HubClaims;
  /** Facts were written here. */
  wrote(): void;
  /** Somebody asks for a try at once. */
  tryNow(): void;
  /** Sends all that is written here, as far as the hub takes it now. Throws `HubAway`. */
  sendAll(): Promise<void>;
  close(): Promise<void>;
}

/** The hub began another epoch: the talk begins anew. */
class OtherEpoch extends Error {
  override readonly name = 'OtherEpoch';
}

const reasonOf: Partial<Record<HubRefusal['kind'], AwayReason>> = {
  'wrong-version': 'wrong-version',
  'not-allowed': 'put-out',
  'other-station': 'copied-store',
  'other-fact': 'copied-store',
};

/** The value of an answer that can only be refused where the talk itself is over. */
function valueOf<T>(answer: Result<T, HubRefusal>): T {
  if (answer.ok) return answer.value;
  if (answer.error.kind === 'other-epoch') throw new OtherEpoch();
  throw new HubAway(reasonOf[answer.error.kind] ?? 'strange');
}

/** So many new epochs in a row are followed at once. */
const EPOCHS_AT_ONCE = 5;

class Talk implements HubSession {
  readonly claims: SessionClaims;
  readonly #parts: SessionParts;
  readonly #pace: SessionPace;
  /** Rung by whatever may be sent or read now. */
  readonly #work = createBell();
  /** Rung by who does not want to wait for the next try. */
  readonly #hurry = createBell();
  readonly #pushing = inTurn();
  readonly #pulling = inTurn();
  #standing: HubStanding;
  #epoch: string | null = null;
  #away: AwayReason = 'unreachable';
  #hush: (() => void) | null = null;
  #mustReport = false;
  /** The hub gathers, and judges nothing new before all have reported. */
  #gathering = false;
  #news = false;
  #renewAt = 0;
  #closed = false;
  readonly #ended: Promise<void>;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#pace = parts.pace ?? PACE;
    const { line, place, uptime, wants, onLost, clock } = parts;
    this.#standing = { kind: 'away', since: clock.now(), unsent: this.#unsent, why: 'unreachable' };
    this.claims = createClaims({
      line,
      place,
      uptime,
      wants,
      onLost,
      epoch: () => this.#known(),
      readTo: () => this.#pull(),
      sendAll: () => this.sendAll(),
      lastSeq: () => parts.own.lastSeq(),
    });
    this.#ended = this.#run();
  }

  get #unsent(): number {
    const { own, place } = this.#parts;
    return Math.max(0, own.lastSeq() - place.read().acknowledged);
  }

  standing(): HubStanding {
    return this.#standing;
  }

  wrote(): void {
    this.#tell();
    this.#work.ring();
  }

  tryNow(): void {
    this.#hurry.ring();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#work.ring();
    this.#hurry.ring();
    this.#deaf();
    this.#parts.line.close();
    await this.#ended;
  }

  #known(): string {
    if (this.#epoch === null) throw new HubAway(this.#away);
    return this.#epoch;
  }

  #deaf(): void {
    this.#hush?.();
    this.#hush = null;
  }

  /** Tells how things stand, where that changed. */
  #tell(): void {
    const before = this.#standing;
    const unsent = this.#unsent;
    const now = this.#parts.clock.now();
    const kind = this.#epoch === null ? 'away' : unsent > 0 || this.#news ? 'behind' : 'level';
    const since = before.kind === kind ? before.since : now;
    const next: HubStanding =
      kind === 'away'
        ? { kind, since, unsent, why: this.#away }
        : kind === 'behind'
          ? { kind, since, unsent }
          : { kind, since };
    if (JSON.stringify(next) === JSON.stringify(before)) return;
    this.#standing = next;
    this.#parts.onStanding(next);
  }

  async #run(): Promise<void> {
    let failures = 0;
    let epochs = 0;
    while (!this.#closed) {
      try {
        await this.#turn();
        failures = 0;
        epochs = 0;
        await this.#work.wait(this.#untilNext());
      } catch (thrown) {
        this.#epoch = null;
        if (this.#closed) return;
        if (thrown instanceof OtherEpoch && epochs < EPOCHS_AT_ONCE) {
          epochs += 1;
          continue;
        }
        this.#lost(thrown);
        failures += 1;
        await this.#hurry.wait(this.#untilRetry(failures));
      }
    }
  }

  #lost(thrown: unknown): void {
    this.#deaf();
    this.#away = thrown instanceof HubAway ? thrown.why : 'own-records';
    const what = thrown instanceof Error ? thrown.name : typeof thrown;
    this.#parts.log.warn('hub.away', { why: this.#away, what });
    this.#tell();
  }

  #untilNext(): number {
    if (this.#news || (this.#unsent > 0 && !this.#gathering)) return 0;
    const renew = this.#renewAt - this.#parts.uptime.up();
    return Math.max(0, this.#hush === null || this.#gathering ? Math.min(renew, this.#pace.look) : renew);
  }

  /** Longer each time, with chance in it: fifty tables do not come back in the same moment. */
  #untilRetry(failures: number): number {
    const { retry } = this.#pace;
    if (needsPerson(this.#away)) return retry;
    const most = Math.min(retry, (retry / 60) * 2 ** Math.min(failures, 10));
    return most * (0.5 + this.#parts.random() / 2);
  }

  async #turn(): Promise<void> {
    if (this.#epoch === null) await this.#meet();
    const deaf = this.#hush === null;
    this.#hear();
    await this.sendAll();
    await this.#report();
    if (this.#news || deaf) await this.#pull();
    if (this.#parts.uptime.up() >= this.#renewAt) {
      const renewed = await this.claims.renew();
      const gathers = !renewed.ok && renewed.error.kind === 'gathering';
      if (gathers) this.#gathering = true;
      else valueOf(renewed);
      this.#renewAt = this.#parts.uptime.up() + (gathers ? this.#pace.look : this.#pace.renew);
    }
    this.#tell();
  }

  async #meet(): Promise<void> {
    const { line, own, place, station, log } = this.#parts;
    const { epoch, acknowledged, cursor } = place.read();
    const hello = valueOf(await line.call('hello', { epoch, acknowledged, cursor }));
    // The hub has more of this station than the station itself: its records went back, or are a copy.
    if (hello.station !== station || hello.durableUpTo > own.lastSeq()) throw new HubAway('copied-store');
    if (hello.epoch !== epoch) {
      const sent = Math.min(acknowledged, hello.durableUpTo);
      await place.write({ epoch: hello.epoch, acknowledged: sent, cursor: 0 });
      log.info('hub.new-epoch', { first: epoch === null });
    }
    this.#mustReport = hello.report;
    this.#news = true;
    this.#renewAt = 0;
    this.#epoch = hello.epoch;
    this.#tell();
  }

  /** Listens for wakes; whoever hears none looks by itself. */
  #hear(): void {
    if (this.#hush !== null || this.#closed) return;
    const stop = this.#parts.listen({
      news: () => {
        this.#news = true;
        this.#work.ring();
      },
      ended: () => {
        if (this.#hush !== stop) return;
        this.#hush = null;
        this.#work.ring();
      },
    });
    this.#hush = stop;
  }

  sendAll(): Promise<void> {
    return this.#pushing(async () => {
      const { own, place } = this.#parts;
      this.#gathering = false;
      while (own.lastSeq() > place.read().acknowledged && !this.#gathering) {
        await this.#sendPage(place.read().acknowledged);
        this.#tell();
      }
    });
  }

  /** A fact with what a hub once answered of it (HU18). */
  #told(fact: TokenFact): PushedFact {
    const { everAcknowledged, toldConflicts } = this.#parts.place.read();
    const { seq } = fact.envelope;
    const told = seq > everAcknowledged ? null : toldConflicts.includes(seq) ? 'conflict' : 'taken';
    return { ...fact, told };
  }

  async #sendPage(after: number): Promise<void> {
    const { line, own, place, station } = this.#parts;
    const facts = (await nextPage(own, after)).map((fact) => this.#told(fact));
    const last = facts.at(-1)?.envelope.seq ?? 0;
    if (last === 0) throw new HubAway('own-records');
    const answer = await line.call('push', { epoch: this.#known(), station, facts });
    if (!answer.ok && answer.error.kind === 'hole' && answer.error.durableUpTo < after) {
      await place.write({ acknowledged: answer.error.durableUpTo });
      return;
    }
    if (!answer.ok && answer.error.kind === 'gathering') {
      this.#gathering = true;
      return;
    }
    const { durableUpTo, conflicts } = valueOf(answer);
    if (durableUpTo <= after) throw new HubAway('strange');
    const streams = new Map(facts.map(({ envelope }) => [envelope.seq, envelope.stream]));
    const told = conflicts.map(({ seq, reason }) => ({ stream: streams.get(seq) ?? '', seq, reason }));
    if (told.length > 0) {
      await this.#parts.conflicts(told);
      await this.claims.lose([...new Set(told.map(({ stream }) => stream))]);
    }
    const { everAcknowledged, toldConflicts } = place.read();
    // Not further than what was heard of: of what lies behind, the hub may have conflicts to tell.
    const acknowledged = Math.min(durableUpTo, last);
    await place.write({
      acknowledged,
      everAcknowledged: Math.max(everAcknowledged, acknowledged),
      toldConflicts: [...new Set([...toldConflicts, ...told.map(({ seq }) => seq)])],
    });
  }

  /** What is held, and under what was written that no hub ever answered: this station's to finish, if it is nobody else's (HU18). */
  async #heldOrWritten(): Promise<readonly ReportedClaim[]> {
    const { own, place } = this.#parts;
    const all = new Map<string, ReportedClaim>(
      this.claims.held().map(({ name, token, mode }) => [name, { name, token, mode }]),
    );
    for (let after = place.read().everAcknowledged; after < own.lastSeq();) {
      const facts = await nextPage(own, after);
      for (const { envelope, token } of facts)
        if (token !== null && token > (all.get(envelope.stream)?.token ?? 0))
          all.set(envelope.stream, { name: envelope.stream, token, mode: 'lease' });
      const last = facts.at(-1)?.envelope.seq ?? 0;
      if (last === 0) throw new HubAway('own-records');
      after = last;
    }
    return [...all.values()];
  }

  async #report(): Promise<void> {
    if (!this.#mustReport) return;
    const { line, place } = this.#parts;
    const { everAcknowledged: lastSeq, highestToken } = place.read();
    const held = [...(await this.#heldOrWritten())];
    const answer = await line.call('report', { epoch: this.#known(), lastSeq, highestToken, held });
    const { lost } = valueOf(answer);
    await this.claims.lose(lost);
    this.#mustReport = false;
    if (this.#gathering) await this.sendAll();
  }

  #pull(): Promise<void> {
    return this.#pulling(async () => {
      const { line, place, station, takeIn } = this.#parts;
      for (let more = true; more;) {
        this.#news = false;
        const { cursor } = place.read();
        const request = { epoch: this.#known(), cursor, limit: MOST_FACTS };
        const page = valueOf(await line.call('pull', request));
        const others = page.facts.filter(({ envelope }) => envelope.station !== station);
        if (others.length > 0) await takeIn(others);
        if (page.cursor !== cursor) await place.write({ cursor: page.cursor });
        ({ more } = page);
      }
    });
  }
}

/** Begins to talk with the hub, and goes on by itself until it is closed. */
export const openSession = (parts: SessionParts): HubSession => new Talk(parts);
