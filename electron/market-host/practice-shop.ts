import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { Random } from '../market/retry.ts';
import { createOzonMarketplace } from '../market/ozon/adapter.ts';
import type { PracticeControl } from '../market/practice/control.ts';
import { credentialsOf } from '../market/practice/options.ts';
import { createPracticeMarketplace } from '../market/practice/server.ts';
import type { PracticeMarketplace } from '../market/practice/server.ts';
import type { PracticeSnapshot } from '../market/practice/shop/state.ts';
import type { Log } from '../log.ts';
import { readShop, writeShop } from './practice-file.ts';
import type { PracticePlay } from './practice-of.ts';

/** What a practice shop needs from the station. */
export interface PracticeParts {
  /** Where the first shop is kept; the others lie beside it. */
  readonly file: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** The practice marketplace with the adapter in front of it; the adapter cannot tell it from the real one. */
export interface PracticeShop {
  readonly market: Marketplace;
  readonly control: PracticeControl;
  /** Keeps the shop as it stands; calls that come while one is under way share the next. */
  save(): Promise<void>;
  close(): Promise<void>;
}

/** Takes the ports of the last time, so that addresses of pictures stay true; free ones where somebody else has them. */
async function start(
  make: (ports: Ports) => PracticeMarketplace,
  ports: Ports,
): Promise<PracticeMarketplace> {
  const shop = make(ports);
  try {
    await shop.start();
    return shop;
  } catch {
    await shop.stop().catch(() => undefined);
    const elsewhere = make({});
    await elsewhere.start();
    return elsewhere;
  }
}

interface Ports {
  readonly port?: number;
  readonly cdnPort?: number;
}

/** Calls after which the shop is another one; what the station was told must not be forgotten by the shop. */
function savingEffects(market: Marketplace, save: () => Promise<void>): Marketplace {
  const saved =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const answer = await call(...args);
      await save();
      return answer;
    };
  return {
    ...market,
    ship: saved((...args) => market.ship(...args)),
    shipPart: saved((...args) => market.shipPart(...args)),
    split: saved((...args) => market.split(...args)),
    setBoxes: saved((...args) => market.setBoxes(...args)),
    setMarks: saved((...args) => market.setMarks(...args)),
    updateMarks: saved((...args) => market.updateMarks(...args)),
    setCountry: saved((...args) => market.setCountry(...args)),
    confirmCutoff: saved((...args) => market.confirmCutoff(...args)),
    requestLabels: saved((...args) => market.requestLabels(...args)),
    setTracking: saved((...args) => market.setTracking(...args)),
    deliveryStep: saved((...args) => market.deliveryStep(...args)),
    cancel: saved((...args) => market.cancel(...args)),
    moveDelivery: saved((...args) => market.moveDelivery(...args)),
    answerCancelRequest: saved((...args) => market.answerCancelRequest(...args)),
    openDispute: saved((...args) => market.openDispute(...args)),
    returnToDelivery: saved((...args) => market.returnToDelivery(...args)),
    createCarriage: saved((...args) => market.createCarriage(...args)),
    setCarriagePostings: saved((...args) => market.setCarriagePostings(...args)),
    approveCarriage: saved((...args) => market.approveCarriage(...args)),
    cancelCarriage: saved((...args) => market.cancelCarriage(...args)),
    createCargo: saved((...args) => market.createCargo(...args)),
    fillCargo: saved((...args) => market.fillCargo(...args)),
    emptyCargo: saved((...args) => market.emptyCargo(...args)),
    placeCargo: saved((...args) => market.placeCargo(...args)),
    takeCargo: saved((...args) => market.takeCargo(...args)),
    approveCargo: saved((...args) => market.approveCargo(...args)),
    cancelCargo: saved((...args) => market.cancelCargo(...args)),
    actOnReturn: saved((...args) => market.actOnReturn(...args)),
    setStocks: saved((...args) => market.setStocks(...args)),
    addBarcodes: saved((...args) => market.addBarcodes(...args)),
    generateBarcodes: saved((...args) => market.generateBarcodes(...args)),
    requestPostingsReport: saved((...args) => market.requestPostingsReport(...args)),
    cancelUnits: saved((...args) => market.cancelUnits(...args)),
  };
}

const portOf = (url: string): number => Number(new URL(url).port);

/** One save at a time; those who ask meanwhile wait for one more. */
function coalesced(save: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = (): Promise<void> => {
    running = save().finally(() => (running = null));
    return running;
  };
  return () => {
    if (running === null) return run();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}

/** Where a practice shop is kept. */
const fileOf = (file: string, shop: ShopId): string =>
  shop === FIRST_SHOP ? file : file.replace(/\.json$/u, `-${shop}.json`);

/** Opens the practice marketplace on loopback; the shop of the last time where it is the same one. */
export async function openPracticeShop(
  play: PracticePlay,
  parts: PracticeParts & { readonly shop: ShopId },
): Promise<PracticeShop> {
  const { clock, random, log, shop: id } = parts;
  const file = fileOf(parts.file, id);
  const { seed, postings, labelDelayMs, seller } = play;
  const credentials = credentialsOf(seller);
  const kept = await readShop<PracticeSnapshot>(file);
  const same = kept !== null && kept.seed === seed && kept.postings === postings ? kept : null;
  const make = (ports: Ports): PracticeMarketplace =>
    createPracticeMarketplace({
      ...ports,
      seed,
      postings,
      labelDelayMs,
      seller,
      ...credentials,
      clock,
      ...(same === null ? {} : { restore: same.snapshot }),
    });
  const shop = await start(make, same === null ? {} : { port: same.port, cdnPort: same.cdnPort });
  const { url, cdnUrl, control } = shop;
  const save = coalesced(async () => {
    try {
      const snapshot = control.snapshot();
      await writeShop(file, { seed, postings, port: portOf(url), cdnPort: portOf(cdnUrl), snapshot });
    } catch {
      log.warn('practice.not-kept');
    }
  });
  await save();
  log.info('practice.open', { seed, postings, again: same !== null });
  const market = createOzonMarketplace({ baseUrl: url, ...credentials, clock, random });
  return {
    market: savingEffects(market, save),
    control,
    save,
    async close() {
      await save();
      await shop.stop();
    },
  };
}
