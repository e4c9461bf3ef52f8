import type { HubCall, HubRequest, HubResponse } from '#shared/hub/calls.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import type { Result } from '#shared/kit/result.ts';
import { createMemoryStore, type MemoryHubStore } from '../../../electron/hub/memory/store.ts';
import type { HubState } from '../../../electron/hub/memory/state.ts';
import { createHubService, type HubService } from '../../../electron/hub/service.ts';
import { createHandClock, type HandClock } from '../../kit/hand-clock.ts';
import { uuidOf } from '../../kit/hub-facts.ts';
import type { HubSabotage } from './sabotage.ts';

/** A claim that a person took away: what its holder still does under it is a conflict and no fault. */
export const claimKey = (station: string, name: string, token: number): string =>
  `${station} ${token} ${name}`;

/** What a wire does to the next message of a station. */
export interface Wire {
  cutUntil: number;
  losesAnswer: boolean;
  repeats: boolean;
}

/** The hub, its clock, and everything that only an onlooker knows. */
export interface HubWorld {
  readonly clock: HandClock;
  readonly store: MemoryHubStore;
  readonly wires: Map<string, Wire>;
  readonly sabotage: HubSabotage;
  /** Claims that a person took away. */
  readonly revoked: Set<string>;
  /** Labels that came out of a printer. */
  readonly printed: { readonly name: string; readonly station: string; readonly token: number }[];
  /** Work begun under a claim that somebody else had by then. */
  readonly trespasses: string[];
  readonly story: string[];
  readonly faults: Record<string, number>;
  backup: HubState | null;
  restartHub(): void;
  count(fault: string): void;
  /** Sends a message as a station; null where it is cut off or the answer is lost. */
  send<C extends HubCall>(
    station: string,
    call: C,
    request: HubRequest<C>,
  ): Promise<Result<HubResponse<C>, HubRefusal> | null>;
}

/** Makes a hub without stations. */
export function createHubWorld(sabotage: HubSabotage): HubWorld {
  const clock = createHandClock();
  let ids = 0;
  const store = createMemoryStore(clock, { next: () => uuidOf('epoch', (ids += 1)) }, sabotage.judge);
  let service: HubService = createHubService(store);
  const wires = new Map<string, Wire>();
  const faults: Record<string, number> = {};
  const count = (fault: string): void => void (faults[fault] = (faults[fault] ?? 0) + 1);
  const world: HubWorld = {
    clock,
    store,
    wires,
    sabotage,
    revoked: new Set(),
    printed: [],
    trespasses: [],
    story: [],
    faults,
    backup: null,
    count,
    restartHub: () => (service = createHubService(store)),
    async send(station, call, request) {
      const wire = wires.get(station);
      const who = await store.stationOf(`key ${station}`);
      if (wire === undefined || who === null || wire.cutUntil > clock.now()) return null;
      const message: unknown = JSON.parse(JSON.stringify(request));
      const answer = await service.answer(who, 1, call, message);
      if (wire.repeats) {
        wire.repeats = false;
        count('repeated');
        await service.answer(who, 1, call, message);
      }
      if (!wire.losesAnswer) return answer as never;
      wire.losesAnswer = false;
      count('answer-lost');
      return null;
    },
  };
  return world;
}
