import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintResult } from '#shared/bridge/calls.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelSize } from '#shared/label/size.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { TestWords } from './test-label.ts';

/** How a print from the settings page stands. */
export type TestPrint =
  { readonly kind: 'none' | 'printing' } | { readonly kind: 'ended'; readonly result: PrintResult };

/** Prints a label outside of any posting, and says how it ended. */
export function useTestPrint(): { readonly state: TestPrint; readonly print: (doc: LabelDoc) => void } {
  const { runtime, ids } = useStarted();
  const [state, setState] = useState<TestPrint>({ kind: 'none' });
  const print = (doc: LabelDoc): void => {
    setState({ kind: 'printing' });
    runtime
      .ask('print.doc', {
        jobId: `test:${ids.next()}`,
        kind: 'test',
        copies: 1,
        owner: 'asker',
        docs: [doc],
      })
      .then(
        (result) => setState({ kind: 'ended', result }),
        () => setState({ kind: 'ended', result: { outcome: 'failed', detail: null } }),
      );
  };
  return { state, print };
}

/** Words of test labels and badges in the station's language. */
export function useTestWords(size: LabelSize): TestWords {
  const { t } = useTranslation(['settings', 'desk']);
  return useMemo(
    () => ({
      title: t('settings:test.title'),
      ruler: (mm) => t('settings:test.ruler', { mm }),
      frame: t('settings:test.frame'),
      size: t(`desk:settings.sizes.${size}`),
      badge: t('settings:test.badge'),
    }),
    [t, size],
  );
}
