import type { PracticeRole } from '../options.ts';
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

/** Methods that every key may call: they tell about the key itself. */
const always: ReadonlySet<string> = new Set(['/v1/roles', '/v1/seller/info']);

/** Throws the documented 403 where no role of the key holds the method, or the beginning of its path. */
export function requireRole(path: string, roles: readonly PracticeRole[]): void {
  const holds = (method: string): boolean => path === method || path.startsWith(`${method}/`);
  if (always.has(path) || roles.some((role) => role.methods.some(holds))) return;
  throw new ApiError('Api-Key is missing a required role for a method');
}
