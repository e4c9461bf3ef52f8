import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilesSize } from '#shared/bridge/calls/storage.ts';
import { settingsSchema, type Language } from '#shared/bridge/settings.ts';
import { formatBytes } from '#shared/text/format.ts';
import * as v from 'valibot';
import { numberOf, TextField, type SaveOutcome } from '../../parts/fields.tsx';
import fields from '../../parts/fields.module.css';
import { useStarted } from '../../runtime/use-runtime.ts';
import { TrialFault } from './trials/trial-says.tsx';
import type { PanelProps } from './station-panel.tsx';

interface Props extends PanelProps {
  readonly of: 'photoDays' | 'clipDays';
  readonly label: string;
  readonly hint: string;
}

type Asked =
  | { readonly kind: 'none' | 'fault' }
  | { readonly kind: 'told'; readonly size: FilesSize }
  | { readonly kind: 'sure'; readonly size: FilesSize; readonly days: number };

const filesOf = { photoDays: 'photos', clipDays: 'clips' } as const;

/** For how many days files of the camera are kept; what would go at once is told before it goes (TRY5). */
export function DaysKept({ of, label, hint, settings, change }: Props) {
  const { t } = useTranslation(['settings', 'trials']);
  const { runtime, log } = useStarted();
  const [asked, setAsked] = useState<Asked>({ kind: 'none' });
  const kept = settings.storage[of];
  const due = (days: number): Promise<FilesSize> => runtime.ask('storage.due', { of: filesOf[of], days });
  const put = (days: number): Promise<SaveOutcome> =>
    change((before) => ({ ...before, storage: { ...before.storage, [of]: days } }));
  const failed = (fault: unknown): void => {
    log('trial.days', String(fault));
    setAsked({ kind: 'fault' });
  };
  const commit = async (text: string): Promise<SaveOutcome> => {
    const days = numberOf(text);
    setAsked({ kind: 'none' });
    const next = { ...settings, storage: { ...settings.storage, [of]: days } };
    if (days >= kept || !v.is(settingsSchema, next)) return put(days);
    try {
      const size = await due(days);
      if (size.count === 0) return await put(days);
      setAsked({ kind: 'sure', size, days });
      return 'kept';
    } catch (fault) {
      failed(fault);
      return 'not-written';
    }
  };
  return (
    <div className={fields.field} data-days={of}>
      <TextField
        label={label}
        // What waits for a yes stays as it was typed; a no brings back what is kept.
        value={String(asked.kind === 'sure' ? asked.days : kept)}
        wrong={t('settings:wrong.number')}
        width="tiny"
        digits
        onCommit={commit}
      />
      <p className={fields.hint}>{hint}</p>
      {asked.kind === 'sure' ? (
        <Sure
          {...asked}
          yes={() => {
            setAsked({ kind: 'none' });
            void put(asked.days);
          }}
          no={() => setAsked({ kind: 'none' })}
        />
      ) : (
        <button
          type="button"
          className="b sm"
          data-go="what-goes"
          onClick={() => void due(kept).then((size) => setAsked({ kind: 'told', size }), failed)}
        >
          {t('trials:days.look')}
        </button>
      )}
      {asked.kind === 'told' ? <Goes size={asked.size} /> : null}
      {asked.kind === 'fault' ? <TrialFault /> : null}
    </div>
  );
}

function Goes({ size: { count, bytes } }: { readonly size: FilesSize }) {
  const { t, i18n } = useTranslation('trials');
  return (
    <p className={count === 0 ? fields.hint : fields.care} role="status" data-goes={count}>
      {count === 0
        ? t('days.nothing')
        : t('days.goes', { count, size: formatBytes(bytes, i18n.language as Language) })}
    </p>
  );
}

interface SureProps {
  readonly size: FilesSize;
  readonly days: number;
  readonly yes: () => void;
  readonly no: () => void;
}

function Sure({ size, days, yes, no }: SureProps) {
  const { t } = useTranslation('trials');
  return (
    <div role="alertdialog" aria-label={t('days.sure', { days })} className={fields.field}>
      <b>{t('days.sure', { days })}</b>
      <Goes size={size} />
      <div className={fields.actions}>
        <button type="button" className="b sm" onClick={no} autoFocus>
          {t('days.no')}
        </button>
        <button type="button" className="b sm quiet" onClick={yes} data-confirm="fewer-days">
          {t('days.yes')}
        </button>
      </div>
    </div>
  );
}
