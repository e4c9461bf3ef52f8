import type { AnyFact } from '#shared/domain/envelope.ts';
import type { PushedFact, TokenFact } from '#shared/hub/hub-fact.ts';
import type { Granted } from '#shared/hub/answers.ts';
import { mayPrintUnheard, stillHolds, type HeldClaim } from '#shared/hub/lease.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { uuidOf } from '../../kit/hub-facts.ts';
import { claimKey, type HubWorld } from './world.ts';

/** What a station knows of a stream: its last version, and whether a label was asked for. */
interface Known {
  version: number;
  packed: boolean;
  closed: boolean;
}
type Held = HeldClaim & { readonly catchUpTo: number };

/** A station as its disk would bring it back, and its session with the hub. */
export class SimStation {
  readonly log: TokenFact[] = [];
  /** Sequences that the hub once called conflicts. */
  readonly toldConflicts = new Set<number>();
  wallOffset = 0;
  #epoch: string | null = null;
  #acknowledged = 0;
  /** Up to which of its facts some hub once said that it has them; a restored one may not. */
  #everAcknowledged = 0;
  #cursor = 0;
  #highest = 0;
  #mustReport = false;
  #held = new Map<string, Held>();
  /** How it was given what it wrote under: by name and token. */
  readonly #modes = new Map<string, HeldClaim['mode']>();
  #known = new Map<string, Known>();
  /** What it read of each stream. */
  readonly #read = new Map<string, { readonly version: number; readonly type: string }[]>();
  /** Labels asked for under a lease: print when the hub has the fact. */
  #waiting = new Map<number, Held>();
  #bootAt: number;
  readonly id: string;
  readonly #world: HubWorld;

  constructor(id: string, world: HubWorld) {
    this.id = id;
    this.#world = world;
    this.#bootAt = world.clock.now();
  }

  get #uptime(): number {
    const { clock, sabotage } = this.#world;
    return clock.now() - this.#bootAt + (sabotage.wallClock ? this.wallOffset : 0);
  }

  get held(): readonly Held[] {
    return [...this.#held.values()];
  }

  get unsent(): number {
    return this.log.length - this.#acknowledged;
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** Power goes: what was only in memory is gone, among it every lease, since nobody knows how long it was dark. */
  crash(): void {
    this.#bootAt = this.#world.clock.now();
    this.#held = new Map([...this.#held].filter(([, { mode }]) => mode === 'check-out'));
  }

  #of(name: string): Known {
    const known = this.#known.get(name) ?? { version: 0, packed: false, closed: false };
    this.#known.set(name, known);
    return known;
  }

  #learn(name: string, version: number, type: string): void {
    const known = this.#of(name);
    known.version = Math.max(known.version, version);
    known.packed ||= type === 'LabelRequested';
    known.closed ||= type === 'PostingClosed';
  }

  /** Its own facts became conflicts: on this stream it goes by what the hub has, and by what else it wrote. */
  #forget(name: string): void {
    this.#known.delete(name);
    for (const { version, type } of this.#read.get(name) ?? []) this.#learn(name, version, type);
    for (const { envelope } of this.log)
      if (envelope.stream === name && !this.toldConflicts.has(envelope.seq))
        this.#learn(name, envelope.version, envelope.fact.type);
  }

  write(name: string, type: string, token: number | null): number {
    const seq = this.log.length + 1;
    const version = this.#of(name).version + 1;
    const fact = { type, at: this.#world.clock.now() + this.wallOffset, by: this.id } as unknown as AnyFact;
    const envelope = { id: uuidOf(this.id, seq), stream: name, version, seq, station: this.id, fact };
    this.log.push({ envelope, token });
    this.#learn(name, version, type);
    return seq;
  }

  /** True where the refusal was about the epoch or about being out: the session begins anew. */
  #anew(refusal: HubRefusal): void {
    if (refusal.kind === 'other-epoch') this.#epoch = null;
  }

  async #hello(): Promise<boolean> {
    const known = this.#world.sabotage.silentRestore
      ? { acknowledged: 0, cursor: 0 }
      : { acknowledged: this.#acknowledged, cursor: this.#cursor };
    const answer = await this.#world.send(this.id, 'hello', { epoch: this.#epoch, ...known });
    if (answer === null || !answer.ok) return false;
    const { epoch, durableUpTo, report } = answer.value;
    if (epoch !== this.#epoch) {
      // Where to read on to was said in another epoch's numbers: it has to be said anew (CLM10).
      for (const [name, claim] of this.#held)
        if (claim.catchUpTo > this.#cursor) this.#held.set(name, { ...claim, catchUpTo: Infinity });
      this.#cursor = 0;
    }
    this.#epoch = epoch;
    // Only the answer to a push tells of conflicts: what was never answered is sent again.
    this.#acknowledged = Math.min(this.#acknowledged, durableUpTo);
    this.#mustReport = report;
    return true;
  }

  #heard(durableUpTo: number): void {
    this.#acknowledged = durableUpTo;
    this.#everAcknowledged = Math.max(this.#everAcknowledged, durableUpTo);
  }

  /** A fact with what a hub has answered of it. */
  #told(fact: TokenFact): PushedFact {
    const { seq } = fact.envelope;
    if (this.#world.sabotage.saysAnswered) return { ...fact, told: 'taken' };
    if (seq > this.#everAcknowledged) return { ...fact, told: null };
    return { ...fact, told: this.toldConflicts.has(seq) ? 'conflict' : 'taken' };
  }

  async #push(): Promise<boolean> {
    while (this.unsent > 0) {
      const facts = this.log
        .slice(this.#acknowledged, this.#acknowledged + 20)
        .map((fact) => this.#told(fact));
      const answer = await this.#world.send(this.id, 'push', {
        epoch: this.#epoch ?? '',
        station: this.id,
        facts,
      });
      if (answer === null) return false;
      if (!answer.ok) {
        this.#anew(answer.error);
        if (answer.error.kind === 'hole') this.#acknowledged = answer.error.durableUpTo;
        // What the hub cannot judge yet waits here; what it knows of this station is enough to report.
        return answer.error.kind === 'gathering';
      }
      this.#heard(answer.value.durableUpTo);
      for (const { seq } of answer.value.conflicts) {
        this.toldConflicts.add(seq);
        // Taken away: whatever lies open is put aside.
        this.#held.delete(this.log[seq - 1]?.envelope.stream ?? '');
        this.#waiting.delete(seq);
        this.#forget(this.log[seq - 1]?.envelope.stream ?? '');
      }
      this.#printHeard();
    }
    return true;
  }

  #printHeard(): void {
    for (const [seq, claim] of this.#waiting) {
      if (seq > this.#acknowledged) continue;
      this.#waiting.delete(seq);
      this.#print(claim);
    }
  }

  #print({ name, token }: Held): void {
    this.#world.printed.push({ name, station: this.id, token });
    this.#world.story.push(`${this.id} prints ${name} under ${token}`);
  }

  async #report(): Promise<boolean> {
    if (!this.#mustReport) return true;
    const held = new Map(this.held.map(({ name, token, mode }) => [name, { name, token, mode }]));
    // What was begun and never answered is this station's to finish, though it may have lost the claim with its power.
    for (const { envelope, token } of this.log.slice(this.#everAcknowledged))
      if (token !== null && token > (held.get(envelope.stream)?.token ?? 0))
        held.set(envelope.stream, {
          name: envelope.stream,
          token,
          mode: this.#modes.get(claimKey(this.id, envelope.stream, token)) ?? 'lease',
        });
    const answer = await this.#world.send(this.id, 'report', {
      epoch: this.#epoch ?? '',
      lastSeq: this.#everAcknowledged,
      highestToken: this.#highest,
      held: [...held.values()],
    });
    if (answer === null) return false;
    if (!answer.ok) {
      this.#anew(answer.error);
      return false;
    }
    for (const name of answer.value.lost) this.#held.delete(name);
    this.#mustReport = false;
    return true;
  }

  async #pull(): Promise<boolean> {
    for (let more = true; more;) {
      const answer = await this.#world.send(this.id, 'pull', {
        epoch: this.#epoch ?? '',
        cursor: this.#cursor,
        limit: 50,
      });
      if (answer === null) return false;
      if (!answer.ok) {
        this.#anew(answer.error);
        return false;
      }
      for (const { envelope } of answer.value.facts) {
        const { stream, version, fact } = envelope;
        this.#read.set(stream, [...(this.#read.get(stream) ?? []), { version, type: fact.type }]);
        this.#learn(stream, version, fact.type);
      }
      ({ cursor: this.#cursor, more } = answer.value);
    }
    return true;
  }

  #take(given: readonly Granted[], askedAt: number): void {
    for (const { name, token, mode, catchUpTo } of given) {
      this.#held.set(name, { name, token, mode, askedAt, catchUpTo });
      this.#modes.set(claimKey(this.id, name, token), mode);
      this.#highest = Math.max(this.#highest, token);
    }
  }

  /** Everything a station does when it has a line: say where it stands, send, report, read, renew. */
  async sync(): Promise<boolean> {
    if (!(await this.#hello()) || !(await this.#push()) || !(await this.#report()) || !(await this.#pull()))
      return false;
    const askedAt = this.#uptime;
    const answer = await this.#world.send(this.id, 'renew', { epoch: this.#epoch ?? '' });
    if (answer === null || !answer.ok) {
      if (answer !== null) this.#anew(answer.error);
      return false;
    }
    this.#held.clear();
    this.#take(answer.value, askedAt);
    return true;
  }

  async claim(mode: HeldClaim['mode'], count: number): Promise<void> {
    const askedAt = this.#uptime;
    if (this.#epoch === null) return;
    const answer = await this.#world.send(this.id, 'claimNext', { epoch: this.#epoch, count, mode });
    if (answer === null) return;
    if (answer.ok) this.#take(answer.value, askedAt);
    else this.#anew(answer.error);
  }

  /** Packs a piece of work that it holds, as far as its rules let it. */
  async pack(roll: () => number): Promise<void> {
    const ready = this.held.filter(
      (claim) =>
        stillHolds(claim, this.#uptime) &&
        claim.catchUpTo <= this.#cursor &&
        !this.#of(claim.name).packed &&
        !this.#mustReport,
    );
    const claim = ready[Math.floor(roll() * ready.length)];
    if (claim === undefined) return;
    const { name, token, mode } = claim;
    const now = this.#world.store.work(name);
    const own = now === null || now.token <= token;
    if (!own && mode === 'lease' && !this.#world.revoked.has(claimKey(this.id, name, token)))
      this.#world.trespasses.push(`${this.id} begins ${name} under ${token}, the hub is at ${now.token}`);
    this.write(name, 'PackingStarted', token);
    const asks = this.write(name, 'LabelRequested', token);
    if (mayPrintUnheard(claim) || this.#world.sabotage.printsUnheard) this.#print(claim);
    else {
      this.#waiting.set(asks, claim);
      if (await this.#hello()) await this.#push();
    }
    if (this.#waiting.has(asks) || this.toldConflicts.has(asks)) return;
    this.write(name, 'PostingClosed', token);
  }

  async giveBack(claim: Held | undefined): Promise<void> {
    if (claim === undefined || this.#epoch === null) return;
    const { name, token } = claim;
    // Whoever gives it back has put it aside first.
    this.#held.delete(name);
    const answer = await this.#world.send(this.id, 'giveBack', {
      epoch: this.#epoch,
      name,
      token,
      lastSeq: this.log.length,
    });
    if (answer !== null && !answer.ok && answer.error.kind === 'push-first') this.#held.set(name, claim);
  }

  /** Closes what others, or it itself before a crash, have packed and printed. */
  closePacked(): void {
    for (const { name, token, catchUpTo } of this.held) {
      const known = this.#of(name);
      if (known.packed && !known.closed && catchUpTo <= this.#cursor)
        this.write(name, 'PostingClosed', token);
    }
  }
}
