import type { Ctx } from '../methods/context.ts';
import { FileBody } from '../methods/file-body.ts';
import type { PracticeRole } from '../options.ts';
import { hash01 } from '../prng.ts';
import { cancelPosting, cancellationBy, isShipped } from '../shop/cancelling.ts';
import { findPosting } from '../shop/state.ts';
import type { AnswerQueue } from './answer-queue.ts';
import { requireKey, requireRole, type Credentials } from './auth.ts';
import { faultAfter, faultBefore, obsoleteReply } from './fault-replies.ts';
import type { Fault, Faults } from './faults.ts';
import { postingsIn, type Journal } from './journal.ts';
import type { Outcome, Request } from './listener.ts';
import { retiringHeaders, type MethodState } from './method-state.ts';
import type { RateLimit } from './rate-limit.ts';
import { parseBody, reader } from './read.ts';
import { ApiError, errorReply, jsonReply, type Reply } from './reply.ts';
import { routes } from './routes.ts';

/** What the gateway works with. */
export interface Gateway {
  /** A context for one call: what was due has happened. */
  readonly context: () => Ctx;
  readonly credentials: Credentials;
  readonly limit: RateLimit;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly stateOf: (path: string) => MethodState;
  readonly roles: () => readonly PracticeRole[];
  readonly queue: AnswerQueue;
  /** Waits for slow answers, ms. */
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** Posting numbers of a body that may be anything. */
function named(body: string): string[] {
  try {
    return postingsIn(JSON.parse(body === '' ? '{}' : body));
  } catch {
    return [];
  }
}

function call(request: Request, ctx: Ctx, gateway: Gateway): Reply {
  const remaining = gateway.limit.take(request.headers['client-id'] ?? '', request.path, ctx.now);
  const state = gateway.stateOf(request.path);
  const headers = {
    'ratelimit-remaining': String(Math.max(0, remaining)),
    date: new Date(ctx.now + ctx.switches.clockAheadMs).toUTCString(),
    ...(state === 'deprecated' ? retiringHeaders(ctx.now) : {}),
  };
  try {
    requireKey(request, gateway.credentials, {
      now: ctx.now,
      expiresAt: ctx.keyExpiresAt,
      message: ctx.switches.lateKeyMessage,
    });
    if (remaining < 0) {
      const error = new ApiError('You have reached request rate limit per second');
      return errorReply(error, ctx.switches.httpStatus, { ...headers, 'retry-after': '1' });
    }
    if (state === 'obsolete') return obsoleteReply(ctx.switches);
    const method = routes[request.path];
    if (!method) throw new ApiError('Not Found', { code: 5 });
    if (request.method !== 'POST') throw new ApiError('method is not allowed');
    requireRole(request.path, gateway.roles());
    const body = reader(parseBody(request.body), method.message);
    return goodReply(method.answer(body, ctx), headers);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return errorReply(error, ctx.switches.httpStatus, headers);
  }
}

/** A 200: JSON, or the bytes of a file. */
function goodReply(answer: unknown, headers: Record<string, string>): Reply {
  if (!(answer instanceof FileBody)) return jsonReply(200, answer, headers);
  return { status: 200, headers: { ...headers, 'content-type': answer.type }, body: answer.bytes };
}

/** What happened in the shop a moment before the call. */
function happenFirst(fault: Fault | undefined, postings: readonly string[], ctx: Ctx): void {
  for (const number of postings) {
    const posting = findPosting(ctx.shop, number);
    if (posting === undefined) continue;
    if (fault?.kind === 'buyer-cancels' && posting.status !== 'cancelled') {
      cancelPosting(posting, cancellationBy('client', isShipped(posting)), ctx.now);
    }
    if (fault?.kind === 'cutoff-moves') posting.shipmentDate += fault.byMs;
  }
}

/** How long a slow answer takes, ms; the spread is the same for the same calls. */
function slowness(
  fault: Extract<Fault, { readonly kind: 'slow' }>,
  request: Request,
  ctx: Ctx,
  gateway: Gateway,
): number {
  const place = `${request.path} ${gateway.journal.entries().length}`;
  return fault.ms + Math.round(hash01(ctx.shop.seed, place) * (fault.spreadMs ?? 0));
}

async function outcomeOf(
  request: Request,
  postings: readonly string[],
  fault: Fault | undefined,
  gateway: Gateway,
): Promise<Outcome> {
  const ctx = gateway.context();
  const instead = fault && faultBefore(fault, ctx.switches, ctx.now);
  if (instead) return instead;
  happenFirst(fault, postings, ctx);
  const first = call(request, ctx, gateway);
  // The second delivery finds the shop as the first has left it.
  const second = fault?.kind === 'twice' ? call(request, gateway.context(), gateway) : first;
  const reply = fault?.kind === 'twice' && fault.answer === 'second' ? second : first;
  if (fault?.kind === 'slow') await gateway.sleep(slowness(fault, request, ctx, gateway));
  if (fault?.kind === 'late') await gateway.queue.after(fault.calls);
  return faultAfter(fault, reply);
}

/** Answers one call of the Seller API. */
export async function answerApi(request: Request, gateway: Gateway): Promise<Outcome> {
  const { now } = gateway.context();
  const postings = named(request.body);
  const fault = gateway.faults.takeForCall(request.path, postings);
  const outcome = await outcomeOf(request, postings, fault, gateway);
  gateway.queue.answered();
  gateway.journal.add({
    at: now,
    origin: 'api',
    path: request.path,
    postings,
    status: outcome.kind === 'reply' ? outcome.reply.status : 0,
    fault: fault?.kind ?? '',
    credentials: request.headers['api-key'] !== undefined,
  });
  return outcome;
}
