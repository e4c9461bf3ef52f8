import { createPool } from '../../electron/hub/postgres/pool.ts';
import { createPostgresStore } from '../../electron/hub/postgres/store.ts';
import { hashOfKey, newKey } from '../../electron/hub/keys.ts';
import { openHub, type HubOptions, type RunningHub } from '../../electron/hub/hub.ts';
import type { StationRole } from '../../electron/hub/store.ts';
import { createHubClient, type HubClient } from './hub-client.ts';

const clock = { now: () => Date.now() };

/** A hub process in this one; `lines` is what it wrote to its log. */
export async function openTestHub(
  url: string,
  options: Partial<HubOptions> = {},
): Promise<RunningHub & { readonly lines: string[] }> {
  const lines: string[] = [];
  const log: HubOptions['log'] = (level, event, detail) =>
    void lines.push(JSON.stringify({ level, event, ...detail }));
  const hub = await openHub({ url, host: '127.0.0.1', port: 0, clock, log, everyMs: 100, ...options });
  return { ...hub, lines };
}

/** Takes stations in and gives each its line to a hub. */
export async function enrolled(
  url: string,
  port: () => number,
  stations: Readonly<Record<string, StationRole>>,
): Promise<Record<string, HubClient>> {
  const pool = createPool({ url, most: 1 }, () => undefined);
  const store = createPostgresStore(pool);
  const clients: Record<string, HubClient> = {};
  for (const [id, role] of Object.entries(stations)) {
    const key = newKey();
    await store.enrol({ id, role }, hashOfKey(key));
    clients[id] = createHubClient(port, key);
  }
  await pool.end();
  return clients;
}

/** Waits until something holds; throws where it never does. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`never: ${what}`);
}
