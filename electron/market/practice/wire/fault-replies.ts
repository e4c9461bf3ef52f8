import { assertNever } from '#shared/kit/assert-never.ts';
import type { PracticeSwitches } from '../options.ts';
import type { Fault } from './faults.ts';
import type { Outcome } from './listener.ts';
import { ApiError, errorReply, jsonReply, type Reply } from './reply.ts';

const badGateway = [
  '<html>',
  '<head><title>502 Bad Gateway</title></head>',
  '<body>',
  '<center><h1>502 Bad Gateway</h1></center>',
  '<hr><center>nginx</center>',
  '</body>',
  '</html>',
  '',
].join('\n');

/** An HTML page where JSON or a PDF was due. */
export const htmlReply = (status: number): Reply => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: badGateway,
});

/** The answer for a method that was switched off. */
export function obsoleteReply(switches: PracticeSwitches): Reply {
  const error = new ApiError('obsolete method cannot be used', {
    code: switches.obsoleteAnswer === 404 ? 5 : 3,
    status: switches.obsoleteAnswer,
  });
  return errorReply(error, switches.httpStatus);
}

/** `Retry-After` as a fault wants it: seconds, a date, or none. */
function retryAfter(
  fault: Extract<Fault, { readonly kind: 'rate-limit' }>,
  now: number,
): Record<string, string> {
  const { retryAfterSeconds: seconds, asDate } = fault;
  if (seconds === null) return {};
  const text = asDate === true ? new Date(now + seconds * 1_000).toUTCString() : String(seconds);
  return { 'retry-after': text };
}

/** What a fault does instead of the call; null where it lets the call happen first. `now` in ms since 1970. */
export function faultBefore(fault: Fault, switches: PracticeSwitches, now: number): Outcome | null {
  const refuse = (error: ApiError, headers: Record<string, string> = {}): Outcome => ({
    kind: 'reply',
    reply: errorReply(error, switches.httpStatus, headers),
  });
  switch (fault.kind) {
    case 'rate-limit':
      return refuse(new ApiError('You have reached request rate limit per second'), {
        ...retryAfter(fault, now),
        'ratelimit-remaining': '0',
      });
    case 'circle-open':
      return refuse(new ApiError('Circle is open'));
    case 'html-502':
      return { kind: 'reply', reply: htmlReply(502) };
    case 'html':
      return { kind: 'reply', reply: htmlReply(fault.status) };
    case 'empty':
      return { kind: 'reply', reply: { status: fault.status, headers: {}, body: '' } };
    case 'internal':
      return refuse(new ApiError('Internal error'));
    case 'no-answer':
      return { kind: 'hold' };
    case 'reset-before':
      return { kind: 'reset' };
    case 'legacy-envelope': {
      const { code, message } = fault;
      return { kind: 'reply', reply: jsonReply(fault.status, { error: { code, message, data: [] } }) };
    }
    case 'error': {
      const fixed = {
        ...(fault.status && { status: fault.status }),
        ...(fault.code && { code: fault.code }),
      };
      return refuse(new ApiError(fault.message, fixed));
    }
    case 'key-expired':
      return refuse(new ApiError(switches.lateKeyMessage, { code: 7 }));
    case 'missing-role':
      return refuse(new ApiError('Api-Key is missing a required role for a method'));
    case 'obsolete':
      return { kind: 'reply', reply: obsoleteReply(switches) };
    default:
      return null;
  }
}

/** What a fault makes of an answer after the call had its effect. */
export function faultAfter(fault: Fault | undefined, reply: Reply): Outcome {
  switch (fault?.kind) {
    case 'no-answer-after':
      return { kind: 'hold' };
    case 'reset-after':
      return { kind: 'reset' };
    case 'html-file':
      return { kind: 'reply', reply: htmlReply(200) };
    case 'torn-file':
    case 'broken-json':
      return {
        kind: 'reply',
        reply: { ...reply, body: reply.body.slice(0, Math.ceil(reply.body.length / 2)) },
      };
    case 'torn-body':
      return torn(fault, reply);
    default:
      return { kind: 'reply', reply };
  }
}

function torn(fault: Extract<Fault, { readonly kind: 'torn-body' }>, reply: Reply): Outcome {
  const bytes = typeof reply.body === 'string' ? Buffer.from(reply.body) : Buffer.from(reply.body);
  const { length } = bytes;
  const at = Math.max(0, Math.min(length, fault.at < 0 ? length + fault.at : fault.at));
  const cut = { ...reply, body: bytes.subarray(0, at) };
  switch (fault.length) {
    case 'cut':
      return { kind: 'reply', reply: cut };
    case 'whole':
      // Cut after its last byte an answer is whole.
      return at === length ? { kind: 'reply', reply } : { kind: 'cut', reply: cut, told: length };
    case 'short':
      return { kind: 'reply', reply, told: at };
    case 'long':
      return { kind: 'reply', reply, told: length + Math.max(1, at) };
    default:
      return assertNever(fault.length);
  }
}
