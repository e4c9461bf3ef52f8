/** One HTTP answer before it is written. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A JSON answer. */
export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** google.rpc codes the documented messages travel with; the HTTP status is separate. */
const grpcCodes: Readonly<Record<string, number>> = {
  POSTING_NOT_FOUND: 5,
  'Invalid Api-Key, please check the key and try again': 7,
  'Api-key is deactivated, use another one or generate a new one': 7,
  'Api-Key is missing a required role for a method': 7,
  'Api-Key is restricted to specific IP addresses': 7,
  'Circle is open': 8,
  'You have reached request rate limit per second': 8,
  POSTING_ALREADY_SHIPPED: 9,
  POSTING_ALREADY_CANCELLED: 9,
  HAS_INCORRECT_STATUS: 9,
  TRANSITION_IS_NOT_POSSIBLE: 9,
  'method is not allowed': 12,
  'Internal error': 13,
};

const httpByCode: Readonly<Record<number, number>> = { 5: 404, 7: 403, 8: 429, 12: 405, 13: 500 };

/** A refusal in the current envelope; thrown by handlers, turned into a Reply at the door. */
export class ApiError extends Error {
  readonly code: number;
  readonly status: number;
  constructor(message: string, fixed: { code?: number; status?: number } = {}) {
    super(message);
    this.code = fixed.code ?? grpcCodes[message] ?? 3;
    this.status = fixed.status ?? httpByCode[this.code] ?? 400;
  }
}

/** Body and status of a refusal; `overrides` is the switch for statuses the documentation leaves open. */
export function errorReply(
  error: ApiError,
  overrides: Readonly<Record<string, number>>,
  headers: Record<string, string> = {},
): Reply {
  const status = overrides[error.message] ?? error.status;
  return jsonReply(status, { code: error.code, message: error.message, details: [] }, headers);
}
