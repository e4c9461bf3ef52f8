import { joinSchema } from '#shared/hub/join.ts';
import { MOST_BLOB_BYTES, MOST_MESSAGE_BYTES } from '#shared/hub/limits.ts';
import type { Clock } from '#shared/kit/clock.ts';
import * as v from 'valibot';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { hashOfBytes, hashOfKey, isKey } from '../keys.ts';
import { createHubService, isHubCall } from '../service.ts';
import type { EnrolledStation, HubStore } from '../store.ts';
import type { HubLog } from '../log.ts';
import { createMetrics } from './metrics.ts';
import { createPace } from './pace.ts';
import { createWakeSockets, type WakeSockets } from './wake-sockets.ts';

/** What the server is made of. */
export interface HubServerParts {
  readonly store: HubStore;
  readonly clock: Clock;
  readonly log: HubLog;
  readonly isLeader: () => boolean;
  /** SQLSTATE or system code of a failure of the store. */
  readonly codeOf: (error: unknown) => string;
  /** Certificate and key, PEM; missing: plain HTTP, for this machine alone or behind a proxy. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** Calls a station may make: so many at once, then so many a second. */
  readonly pace?: { readonly burst: number; readonly perSecond: number };
}

/** The hub on the network. */
export interface HubServer {
  readonly sockets: WakeSockets;
  listen(host: string, port: number): Promise<number>;
  close(): Promise<void>;
}

/** So often a key that is nobody's is answered plainly to one address. */
const STRANGER = { burst: 30, perSecond: 1 };
/** So often somebody without a key may try a code. */
const JOIN = { burst: 20, perSecond: 0.2 };
const STATION = { burst: 200, perSecond: 50 };
const HASH = /^[\da-f]{64}$/u;

const keyOf = (header: string | undefined): string | null => {
  const key = /^Bearer (\S{1,200})$/u.exec(header ?? '')?.[1] ?? null;
  return key !== null && isKey(key) ? key : null;
};

/** Builds the server: every call needs a station's key but health, which tells nothing. */
export function createHubServer(parts: HubServerParts): HubServer {
  const { store, clock, log, isLeader, codeOf, tls } = parts;
  const { burst, perSecond } = parts.pace ?? STATION;
  const service = createHubService(store);
  const metrics = createMetrics();
  const sockets = createWakeSockets((event) => log('info', event));
  const strangers = createPace(STRANGER.burst, STRANGER.perSecond, clock);
  const joins = createPace(JOIN.burst, JOIN.perSecond, clock);
  const stations = createPace(burst, perSecond, clock);
  const app = Fastify({
    // Without a certificate Fastify makes a plain server of it; the type knows only the other.
    https: tls === undefined ? null : { ...tls, minVersion: 'TLSv1.2' },
    logger: false,
    bodyLimit: MOST_MESSAGE_BYTES,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: true,
  });

  /** Whose request it is; answers it itself where it is nobody's, or too many. */
  async function whose(request: FastifyRequest, reply: FastifyReply): Promise<EnrolledStation | null> {
    const key = keyOf(request.headers.authorization);
    const station = key === null ? null : await store.stationOf(hashOfKey(key));
    if (station === null) {
      const may = strangers.may(request.ip);
      await reply.code(may ? 401 : 429).send({ ok: false, error: { kind: may ? 'no-key' : 'too-many' } });
      return null;
    }
    if (stations.may(station.id)) return station;
    await reply
      .code(429)
      .header('retry-after', '1')
      .send({ ok: false, error: { kind: 'too-many' } });
    return null;
  }

  app.setErrorHandler(async (error, request, reply) => {
    const status = (error as { readonly statusCode?: number }).statusCode;
    if (status !== undefined && status < 500) {
      await reply.code(status).send({ ok: false, error: { kind: 'bad-request', where: 'body' } });
      return;
    }
    log('error', 'hub.call-failed', { route: request.routeOptions.url ?? 'none', code: codeOf(error) });
    await reply
      .code(503)
      .header('retry-after', '2')
      .send({ ok: false, error: { kind: 'unavailable' } });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ ok: false, error: { kind: 'no-call' } }),
  );
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: MOST_BLOB_BYTES },
    (_request, body, done) => done(null, body),
  );

  app.post<{ Params: { version: string; call: string } }>('/v:version/:call', async (request, reply) => {
    const began = performance.now();
    const station = await whose(request, reply);
    if (station === null) return reply;
    const { version, call } = request.params;
    if (!isHubCall(call)) return reply.code(404).send({ ok: false, error: { kind: 'no-call' } });
    let outcome = 'unavailable';
    try {
      const answer = await service.answer(station, Number(version), call, request.body);
      outcome = answer.ok ? 'ok' : answer.error.kind;
      return await reply.send(answer);
    } finally {
      metrics.answered(call, outcome, (performance.now() - began) / 1_000);
    }
  });

  app.post('/join', async (request, reply) => {
    if (!joins.may(request.ip)) {
      await reply.code(429).send({ ok: false, error: { kind: 'too-many' } });
      return reply;
    }
    const parsed = v.safeParse(joinSchema, request.body);
    if (!parsed.success) {
      const where = v.getDotPath(parsed.issues[0]) ?? 'message';
      return reply.send({ ok: false, error: { kind: 'bad-request', where } });
    }
    const { secret, station, key } = parsed.output;
    const joined = await store.join(hashOfKey(secret), station, hashOfKey(key));
    log('info', 'hub.join', { let: joined !== null });
    return reply.send(
      joined === null ? { ok: false, error: { kind: 'no-invite' } } : { ok: true, value: joined },
    );
  });

  app.put<{ Params: { hash: string } }>('/blobs/:hash', async (request, reply) => {
    if ((await whose(request, reply)) === null) return reply;
    const { body } = request;
    const fits = Buffer.isBuffer(body) && hashOfBytes(body) === request.params.hash;
    if (!fits) return reply.code(400).send({ ok: false, error: { kind: 'bad-request', where: 'hash' } });
    await store.putBlob(request.params.hash, body);
    return reply.send({ ok: true, value: null });
  });

  app.get<{ Params: { hash: string } }>('/blobs/:hash', async (request, reply) => {
    if ((await whose(request, reply)) === null) return reply;
    const bytes = HASH.test(request.params.hash) ? await store.blob(request.params.hash) : null;
    if (bytes === null) return reply.code(404).send({ ok: false, error: { kind: 'no-blob' } });
    return reply.type('application/octet-stream').send(Buffer.from(bytes));
  });

  app.get('/health', async (_request, reply) => {
    try {
      const { missing } = await store.status();
      return await reply.send({
        ok: true,
        database: 'up',
        gathering: missing.length > 0,
        leader: isLeader(),
      });
    } catch (thrown) {
      log('warn', 'hub.database-down', { code: codeOf(thrown) });
      return reply.code(503).send({ ok: false, database: 'down', code: codeOf(thrown) });
    }
  });

  app.get('/metrics', async (request, reply) => {
    if ((await whose(request, reply)) === null) return reply;
    const counts = await store.counts().catch((thrown: unknown) => {
      log('warn', 'hub.database-down', { code: codeOf(thrown) });
      return null;
    });
    const text = await metrics.text({ counts, leader: isLeader(), sockets: sockets.count() });
    return reply.type(metrics.contentType).send(text);
  });

  app.server.on('upgrade', (request, socket, head) => {
    sockets.upgrade(request, socket, head, async () => {
      const key = request.url === '/wake' ? keyOf(request.headers.authorization) : null;
      const station = key === null ? null : await store.stationOf(hashOfKey(key));
      return station !== null && stations.may(station.id) ? station : null;
    });
  });

  return {
    sockets,
    async listen(host, port) {
      await app.listen({ host, port });
      const address = app.server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    async close() {
      sockets.close();
      await app.close();
    },
  };
}
