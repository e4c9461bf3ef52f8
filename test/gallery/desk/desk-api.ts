import type { CallName, RequestOf, ResponseOf } from '#shared/bridge/calls.ts';
import { ok } from '#shared/kit/result.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { StationApi } from '#shared/bridge/station-api.ts';
import type { LabelFinding } from '#shared/label/findings.ts';
import { printerModels } from '../../../electron/printers/models.ts';
import type { DeskView } from './desk-views.ts';
import { NOW } from '../parcel.ts';

type Answers = { readonly [K in CallName]?: (request: RequestOf<K>) => Promise<ResponseOf<K>> };

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Supplies that were ordered and wait for packing. */
const orderedSupplies = [
  ['2111140905880', 'ХОРУГВИНО_РФЦ', '2026-11-30'],
  ['2111140905913', 'САНКТ_ПЕТЕРБУРГ_РФЦ', null],
].map(([orderNumber, warehouse, date], at) => ({
  supplyId: String(2_000_061_478_681 + at),
  orderNumber: orderNumber ?? '',
  warehouse: warehouse ?? null,
  date: date ?? null,
  bundleId: `b-${at}`,
  inQuants: false,
}));

/** A kept file says in its name what became of it. */
const fateIn = (name: string) =>
  (['removed', 'missing', 'damaged'] as const).find((fate) => name.includes(fate)) ?? 'here';

async function draw(doc: RequestOf<'labels.preview'>['doc']): Promise<ResponseOf<'labels.preview'>> {
  const answer = await fetch('/draw', { method: 'POST', body: JSON.stringify(doc) });
  const { png, findings, error } = (await answer.json()) as {
    png?: string;
    findings?: readonly LabelFinding[];
    error?: Extract<ResponseOf<'labels.preview'>, { ok: false }>['error'];
  };
  if (png === undefined || error !== undefined) {
    return { ok: false, error: error ?? { kind: 'worker-lost', why: 'crashed' } };
  }
  const bytes = Uint8Array.from(atob(png), (char) => char.codePointAt(0) ?? 0);
  return { ok: true, value: { png: bytes, findings: findings ?? [] } };
}

/** Main as a picture needs it: settings that change, printers that stand as the view says, labels in real dots. */
export function deskApi(view: DeskView): StationApi {
  let settings: Settings = view.settings;
  const states = (): ResponseOf<'printers.states'> =>
    settings.printers.map(({ id }) => ({
      printer: id,
      condition: 'ready',
      busy: false,
      waiting: 0,
      since: NOW,
      ...view.states?.[id],
    }));
  const answers: Answers = {
    'app.info': () =>
      Promise.resolve({
        version: '0.1.0',
        runtime: 'electron-host',
        runtimeVersion: '',
        platform: 'linux',
        locale: 'en',
      }),
    'settings.read': () => Promise.resolve(settings),
    'settings.write': (next) => {
      settings = next;
      return Promise.resolve(next);
    },
    'secrets.has': () =>
      Promise.resolve({
        present: view.key !== undefined,
        kept: view.key === undefined ? null : (view.kept ?? 'encrypted'),
      }),
    'secrets.set': () => Promise.resolve({ kept: view.kept ?? 'encrypted' }),
    'shops.openWork': () => (view.openWork === undefined ? never() : Promise.resolve(view.openWork)),
    'market.tryKey': () => (view.key?.account ? Promise.resolve(ok(view.key.account)) : never()),
    'market.key': () => Promise.resolve(view.key ?? { account: null, trouble: null }),
    'printers.models': () => Promise.resolve(printerModels),
    'printers.states': () => Promise.resolve(states()),
    'printers.find': () => (view.found === undefined ? never() : Promise.resolve(view.found)),
    'printers.identify': () => (view.identified === undefined ? never() : Promise.resolve(view.identified)),
    'printers.test': () => Promise.resolve(view.tested ?? { outcome: 'printed', detail: null }),
    'print.jobs': () => Promise.resolve(view.jobs ?? []),
    'print.settle': () => Promise.resolve(null),
    'print.doc': () => Promise.resolve(view.printed ?? { outcome: 'printed', detail: null }),
    'labels.preview': ({ doc }) => draw(doc),
    'market.cancelReasons': () => (view.reasons === undefined ? never() : Promise.resolve(view.reasons)),
    'practice.control': () =>
      Promise.resolve({ online: true, labelsOut: false, shipCalls: 0, doubleShipCalls: 0 }),
    'photos.fate': ({ name }) => Promise.resolve(fateIn(name)),
    'clips.fate': ({ name }) => Promise.resolve(fateIn(name)),
    'journal.read': () => {
      const records = (view.facts ?? []).map((envelope) => ({ kind: 'fact', envelope }) as const);
      return Promise.resolve({ records, more: false });
    },
    'serial.choose': () => Promise.resolve(null),
    'market.warehouses': () => Promise.resolve(ok(view.warehouses ?? [])),
    'market.stocks': () => never(),
    'market.supplies': () => Promise.resolve(ok(orderedSupplies)),
    'market.returnRequests': () =>
      view.wishes === undefined
        ? never()
        : Promise.resolve(
            ok({
              rows: view.wishes.map((wish) => ({ ...wish, group: 'New' })),
              unreadable: [],
              cursor: null,
            }),
          ),
    'market.returnRequest': ({ id }) => {
      const wish = view.wishes?.find((each) => each.id === id);
      return wish === undefined ? never() : Promise.resolve(ok(wish));
    },
    'market.handoverMethods': () =>
      view.ways === undefined
        ? never()
        : Promise.resolve(ok({ rows: view.ways, unreadable: [], cursor: null })),
    'market.carriage': () => (view.carriage === undefined ? never() : Promise.resolve(ok(view.carriage))),
    'market.carriageCode': () => Promise.resolve(ok('%303%24276481394')),
    'market.carriageCodePicture': () =>
      Promise.resolve({ ok: false, error: { kind: 'not-found', detail: '' } }),
    'support.health': () => (view.health === undefined ? never() : Promise.resolve(view.health.main)),
    'updates.state': () => (view.health === undefined ? never() : Promise.resolve(view.health.update)),
    'support.prepare': () => Promise.resolve({ id: '1', files: view.health?.bundle ?? [] }),
    'disputes.list': () => Promise.resolve(view.disputes ?? []),
    'audit.read': () => Promise.resolve({ entries: view.audit ?? [], unread: 0 }),
    'log.write': () => Promise.resolve(null),
    'app.notice': () => Promise.resolve({ shown: false }),
  };
  return {
    call: async <K extends CallName>(name: K, request: RequestOf<K>) => {
      const answer = answers[name];
      if (answer === undefined) return never();
      return {
        ok: true,
        value: await answer(request),
      };
    },
    on: (name, listener) => {
      // The browser's question which port: asked and answered with what the view has.
      const ports = view.devices?.ports;
      if (name === 'serial.ports' && ports !== undefined)
        setTimeout(() => (listener as (payload: typeof ports) => void)(ports), 50);
      return () => undefined;
    },
  };
}
