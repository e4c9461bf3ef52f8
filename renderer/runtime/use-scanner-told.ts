import { useTranslation } from 'react-i18next';
import type { ScannerTrouble } from '../scan/diagnose.ts';

/** Changed characters that are named; the others are like them. */
const NAMED = 5;

/** What goes into the words about a trouble. */
function valuesOf(trouble: ScannerTrouble, none: string): Record<string, string | number> {
  switch (trouble.kind) {
    case 'gs-replaced':
      return { sign: trouble.sign };
    case 'around':
      return { before: trouble.before || none, after: trouble.after || none };
    case 'cut':
      return { missing: trouble.missing };
    case 'changed':
    case 'garbled':
      return {
        changes: trouble.changes
          .slice(0, NAMED)
          .map(([sent, read]) => `${sent} → ${read}`)
          .join(', '),
      };
    case 'slow':
      return { ms: trouble.ms };
    default:
      return {};
  }
}

/** What is wrong with a scanner, and what helps, in words. */
export function useScannerTold(): (trouble: ScannerTrouble) => {
  readonly title: string;
  readonly hint: string;
} {
  const { t } = useTranslation(['scanner', 'devices']);
  return (trouble) => {
    const values = valuesOf(trouble, t('scanner:settings.none'));
    if (trouble.kind === 'garbled')
      return {
        title: t('devices:check.garbled.title'),
        hint: t('devices:check.garbled.hint', values),
      };
    return {
      title: t(`scanner:check.troubles.${trouble.kind}.title`, values),
      hint: t(`scanner:check.troubles.${trouble.kind}.hint`, values),
    };
  };
}
