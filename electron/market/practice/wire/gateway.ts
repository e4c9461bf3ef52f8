import { setTimeout as sleep } from 'node:timers/promises';
import type { Ctx } from '../methods/context.ts';
import { requireKey, type Credentials } from './auth.ts';
import { faultAfter, faultBefore, obsoleteReply } from './fault-replies.ts';
import type { Fault, Faults } from './faults.ts';
import { postingsIn, type Journal } from './journal.ts';
import type { Outcome, Request } from './listener.ts';
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
  readonly isObsolete: (path: string) => boolean;
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
  const remaining = gateway.limit.take(request.headers['client-id'] ?? '', ctx.now);
  const headers = {
    'ratelimit-remaining': String(Math.max(0, remaining)),
    // The shop's own clock: what it says of itself must agree with the times in its answers.
    date: new Date(ctx.now).toUTCString(),
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
    if (gateway.isObsolete(request.path)) return obsoleteReply(ctx.switches);
    const method = routes[request.path];
    if (!method) throw new ApiError('Not Found', { code: 5 });
    if (request.method !== 'POST') throw new ApiError('method is not allowed');
    const body = reader(parseBody(request.body), method.message);
    return jsonReply(200, method.answer(body, ctx), headers);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return errorReply(error, ctx.switches.httpStatus, headers);
  }
}

async function outcomeOf(
  request: Request,
  fault: Fault | undefined,
  ctx: Ctx,
  gateway: Gateway,
): Promise<Outcome> {
  const instead = fault && faultBefore(fault, ctx.switches);
  if (instead) return instead;
  const reply = call(request, ctx, gateway);
  if (fault?.kind === 'slow') await sleep(fault.ms);
  return faultAfter(fault, reply);
}

/** Answers one call of the Seller API. */
export async function answerApi(request: Request, gateway: Gateway): Promise<Outcome> {
  const ctx = gateway.context();
  const postings = named(request.body);
  const fault = gateway.faults.takeForCall(request.path, postings);
  const outcome = await outcomeOf(request, fault, ctx, gateway);
  gateway.journal.add({
    at: ctx.now,
    origin: 'api',
    path: request.path,
    postings,
    status: outcome.kind === 'reply' ? outcome.reply.status : 0,
    fault: fault?.kind ?? '',
    credentials: request.headers['api-key'] !== undefined,
  });
  return outcome;
}
