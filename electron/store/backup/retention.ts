import type { VerifiedBackup } from './register.ts';

/**
 * Which of a station's own backups of one kind of work in one folder may go. The newest `kept` stay, and so does the newest
 * that lacks nothing: a backup of a damaged journal never pushes out the one that could mend it.
 */
export function outlived(backups: readonly VerifiedBackup[], kept: number): readonly VerifiedBackup[] {
  const newestFirst = backups.filter(({ own }) => own).sort((a, b) => b.madeAt - a.madeAt);
  const complete = newestFirst.find((backup) => backup.complete);
  return newestFirst.slice(Math.max(1, kept)).filter((backup) => backup !== complete);
}

/** The last time a clock on the wall of this machine showed the full hour `hour`, at or before `now`; ms UTC. */
export function lastHour(now: number, hour: number): number {
  const at = new Date(now);
  at.setHours(hour, 0, 0, 0);
  if (at.getTime() > now) at.setDate(at.getDate() - 1);
  return at.getTime();
}
