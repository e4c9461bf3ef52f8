import type { Clock, Ids } from '#shared/kit/clock.ts';
import { goesOn, holdOf, letGo, newBurst, readingOf, type Burst } from './burst.ts';
import { takenByInputMethod, type KeyLike } from './key-like.ts';
import { createRepeats, type Repeats } from './repeats.ts';
import type { Scan, ScanEnd } from './scan.ts';
import { defaultWedgeSettings, type WedgeSettings } from './settings.ts';
import {
  canBeHeld,
  capsLockOn,
  isModifier,
  ofCharacterCode,
  readStroke,
  type KeyEnd,
  type Stroke,
} from './strokes.ts';

/** Whoever looks after the text field that a scan could spill into. */
export interface TypingGuard {
  /** A key came that may start a scan: remember the field. */
  began(): void;
  /** Keys that were held back turned out to be typing: type them, in order. */
  typed(keys: readonly KeyLike[]): void;
  /** It is a scan: put the field back as it was. `composing`: an input method has hold of the keys. */
  recognised(composing: boolean): void;
  /** The scan is over. */
  ended(): void;
}

/** What a wedge needs. */
export interface WedgeOptions {
  readonly ids: Ids;
  readonly clock: Clock;
  readonly onScan: (scan: Scan) => void;
  /** Asked anew for each key: a change holds at once. */
  readonly settings?: () => WedgeSettings;
  /** Shared with the other scanners of the table; its own where there are none. */
  readonly repeats?: Repeats;
}

/** Whether the page may see a key. */
export type KeyVerdict = 'swallow' | 'pass';

/** Tells scans from typing in a stream of keys. */
export interface Wedge {
  /** Takes one key event; `swallow`: nobody else may see it. */
  key(event: KeyLike): KeyVerdict;
  /** Time passes; `now` on the same clock as `KeyLike.at`. */
  tick(now: number): void;
  /** When `tick` has something to do next; null while nothing is under way. */
  due(): number | null;
  /** A hand points elsewhere: what is held back is typed before the focus or the cursor moves. */
  pointed(): void;
  /** Sets who looks after text fields. */
  guard(guard: TypingGuard | null): void;
}

const isAlt = ({ key, code }: KeyLike): boolean => key === 'Alt' || code === 'AltLeft' || code === 'AltRight';

class KeyboardWedge implements Wedge {
  readonly #options: WedgeOptions;
  readonly #repeats: Repeats;
  readonly #swallowed = new Set<string>();
  #guard: TypingGuard | null = null;
  #burst: Burst | null = null;
  /** When the last scan ended; its suffix may still come. */
  #endedAt = -Infinity;
  /** Keys given up as typing when nothing followed; the next key's own time may still show that they began a scan. */
  #lapsed: Burst | null = null;
  /** Whether the last scan ended with Enter or Tab; null before the first one ended. */
  #endsWithSuffix: boolean | null = null;

  constructor(options: WedgeOptions) {
    this.#options = options;
    this.#repeats = options.repeats ?? createRepeats();
  }

  get #settings(): WedgeSettings {
    return this.#options.settings?.() ?? defaultWedgeSettings;
  }

  guard(guard: TypingGuard | null): void {
    this.#guard = guard;
  }

  pointed(): void {
    if (this.#burst?.recognised === false) this.#release(this.#burst);
  }

  due(): number | null {
    const burst = this.#burst;
    if (burst === null) return null;
    return burst.heard + (burst.held.length > 0 ? holdOf(burst, this.#settings) : this.#silenceMs(burst) + 1);
  }

  tick(now: number): void {
    const burst = this.#burst;
    if (burst === null) return;
    const silent = now - burst.heard;
    if (burst.held.length > 0 && silent < holdOf(burst, this.#settings)) return;
    if (silent > this.#silenceMs(burst)) {
      if (burst.recognised) this.#endsWithSuffix = false;
      this.#close(burst.last);
      this.#lapsed = burst.recognised ? null : burst;
    } else this.#release(burst);
  }

  key(event: KeyLike): KeyVerdict {
    if (event.type === 'up') return this.#up(event);
    const verdict = isModifier(event) ? this.#modifier(event) : this.#down(event);
    if (verdict === 'swallow') this.#swallowed.add(event.code);
    else this.#swallowed.delete(event.code);
    return verdict;
  }

  #down(event: KeyLike): KeyVerdict {
    const { at } = event;
    if (this.#burst !== null && !goesOn(this.#burst, at, this.#settings, this.#quietMs(this.#burst)))
      this.#close(this.#burst.last);
    this.#revive(at);
    const stroke = event.repeat ? null : readStroke(event, this.#settings.letters);
    switch (stroke?.kind) {
      case 'character':
        return this.#character(event, stroke);
      case 'alt-digit':
        return this.#altDigit(event, stroke.digit);
      case 'suffix':
        return this.#suffix(event.at, stroke.end);
      default:
        this.#close(event.at);
        return 'pass';
    }
  }

  /** A key that was pressed right behind the given-up ones belongs to them, however late the page heard of it. */
  #revive(at: number): void {
    const lapsed = this.#lapsed;
    this.#lapsed = null;
    if (this.#burst === null && lapsed !== null && at - lapsed.last <= this.#settings.maxGapMs)
      this.#burst = lapsed;
  }

  #up(event: KeyLike): KeyVerdict {
    const burst = this.#burst;
    if (burst !== null && isModifier(event)) {
      const spells =
        isAlt(event) &&
        burst.altDigits !== '' &&
        goesOn(burst, event.at, this.#settings, this.#quietMs(burst));
      burst.lastModifier = event.at;
      if (spells) this.#spell(burst, event.at);
    } else if (burst !== null) this.#cameUp(burst, event);
    return this.#swallowed.delete(event.code) ? 'swallow' : 'pass';
  }

  /** How long a key was down tells a finger from a scanner: a finger's is typed at once, a scanner's waits longer. */
  #cameUp(burst: Burst, event: KeyLike): void {
    const how = letGo(burst, event, this.#settings);
    if (how === 'finger') this.#release(burst);
    if (how === 'tap') burst.tapped = true;
  }

  #modifier(event: KeyLike): KeyVerdict {
    if (this.#burst !== null) this.#burst.lastModifier = event.at;
    // Alt alone would open a menu; the others do nothing by themselves.
    return this.#burst?.recognised === true && isAlt(event) ? 'swallow' : 'pass';
  }

  #character(event: KeyLike, stroke: Extract<Stroke, { kind: 'character' }>): KeyVerdict {
    const burst = this.#counted(event);
    burst.altDigits = '';
    burst.text += stroke.text;
    burst.alternate += stroke.alternate;
    burst.capsLock ||= capsLockOn(event);
    if (burst.recognised) return 'swallow';
    if (!canBeHeld(event)) {
      this.#release(burst);
      return 'pass';
    }
    burst.held = [...burst.held, event];
    return 'swallow';
  }

  #altDigit(event: KeyLike, digit: string): KeyVerdict {
    const burst = this.#counted(event);
    burst.altDigits += digit;
    if (burst.recognised) return 'swallow';
    this.#release(burst);
    return 'pass';
  }

  /** Alt went up: the digits typed on the number pad meanwhile were one character. */
  #spell(burst: Burst, at: number): void {
    const stroke = ofCharacterCode(Number(burst.altDigits));
    burst.altDigits = '';
    burst.last = at;
    burst.heard = Math.max(burst.heard, at);
    if (stroke.kind === 'suffix') this.#close(at, stroke.end);
    if (stroke.kind !== 'character') return;
    burst.text += stroke.text;
    burst.alternate += stroke.alternate;
  }

  #suffix(at: number, end: KeyEnd): KeyVerdict {
    const ends = this.#burst?.recognised === true;
    if (ends) this.#endsWithSuffix = true;
    this.#close(at, end);
    return ends || at - this.#endedAt <= this.#settings.lateSuffixMs ? 'swallow' : 'pass';
  }

  #counted(event: KeyLike): Burst {
    if (this.#burst === null) this.#guard?.began();
    const burst = (this.#burst ??= newBurst(event.at));
    burst.keys += 1;
    burst.tapped = false;
    burst.trace.push(event);
    burst.last = event.at;
    burst.heard = event.heard ?? event.at;
    burst.composing ||= takenByInputMethod(event);
    if (!burst.recognised && burst.keys >= this.#settings.minKeys) {
      burst.recognised = true;
      burst.held = [];
      this.#guard?.recognised(burst.composing);
    }
    return burst;
  }

  /** How far a key may be from the one before and still belong to the same burst. */
  #quietMs({ recognised }: Burst): number {
    return recognised && this.#endsWithSuffix === true ? this.#settings.suffixWaitMs : this.#settings.endMs;
  }

  /**
   * How long the page may hear nothing before a burst counts as over. The first scan after a start comes while the computer is at its
   * busiest and nobody knows yet how the scanner ends it: it is waited for as if it had a suffix, since most have.
   */
  #silenceMs({ recognised }: Burst): number {
    return recognised && this.#endsWithSuffix !== false ? this.#settings.suffixWaitMs : this.#settings.endMs;
  }

  #release(burst: Burst): void {
    const keys = burst.held;
    burst.held = [];
    if (keys.length > 0) this.#guard?.typed(keys);
  }

  #close(at: number, end: ScanEnd = 'silence'): void {
    const burst = this.#burst;
    this.#burst = null;
    if (burst === null) return;
    if (burst.recognised) this.#emit(burst, at, end);
    else this.#release(burst);
  }

  #emit(burst: Burst, at: number, end: ScanEnd): void {
    this.#endedAt = at;
    this.#guard?.ended();
    const code = readingOf(burst, this.#settings);
    if (code === null) return;
    const { began, last: ended } = burst;
    this.#options.onScan({
      id: this.#options.ids.next(),
      ...code,
      at: this.#options.clock.now(),
      device: 'wedge',
      end,
      keys: burst.trace,
      repeatWithinMs: this.#repeats.heard(code.text, { began, ended }, this.#settings.repeatMs),
    });
  }
}

/** Makes a wedge: keys that follow each other faster than a person types are a scan, all else is left alone. */
export const createWedge = (options: WedgeOptions): Wedge => new KeyboardWedge(options);
