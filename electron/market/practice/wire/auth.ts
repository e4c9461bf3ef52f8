import { ApiError } from './reply.ts';
import type { Request } from './listener.ts';

/** The pair a shop accepts. */
export interface Credentials {
  readonly clientId: string;
  readonly apiKey: string;
}

/** Throws the documented 403 where the headers are missing or wrong, or the key has run out. */
export function requireKey(
  request: Request,
  accepted: Credentials,
  expiry: { readonly now: number; readonly expiresAt: number; readonly message: string },
): void {
  const right =
    request.headers['client-id'] === accepted.clientId && request.headers['api-key'] === accepted.apiKey;
  if (!right) throw new ApiError('Invalid Api-Key, please check the key and try again', { code: 7 });
  if (expiry.now >= expiry.expiresAt) throw new ApiError(expiry.message, { code: 7 });
}
