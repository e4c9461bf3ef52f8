import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { formatDuration } from '#shared/text/format.ts';
import { useMay } from '../runtime/use-may.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { Icon } from '../ui/icons.tsx';
import css from './evidence.module.css';
import { useDisputes } from './use-disputes.ts';
import { useEvidence, type EvidenceState } from './use-evidence.ts';

/** The pack of a posting in one click, and whether it is argued about (EV1, EV6). */
export function EvidenceButtons({ posting }: { readonly posting: KnownPosting }) {
  const { t } = useTranslation('evidence');
  const [wished, setWithBuyer] = useState(false);
  const buyers = useMay('buyers');
  const withBuyer = wished && buyers;
  const { state, save } = useEvidence(posting);
  const saving = state.kind === 'saving';
  return (
    <div className={css.evidence} data-evidence={posting.snapshot.number}>
      <div className={css.line}>
        <button
          type="button"
          className="b sm"
          data-go="zip"
          disabled={saving}
          onClick={() => save('zip', withBuyer)}
        >
          <Icon name="box" />
          {t('save.zip')}
        </button>
        <button
          type="button"
          className="b sm"
          data-go="pdf"
          disabled={saving}
          onClick={() => save('pdf', withBuyer)}
        >
          <Icon name="import" />
          {t('save.pdf')}
        </button>
        {buyers ? (
          <label className={css.buyer}>
            <input
              type="checkbox"
              checked={withBuyer}
              onChange={({ target }) => setWithBuyer(target.checked)}
            />
            {t('save.buyer')}
          </label>
        ) : null}
        <Disputed posting={posting} />
      </div>
      <Saved state={state} />
    </div>
  );
}

/** What came of it. */
function Saved({ state }: { readonly state: EvidenceState }) {
  const { t } = useTranslation('evidence');
  switch (state.kind) {
    case 'none':
      return null;
    case 'saving':
    case 'closed':
      return <p role="status">{t(`save.${state.kind}`)}</p>;
    case 'broken':
      return <p role="alert">{t('save.failed')}</p>;
    case 'answered': {
      const { answer } = state;
      if (answer.kind === 'left') return <p role="status">{t('save.left')}</p>;
      if (answer.kind === 'failed') return <p role="alert">{t(`save.${answer.why}`)}</p>;
      return (
        <p role="status" data-saved={answer.file}>
          {t('save.saved', { file: answer.file })}{' '}
          {answer.missing.length === 0 ? null : t('save.missing', { files: answer.missing.join(', ') })}
        </p>
      );
    }
  }
}

/** Marks a posting as disputed, and counts down while it is. */
function Disputed({ posting }: { readonly posting: KnownPosting }) {
  const { t, i18n } = useTranslation('evidence');
  const { clock } = useStarted();
  const { list, failed, open, close } = useDisputes();
  const { number } = posting.snapshot;
  const dispute = list?.find((each) => each.posting === number);
  if (list === null) return null;
  if (dispute === undefined)
    return (
      <button type="button" className="b sm" data-go="dispute" onClick={() => open(posting)}>
        <Icon name="warn" />
        {t('disputes.open')}
      </button>
    );
  const left = dispute.until - clock.now();
  return (
    <span className={css.disputed} data-tone={left < 86_400_000 ? 'bad' : 'need'}>
      <Icon name="clock" />
      {left > 0
        ? t('disputes.until', { left: formatDuration(left, i18n.language as Language) })
        : t('disputes.over')}
      <button type="button" className="b quiet sm" data-go="settle" onClick={() => close(number)}>
        {t('disputes.close')}
      </button>
      {failed ? <em role="alert">{t('disputes.notKept')}</em> : null}
    </span>
  );
}
