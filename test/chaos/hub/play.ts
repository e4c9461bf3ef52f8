import { dice, pick } from '../dice.ts';
import type { HubDeed, HubScript } from './script.ts';
import type { HubSabotage } from './sabotage.ts';
import { SimStation } from './station.ts';
import { claimKey, createHubWorld, type HubWorld } from './world.ts';

/** A run that is over, ready to be judged. */
export interface PlayedHub {
  readonly world: HubWorld;
  readonly desk: SimStation;
  readonly tables: readonly SimStation[];
  /** Postings that were offered. */
  readonly offered: readonly string[];
  /** Whether all went quiet in the end. */
  readonly quiet: boolean;
}

const CALM_ROUNDS = 40;

/** Writes down every claim of a station as taken away, with whatever the hub can no longer hear from it. */
function forgive(world: HubWorld, station: SimStation): void {
  for (const { name, token } of station.held) world.revoked.add(claimKey(station.id, name, token));
  const { facts } = world.store.backup();
  const here = new Set(facts.map(({ envelope }) => envelope.id));
  for (const { envelope, token } of station.log)
    if (!here.has(envelope.id)) world.revoked.add(claimKey(station.id, envelope.stream, token ?? 0));
}

const enrol = (world: HubWorld, id: string): Promise<void> =>
  world.store.enrol({ id, role: id === 'DESK' ? 'supervisor' : 'packer' }, `key ${id}`);

interface Cast {
  readonly world: HubWorld;
  readonly desk: SimStation;
  readonly tables: readonly SimStation[];
  readonly offered: string[];
  readonly out: Set<string>;
}

async function revokeClaim({ world, desk, tables }: Cast, roll: () => number): Promise<void> {
  const held = tables.flatMap((table) => table.held.map((claim) => ({ ...claim, table: table.id })));
  if (held.length === 0) return;
  const { name } = pick(roll, held);
  const work = world.store.work(name);
  const { epoch } = await world.store.status();
  const done = await world.send('DESK', 'revoke', { epoch, name, by: 'OLGA', why: 'chaos' });
  if (done?.ok !== true || work?.holder == null) return;
  world.count('claim-revoked');
  world.revoked.add(claimKey(work.holder, name, work.token));
  await desk.sync();
}

async function perform(cast: Cast, deed: HubDeed, table: SimStation): Promise<void> {
  const { world, desk, offered, out } = cast;
  const roll = dice(deed.roll);
  const wire = world.wires.get(table.id);
  switch (deed.do) {
    case 'offer':
      for (let i = 0; i < 3; i += 1) {
        const name = `posting:P${offered.length}`;
        offered.push(name);
        desk.write(name, 'PostingConfirmed', null);
      }
      await desk.sync();
      return;
    case 'sync':
      await table.sync();
      return;
    case 'sync-all':
      for (const each of [desk, ...cast.tables]) await each.sync();
      return;
    case 'claim':
      await table.claim('lease', 2);
      await table.sync();
      return;
    case 'check-out':
      await table.claim('check-out', 3);
      return;
    case 'pack':
      return table.pack(roll);
    case 'give-back':
      return table.giveBack(table.held[Math.floor(roll() * table.held.length)]);
    case 'pass':
      world.clock.pass(deed.ms);
      return;
    case 'cut':
      world.count('cut');
      if (wire !== undefined) wire.cutUntil = world.clock.now() + deed.ms * 3;
      return;
    case 'lose-answer':
      if (wire !== undefined) wire.losesAnswer = true;
      return;
    case 'repeat':
      if (wire !== undefined) wire.repeats = true;
      return;
    case 'crash':
      world.count('crash');
      table.crash();
      return;
    case 'clock':
      world.count('clock');
      table.wallOffset += (roll() - 0.5) * deed.ms * 20;
      return;
    case 'revoke-claim':
      return revokeClaim(cast, roll);
    case 'revoke-station':
      if (!(await world.store.revokeStation(table.id, 'OLGA'))) return;
      world.count('station-revoked');
      forgive(world, table);
      out.add(table.id);
      return;
    case 'enrol-again':
      if (!out.delete(table.id)) return;
      await enrol(world, table.id);
      return;
    case 'hub-restart':
      world.count('hub-restart');
      world.restartHub();
      return;
    case 'backup':
      world.backup = world.store.backup();
      return;
    case 'restore': {
      if (world.backup === null) return;
      world.count('restore');
      world.store.restore(world.backup, world.sabotage.silentRestore);
      // Who was put out since then is put out again by the supervisor, who knows of it; who was let in, likewise.
      for (const { id } of cast.tables) {
        await enrolIf(world, id, !out.has(id));
        if (out.has(id)) await world.store.revokeStation(id, 'OLGA');
      }
    }
  }
}

async function enrolIf(world: HubWorld, id: string, wanted: boolean): Promise<void> {
  if (wanted && (await world.store.stationOf(`key ${id}`)) === null) await enrol(world, id);
}

/** Every wire holds and everybody is let in: whatever is still known anywhere comes together. */
async function calm({ world, desk, tables, out }: Cast): Promise<boolean> {
  for (const wire of world.wires.values())
    Object.assign(wire, { cutUntil: 0, losesAnswer: false, repeats: false });
  for (const id of out) await enrol(world, id);
  out.clear();
  const all = [desk, ...tables];
  for (let round = 0; round < CALM_ROUNDS; round += 1) {
    for (const each of all) await each.sync();
    const { missing } = await world.store.status();
    if (missing.length > 0 || all.some(({ unsent }) => unsent > 0)) continue;
    for (const each of tables) {
      each.closePacked();
      for (const claim of each.held) {
        await each.sync();
        await each.giveBack(claim);
      }
    }
    const synced = await Promise.all(all.map((each) => each.sync()));
    if (synced.every(Boolean) && all.every(({ unsent, held }) => unsent === 0 && held.length === 0))
      return true;
  }
  return false;
}

/** Plays a script, then lets the weather clear. */
export async function playHub(script: HubScript, sabotage: HubSabotage): Promise<PlayedHub> {
  const world = createHubWorld(sabotage);
  const ids = ['DESK', ...Array.from({ length: script.stations }, (_, i) => `T${i}`)];
  for (const id of ids) {
    await enrol(world, id);
    world.wires.set(id, { cutUntil: 0, losesAnswer: false, repeats: false });
  }
  const [desk, ...tables] = ids.map((id) => new SimStation(id, world)) as [SimStation, ...SimStation[]];
  const cast: Cast = { world, desk, tables, offered: [], out: new Set() };
  for (const each of [desk, ...tables]) await each.sync();
  for (const deed of script.deeds) {
    const table = tables[deed.at];
    if (table === undefined) continue;
    world.story.push(`${deed.do} ${table.id}`);
    world.clock.pass(1_000);
    await perform(cast, deed, table);
  }
  const quiet = await calm(cast);
  return { world, desk, tables, offered: cast.offered, quiet };
}
