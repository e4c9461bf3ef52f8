import path from 'node:path';
import type { Clock } from '#shared/kit/clock.ts';
import type { LabelLanguage } from '#shared/label/languages.ts';
import { safeName, timeInName, writeFileAtomic } from '../../store/atomic-file.ts';
import { failed, sent } from '../transport.ts';
import type { Transport } from '../transport.ts';

/**
 * "Prints" into a folder: the very bytes a printer would get, and, where those are a printer's language, the same as picture and as document.
 * `labelsOut`: whether it plays a printer without labels now.
 */
export function folderTransport(
  dir: string,
  clock: Clock,
  labelsOut: () => boolean = () => false,
): Transport {
  return {
    condition: () => Promise.resolve(labelsOut() ? 'paper-out' : 'ready'),
    close: () => Promise.resolve(),
    async send(jobId, job, aboutToSend) {
      if (labelsOut()) return failed('paper-out', 'paper-out');
      const stem = `${timeInName(clock.now())}-${safeName(jobId)}`;
      const name = (at: number, ending: LabelLanguage): string =>
        path.join(dir, `${stem}${at === 0 ? '' : `-p${at + 1}`}.${ending}`);
      const isCode = job.language !== 'pdf' && job.language !== 'png';
      await aboutToSend();
      try {
        for (const [at, sheet] of job.sheets.entries()) await writeFileAtomic(name(at, job.language), sheet);
        for (const language of isCode ? (['png', 'pdf'] as const) : []) {
          for (const [at, copy] of (await job.as(language)).entries())
            await writeFileAtomic(name(at, language), copy);
        }
      } catch {
        // A file is complete or not there: nothing half printed can come of it.
        return failed('disk');
      }
      return sent();
    },
  };
}
