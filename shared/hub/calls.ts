import * as v from 'valibot';
import type {
  ClaimEvent,
  Conflict,
  EnrolledTable,
  Granted,
  Hello,
  PullAnswer,
  PushAnswer,
  Reported,
} from './answers.ts';
import { pushedFactSchema } from './hub-fact.ts';
import { MOST_FACTS, MOST_WORK } from './limits.ts';
import { lineSchema, nameSchema, placeSchema, stationSchema, tokenSchema, uuidSchema } from './words.ts';

const epoch = uuidSchema;
const names = v.pipe(
  v.array(nameSchema),
  v.minLength(1),
  v.maxLength(MOST_WORK),
  v.check((all) => new Set(all).size === all.length, 'named twice'),
);
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_FACTS));
const mode = v.picklist(['lease', 'check-out']);
const held = v.object({ name: nameSchema, token: tokenSchema });

/** Types an answer of the hub, which is its own word. */
const answer = <T>() => v.custom<T>((value) => value !== undefined);

/** Every call that a station may make to the hub: request and response. The only list there is. */
export const hubCalls = {
  hello: {
    request: v.object({ epoch: v.nullable(epoch), acknowledged: placeSchema, cursor: placeSchema }),
    response: answer<Hello>(),
  },
  push: {
    request: v.object({
      epoch,
      station: stationSchema,
      facts: v.pipe(v.array(pushedFactSchema), v.minLength(1), v.maxLength(MOST_FACTS)),
    }),
    response: answer<PushAnswer>(),
  },
  pull: {
    request: v.object({ epoch, cursor: placeSchema, limit }),
    response: answer<PullAnswer>(),
  },
  claim: {
    request: v.object({ epoch, names, mode }),
    response: answer<readonly Granted[]>(),
  },
  claimNext: {
    request: v.object({
      epoch,
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_WORK)),
      mode,
    }),
    response: answer<readonly Granted[]>(),
  },
  renew: {
    /** Everything the station holds, every lease of it renewed: also what the answer to a claim never told. */
    request: v.object({ epoch }),
    response: answer<readonly Granted[]>(),
  },
  giveBack: {
    request: v.object({ epoch, ...held.entries, lastSeq: placeSchema }),
    response: answer<null>(),
  },
  report: {
    /**
     * `lastSeq`: the last of its facts that any hub ever answered. `held`: what it holds, and under which claims it wrote what was
     * never answered; `highestToken` of all it was ever given (HU10, HU18).
     */
    request: v.object({
      epoch,
      lastSeq: placeSchema,
      highestToken: tokenSchema,
      held: v.pipe(v.array(v.object({ ...held.entries, mode })), v.maxLength(MOST_WORK)),
    }),
    response: answer<Reported>(),
  },
  revoke: {
    request: v.object({ epoch, name: nameSchema, by: lineSchema, why: lineSchema }),
    response: answer<null>(),
  },
  conflicts: {
    request: v.object({ epoch, cursor: placeSchema, limit }),
    response: answer<readonly Conflict[]>(),
  },
  resolve: {
    request: v.object({ epoch, hubSeq: placeSchema, by: lineSchema, how: lineSchema }),
    response: answer<null>(),
  },
  history: {
    request: v.object({ epoch, name: nameSchema }),
    response: answer<readonly ClaimEvent[]>(),
  },
  tables: {
    request: v.object({ epoch }),
    response: answer<readonly EnrolledTable[]>(),
  },
  putOut: {
    request: v.object({ epoch, station: stationSchema, by: lineSchema }),
    response: answer<null>(),
  },
  leave: {
    /** The station goes by itself: it has sent all it knows and holds nothing. */
    request: v.object({ epoch, lastSeq: placeSchema }),
    response: answer<null>(),
  },
} as const satisfies Record<string, { request: v.GenericSchema; response: v.GenericSchema }>;

/** Name of a call to the hub. */
export type HubCall = keyof typeof hubCalls;
/** What a call is asked with. */
export type HubRequest<C extends HubCall> = v.InferOutput<(typeof hubCalls)[C]['request']>;
/** What a call answers. */
export type HubResponse<C extends HubCall> = v.InferOutput<(typeof hubCalls)[C]['response']>;

/** What only a supervisor's station may ask for. */
export const supervisorCalls: ReadonlySet<HubCall> = new Set(['revoke', 'resolve', 'putOut']);
