import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeaningName } from '#shared/text/shape-scanner.ts';
import { Panel } from '../../../parts/fields.tsx';
import { KeyChips } from '../../../parts/key-chips.tsx';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { interpretScan } from '../../../scan/interpret.ts';
import type { Scan } from '../../../scan/scan.ts';
import { shownKeys, typicalGap } from '../../../scan/shown-keys.ts';
import type { Book } from '../../../session/book.ts';
import css from './scanner.module.css';

/** What a scan is, as the table would take it, and the product's name where it is one. */
function meaningOf(scan: Scan, book: Book): { readonly meaning: MeaningName; readonly name: string } {
  const read = interpretScan(scan);
  if (read.kind !== 'code') return { meaning: read.kind, name: '' };
  for (const text of [read.text, ...read.others]) {
    const product = book.byBarcode(text)?.product;
    if (product !== undefined) return { meaning: 'product', name: product.name };
  }
  return { meaning: 'unknown', name: '' };
}

function Tried({ scan }: { readonly scan: Scan }) {
  const { t } = useTranslation('scanner');
  const { runtime } = useStarted();
  const { meaning, name } = meaningOf(scan, runtime.book);
  const gap = typicalGap(scan);
  return (
    <>
      <span className={css.sub}>{t('trial.read')}</span>
      <KeyChips keys={shownKeys(scan)} />
      <dl className={css.facts}>
        <dt>{t('trial.means')}</dt>
        <dd>{t(`trial.meanings.${meaning}`, { name })}</dd>
        <dt>{t('trial.keys')}</dt>
        <dd>{scan.text.length}</dd>
        {gap === null ? null : (
          <>
            <dt>{t('trial.gap')}</dt>
            <dd>
              {Math.round(gap)} {t('settings.ms')}
            </dd>
          </>
        )}
        <dt>{t('trial.ended')}</dt>
        <dd>{t(`trial.ends.${scan.end}`)}</dd>
      </dl>
    </>
  );
}

/** A place to try the scanner: while it listens, scans stay here (SC10). */
export function ScanTrial() {
  const { t } = useTranslation('scanner');
  const { claim } = useStarted();
  const [listening, listen] = useState(false);
  const [scan, setScan] = useState<Scan | null>(null);
  useEffect(() => {
    if (!listening) return undefined;
    return claim((heard) => {
      setScan(heard);
      return true;
    });
  }, [claim, listening]);
  return (
    <Panel title={t('trial.title')} hint={t('trial.hint')}>
      <div>
        <button
          type="button"
          className={listening ? 'b sm' : 'b sm pri'}
          data-go="trial"
          aria-pressed={listening}
          onClick={() => listen((before) => !before)}
        >
          {listening ? t('trial.stop') : t('trial.begin')}
        </button>
      </div>
      <div className={css.heard} role="status" data-listening={listening}>
        {scan === null ? listening ? t('trial.waiting') : null : <Tried scan={scan} />}
      </div>
    </Panel>
  );
}
