import type { Verdict } from './view.ts';

/** What was said or asked about scans and holds until the next one. */
export interface NextScan {
  /** How often the next unit counts; null for once (SC5). */
  readonly armed: () => number | null;
  arm(times: number): void;
  /** The next scan is there: what was said of it, which holds no longer. */
  take(): number | null;
  /** A scan that may be a bounced trigger was asked about with this verdict; `count` takes it as a second piece (SC1). */
  ask(asked: Verdict, count: () => Promise<void>): void;
  /** How "two pieces" is done while this verdict is shown; null where nothing was asked. */
  second(shown: Verdict | null): (() => Promise<void>) | null;
}

/** Nothing said, nothing asked. */
export function createNextScan(): NextScan {
  let times: number | null = null;
  let doubt: { readonly asked: Verdict; readonly count: () => Promise<void> } | null = null;
  return {
    armed: () => times,
    arm: (said) => {
      times = said;
    },
    take: () => {
      const said = times;
      times = null;
      return said;
    },
    ask: (asked, count) => {
      doubt = { asked, count };
    },
    second: (shown) => (doubt !== null && doubt.asked === shown ? doubt.count : null),
  };
}
