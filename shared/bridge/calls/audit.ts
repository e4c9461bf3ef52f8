import * as v from 'valibot';
import { countSchema, vouched } from '../schema.ts';

/** How long what is kept stays: each change is told with what it was and what it is now. */
export const retentionFields = ['photoDays', 'clipDays', 'keepDays', 'backupsKept'] as const;

/** What somebody did at the desk, or failed to, that no fact of a posting tells (AU2). */
export const auditKinds = [
  'desk-opened',
  'desk-refused',
  'pin-wrong',
  'pin-set',
  'pin-cleared',
  'key-set',
  'key-cleared',
  'key-opened',
  'key-closed',
  'people',
  'settings',
  'retention',
  'shadow-on',
  'shadow-off',
  'ranking-on',
  'ranking-off',
  'records-saved',
  'backup-restored',
  'support-saved',
  'evidence-saved',
  'dispute-opened',
  'dispute-closed',
] as const;

/** One of `auditKinds`. */
export type AuditKind = (typeof auditKinds)[number];

/** One entry; `at` ms since 1970 UTC, `by` a badge's id, empty where nobody had to show one. Never a PIN, a key or a buyer. */
export interface AuditEntry {
  readonly at: number;
  readonly by: string;
  readonly kind: AuditKind;
  /** Whom or what it is about: a badge, a posting; empty for the house. */
  readonly about: string;
  /** Closed words: names of settings, of a person's rights. */
  readonly detail: string;
}

/** What was done at the desk. */
export const auditCalls = {
  /** Entries of a time, oldest first; both ends included. `unread`: lines that nobody can read. */
  'audit.read': {
    request: v.object({ from: countSchema, to: countSchema }),
    response: vouched<{ readonly entries: readonly AuditEntry[]; readonly unread: number }>(),
  },
} as const;
