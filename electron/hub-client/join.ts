import { isOfCode, readJoinCode, type HubPlace, type NoJoinCode } from '#shared/hub/join-code.ts';
import type { Joined, JoinRefusal } from '#shared/hub/join.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { HubAddress } from './address.ts';
import { HubAway } from './away.ts';
import { ask } from './line.ts';
import { lookAt } from './look.ts';

/** What a station knows once it is in. */
export interface JoinedHub extends Joined {
  readonly address: HubAddress;
}

/** Why a station did not get in. */
export type NotJoined =
  | NoJoinCode
  /** A typed code does not say where the hub is. */
  | 'no-place'
  /** Somebody else answers there than the code speaks of, or the code was typed wrong (JH3). */
  | 'other-hub'
  /** The code is used, over, or was never made (JH2). */
  | 'no-invite';

/** What joining needs. */
export interface JoinWish {
  /** As it was typed or scanned. */
  readonly code: string;
  /** Where the hub is, for a code that does not say; as it was found or typed. */
  readonly at: HubPlace | null;
  readonly station: string;
  /** Of `newStationKey`; kept by the caller before this is asked, so that it may be asked again (JH4). */
  readonly key: string;
}

/** Joins a hub by a code: first looks who is there, and says nothing to anybody else. Throws `HubAway`. */
export async function join({ code, at, station, key }: JoinWish): Promise<Result<JoinedHub, NotJoined>> {
  const read = readJoinCode(code);
  if (!read.ok) return read;
  const place = read.value.at ?? at;
  if (place === null) return err('no-place');
  const shown = await lookAt(place);
  if (!isOfCode(read.value, shown.fingerprint)) return err('other-hub');
  const address = { host: place.host, port: place.port, cert: shown.cert };
  const answer = await ask(address, '/join', { secret: read.value.secret, station, key });
  if (answer.ok) return ok({ ...(answer.value as Joined), address });
  const refusal = answer.error as JoinRefusal;
  if (refusal.kind === 'no-invite') return err('no-invite');
  throw new HubAway('strange');
}
