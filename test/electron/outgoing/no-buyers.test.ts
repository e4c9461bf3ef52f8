import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../electron/log.ts';
import { dice, pick } from '../../chaos/dice.ts';
import { changeJson } from '../../fuzz/mutate-json.ts';
import { freshDir, handClock } from '../kit/house.ts';
import { realStation } from '../kit/station.ts';
import { startPeer } from '../market/peer.ts';

const number = '0208245774-0029-1';
/** Stands in every place where a text of a buyer may stand, in letters that no filter of alphabets takes out. */
const marked = 'Zxqbuyer';

const texts =
  /"(?:name|phone|comment|address[\w]*|customer[\w]*|addressee|city|region|message|question|buyer[\w]*)":\s*"[^"]*"/gu;

/** A posting as Ozon gives it, with a buyer in it. */
async function posting(): Promise<string> {
  const raw = await readFile(path.resolve('test/fixtures/ozon/posting-v4.json'), 'utf8');
  const buyer = {
    name: marked,
    phone: `${marked} 1`,
    address: { address_tail: marked, comment: marked, city: marked },
  };
  const whole = {
    ...(JSON.parse(raw) as object),
    customer: buyer,
    addressee: { name: marked, phone: marked },
  };
  return JSON.stringify(whole).replaceAll(texts, (found) => found.replace(/:\s*"[^"]*"$/u, `:"${marked}"`));
}

/** Everything under a folder that is a log or a list of what was done, as one text. */
async function written(...dirs: readonly string[]): Promise<string> {
  let all = '';
  for (const dir of dirs)
    for (const entry of await readdir(dir, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /\.(?:log|jsonl)$|notices/u.test(entry.name))
        all += await readFile(path.join(entry.parentPath, entry.name), 'utf8');
  return all;
}

test('HD13 whatever the marketplace answers of a buyer, nothing of it gets into the log, what was done, or a garbled answer’s error', async () => {
  const roll = dice(13);
  const good = await posting();
  const peer = await startPeer((_, response) => {
    const forms = [
      good,
      JSON.stringify({ result: JSON.parse(good) as unknown }),
      `{"postings":[${good}],"result":{"postings":[${good}]}}`,
    ];
    const body = pick(roll, forms);
    const changed =
      roll() < 0.7
        ? (changeJson(roll, body, [marked]) ?? body)
        : body.slice(0, Math.floor(roll() * body.length));
    response.writeHead(pick(roll, [200, 200, 200, 400, 404]), { 'content-type': 'application/json' });
    response.end(roll() < 0.1 ? `{"code":3,"message":"${marked}"}` : changed);
  });
  onTestFinished(() => peer.close());
  const logs = await freshDir();
  const log = createLog({ dir: logs, clock: handClock() });
  const station = await realStation(
    { marketplace: { kind: 'ozon', baseUrl: peer.url } },
    { log, random: () => 0 },
  );
  await station.ask('secrets.set', { clientId: '836', apiKey: 'practice-0000-0000-0000-000000000000' });
  let garbled = 0;
  for (let i = 0; i < 25; i += 1) {
    const answers = await Promise.all([
      station.ask('market.posting', { number }),
      station.ask('market.limits', { number }),
      station.ask('market.cancelReasons', { number }),
      station.ask('market.returnRequests', { number: null, cursor: null }),
      station.ask('market.returnRequest', { id: '1' }),
      station.ask('market.label', { number, codes: [] }),
    ]);
    for (const answer of answers)
      if (!answer.ok && answer.error.kind === 'garbled') {
        garbled += 1;
        expect(JSON.stringify(answer.error)).not.toContain(marked);
      }
    station.clock.set(station.clock.now() + 600_000);
  }
  expect(garbled).toBeGreaterThan(20);
  log.error('probe', { seen: 'yes' });
  const all = await written(logs, station.dataDir);
  expect(all).toContain('"probe"');
  expect(all).not.toContain(marked);
});
