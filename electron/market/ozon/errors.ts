import type { AuthTrouble, MarketError } from '#shared/market/errors.ts';
import type { HttpFailure } from '../http.ts';

/** What a vendor's answer says about a failure, whatever envelope it came in. */
interface Complaint {
  readonly status: number;
  /** gRPC code; null in the older envelope and where there is none. */
  readonly code: number | null;
  readonly message: string;
  readonly retryAfterMs: number | null;
}

type Naming = (complaint: Complaint, detail: string) => MarketError;

const defaultRetryMs = 1_000;
/** "Blocked for some minutes" is all that is known. */
const circuitMs = 5 * 60_000;
/** A product in a warehouse may be set once in this time. */
const tooFrequentMs = 30_000;
const maxDetail = 200;

const auth =
  (trouble: AuthTrouble): Naming =>
  (_, detail) => ({ kind: 'auth', trouble, detail });
const plain =
  (
    kind: Exclude<MarketError['kind'], 'auth' | 'refused' | 'server' | 'rate-limited' | 'circuit-open'>,
  ): Naming =>
  (_, detail) => ({ kind, detail });
const rateLimited: Naming = ({ retryAfterMs }) => ({
  kind: 'rate-limited',
  retryAfterMs: retryAfterMs ?? defaultRetryMs,
});
const circuitOpen: Naming = ({ retryAfterMs }) => ({
  kind: 'circuit-open',
  retryAfterMs: retryAfterMs ?? circuitMs,
});
const tooFrequent: Naming = ({ retryAfterMs }) => ({
  kind: 'rate-limited',
  retryAfterMs: retryAfterMs ?? tooFrequentMs,
});
const refused: Naming = ({ message }, detail) => ({ kind: 'refused', token: tokenIn(message), detail });
const refusedAs =
  (token: string): Naming =>
  (_, detail) => ({ kind: 'refused', token, detail });
const server: Naming = ({ status }, detail) => ({ kind: 'server', status, detail });

/** Machine words and fixed texts, first match wins. The HTTP status beside them is not documented and varies. */
const byMessage: readonly (readonly [RegExp, Naming])[] = [
  [/circle is open/i, circuitOpen],
  [/TOO_MANY_REQUESTS|updated too frequently/i, tooFrequent],
  [/request rate limit/i, rateLimited],
  [/invalid api-?key/i, auth('bad-key')],
  [/api-?key is deactivated/i, auth('deactivated')],
  [/missing a required role/i, auth('missing-role')],
  [/restricted to specific ip/i, auth('ip-restricted')],
  [/offer not signed/i, auth('not-signed')],
  [/(client-id|api-key).*header|header.*(client-id|api-key)/i, auth('no-key')],
  [/obsolete method|method is not allowed|404 page not found/i, plain('obsolete-method')],
  [/POSTING_ALREADY_SHIPPED/, plain('already-shipped')],
  [/POSTING_ALREADY_CANCELLED/, plain('already-cancelled')],
  [/EXEMPLAR_INFO_NOT_FILLED_COMPLETELY|WEIGHT_IS_REQUIRED|GTD_MUST_BE_SPECIFIED/, plain('incomplete')],
  [/aren['’]t ready|not[ _]ready/i, plain('not-ready')],
  [/HAS_INCORRECT_STATUS|TRANSITION_IS_NOT_POSSIBLE|NO_POSTINGS_FOR_BATCH_DOWNLOAD/, plain('wrong-status')],
  [/must have '?awaiting_packaging|not allowed for delivered/i, plain('wrong-status')],
  [/POSTING_NOT_FOUND|NOT_FOUND_ERROR|POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY/, plain('not-found')],
  [/HAS_INCORRECT_PRODUCT_QUANTITY|UNKNOW_PRODUCT|UNKNOWN_PRODUCT|HAS_INCORRECT_CANCEL_REASON/, refused],
  [/HAS_INCORRECT_TPL_INTEGRATION_TYPE|SHIP_FBP_POSTINGS_IS_FORBIDDEN|INCORRECT_OVH_FOR_POSTING/, refused],
  [
    /MANDATORY_MARK_REDUNDANT|EXEMPLAR_INFO_ALREADY_DEFINED|WEIGHT_IS_OUT_OF_RANGE|GTD_IS_REQUIRED_ONLY/,
    refused,
  ],
  [/^(offer_id_not_found|WAREHOUSE_NOT_FOUND|SOURCE_TYPE_NOT_FOUND)\b/i, refused],
  [/^internal (server )?error\b/i, server],
  [/PERIOD_IS_TOO_LONG|MULTIBOX_NOT_ALLOWED_FOR_FBS|INVALID_ARGUMENT/, refused],
  // The one refusal of this area that has words only.
  [/does not belong to product/i, refusedAs('EXEMPLAR_OF_ANOTHER_PRODUCT')],
  [/Request validation error|proto: syntax error|Invalid request payload/i, refusedAs('INVALID_ARGUMENT')],
];

/** google.rpc codes, where the text says nothing known. */
const byCode: ReadonlyMap<number, Naming> = new Map<number, Naming>([
  // Cancelled, unknown, aborted, data loss: none says that nothing happened.
  [1, server],
  [2, server],
  [10, server],
  [15, server],
  [3, refused],
  [4, plain('timeout')],
  [5, plain('not-found')],
  [6, refused],
  [7, auth('missing-role')],
  [8, rateLimited],
  [9, plain('wrong-status')],
  [11, refused],
  [12, plain('obsolete-method')],
  [13, server],
  [14, server],
  [16, auth('bad-key')],
]);

const byStatus = (status: number): Naming => {
  if (status >= 500) return server;
  switch (status) {
    case 401:
      return auth('bad-key');
    case 403:
      return auth('missing-role');
    case 404:
      return plain('not-found');
    case 408:
      return plain('timeout');
    case 409:
      return plain('wrong-status');
    case 429:
      return rateLimited;
    default:
      return refused;
  }
};

/** Names a complaint: by its text first, then by gRPC code, then by HTTP status. */
export function nameComplaint(complaint: Complaint): MarketError {
  const detail = complaint.message.slice(0, maxDetail) || `HTTP ${complaint.status}`;
  const known = byMessage.find(([pattern]) => pattern.test(complaint.message));
  const named429 = complaint.status === 429 && known?.[1] !== circuitOpen ? rateLimited : undefined;
  const first = named429 ?? known?.[1];
  if (first !== undefined) return first(complaint, detail);
  const named = complaint.status < 500 ? byCode.get(complaint.code ?? -1) : undefined;
  return (named ?? byStatus(complaint.status))(complaint, detail);
}

/** Names an HTTP answer that is not 2xx. Pages of gateways are never quoted. */
export function classifyOzon(failure: HttpFailure): MarketError {
  const { status, retryAfterMs } = failure;
  const said = complaintIn(failure.json);
  if (said !== null) return nameComplaint({ ...said, status, retryAfterMs });
  const isPage = /^\s*</.test(failure.text);
  // The half of an answer may say the opposite of the whole.
  const isTorn = failure.json === undefined && /^\s*[{[]/.test(failure.text);
  if (!isPage && !isTorn && failure.text.trim() !== '' && failure.json === undefined) {
    return nameComplaint({ status, code: null, message: failure.text.trim(), retryAfterMs });
  }
  if (status >= 500 || status === 429 || status === 408) {
    return nameComplaint({ status, code: null, message: '', retryAfterMs });
  }
  const what = isPage ? 'with a web page' : isTorn ? 'with torn JSON' : 'without a reason';
  return { kind: 'garbled', detail: `HTTP ${status} ${what}` };
}

/** Reads the google.rpc envelope or the older `{error: {code, message}}`; null where the body is neither. */
export function complaintIn(json: unknown): Pick<Complaint, 'code' | 'message'> | null {
  if (typeof json !== 'object' || json === null) return null;
  const body = json as { readonly code?: unknown; readonly message?: unknown; readonly error?: unknown };
  if (typeof body.message === 'string' && body.message !== '') {
    return { code: typeof body.code === 'number' ? body.code : null, message: body.message };
  }
  if (typeof body.error === 'string' && body.error !== '') return { code: null, message: body.error };
  if (typeof body.error !== 'object' || body.error === null) return null;
  const { code, message } = body.error as { readonly code?: unknown; readonly message?: unknown };
  const words = [message, code].filter((word) => typeof word === 'string' && word !== '');
  return words.length === 0
    ? null
    : { code: typeof code === 'number' ? code : null, message: words.join(' ') };
}

/** Names the error text of one row or one label inside an answer that is 200 as a whole. */
export const nameRowError = (message: string): MarketError =>
  nameComplaint({ status: 200, code: null, message: message || 'NO_REASON_GIVEN', retryAfterMs: null });

/** Machine words come in capitals, and in two methods in small letters; a word with a line under it is one. */
function tokenIn(message: string): string {
  const loud = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/.exec(message)?.[0];
  const quiet = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?=$|[:\s])/.exec(message)?.[0];
  return loud ?? quiet?.toUpperCase() ?? 'INVALID_ARGUMENT';
}
