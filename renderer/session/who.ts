import type { PinAnswer } from '#shared/bridge/calls/pins.ts';
import type { Packer, Settings } from '#shared/bridge/settings.ts';

/** PINs as the table knows them: who has one, and whether digits are right. The digits stay nowhere. */
export interface PinDoor {
  asks(packer: string): boolean;
  check(packer: string, digits: string): Promise<PinAnswer>;
}

/** What came of a badge or a PIN. `from`: who had the table before, somebody else than the one who came. */
export type Arrival =
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'asks' }
  | Exclude<PinAnswer, { kind: 'right' }>
  | { readonly kind: 'here'; readonly from: Packer | null };

/** Who is at the table (WH rules). */
export interface Who {
  packer(): Packer | null;
  /** Who went away or was locked out. */
  away(): Packer | null;
  /** From whom the parcel at hand was taken over. */
  from(): Packer | null;
  /** Whose badge waits for its PIN. */
  entering(): Packer | null;
  badge(id: string): Arrival;
  /** Digits of the badge that waits for them. */
  pin(digits: string): Promise<Arrival>;
  /** The badge that waits for its PIN is forgotten; whoever was here is here again. */
  forget(): void;
  /** Nobody is at the table any more; the next badge takes over what lies open. */
  out(): void;
  /** Whose badge was here before an end in the middle: the next one takes over from him what lies open (SUP9). */
  wasHere(id: string | null): void;
  /** Nothing lies open any more that somebody could take over. */
  settled(): void;
}

/** What it needs. */
export interface WhoParts {
  readonly settings: () => Settings;
  readonly pins: PinDoor;
}

/** Makes the question who is at the table; nobody is. */
export function createWho({ settings, pins }: WhoParts): Who {
  let packer: Packer | null = null;
  let away: Packer | null = null;
  let from: Packer | null = null;
  let entering: Packer | null = null;

  function comes(person: Packer): Arrival {
    const before = packer ?? away;
    packer = person;
    away = null;
    entering = null;
    const other = before === null || before.id === person.id ? null : before;
    from = other ?? from;
    return { kind: 'here', from: other };
  }

  return {
    packer: () => packer,
    away: () => away,
    from: () => from,
    entering: () => entering,
    badge(id) {
      const person = settings().packers.find((each) => each.id === id);
      if (person === undefined) return { kind: 'unknown', id };
      // His own badge again, while he is here, proves nothing new.
      if (packer?.id === id || !pins.asks(id)) return comes(person);
      entering = person;
      return { kind: 'asks' };
    },
    async pin(digits) {
      const asked = entering;
      if (asked === null) return { kind: 'unknown', id: '' };
      const answer = await pins.check(asked.id, digits);
      return answer.kind === 'right' ? comes(asked) : answer;
    },
    forget() {
      entering = null;
    },
    out() {
      away = packer ?? away;
      packer = null;
      entering = null;
    },
    wasHere(id) {
      if (packer === null) away = settings().packers.find((each) => each.id === id) ?? null;
    },
    settled() {
      away = null;
      from = null;
    },
  };
}
