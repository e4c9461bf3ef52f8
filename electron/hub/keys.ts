import { createHash, randomBytes } from 'node:crypto';

/** What is kept of a station's key: 256 random bits need no slow hash. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** A key for a station; told once, kept nowhere. */
export const newKey = (): string => `plh_${randomBytes(32).toString('base64url')}`;

/** Whether a text may be such a key at all. */
export const isKey = (text: string): boolean => /^plh_[\w-]{43}$/u.test(text);

/** SHA-256 of bytes, as their name. */
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
