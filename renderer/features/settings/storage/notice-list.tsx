import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { StorageNotice } from '#shared/bridge/calls/storage.ts';
import { formatBytes, formatDuration, sentences } from '#shared/text/format.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import css from './storage.module.css';
import { countText, momentText } from './words.ts';

/** What happened to the records, each until it was seen. */
export function NoticeList({
  notices,
  look,
}: {
  readonly notices: readonly StorageNotice[];
  readonly look: () => Promise<void>;
}) {
  const { t, i18n } = useTranslation('storage');
  const { runtime, timeZone, log } = useStarted();
  if (notices.length === 0) return null;
  const seen = (id: string): void => {
    runtime.ask('storage.seen', { id }).then(look, (thrown: unknown) => log('seen-fault', String(thrown)));
  };
  return (
    <section className={`panel ${css.notices}`}>
      <h3>{t('notices.title')}</h3>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id} data-notice={notice.kind}>
            <div>
              <Words notice={notice} />
              <time>{momentText(notice.at, i18n.language as Language, timeZone)}</time>
            </div>
            <button type="button" className="b sm" onClick={() => seen(notice.id)}>
              {t('notices.seen')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ notice }: { readonly notice: StorageNotice }) {
  const { t, i18n } = useTranslation('storage');
  const language = i18n.language as Language;
  const count = (value: number): string => countText(value, language);
  switch (notice.kind) {
    case 'store-restored':
      return (
        <>
          <b>{t(`notices.restored.${notice.why}`)}</b>
          <p>
            {sentences(language, [
              t('notices.came', { facts: count(notice.facts) }),
              notice.missing === 0
                ? t('notices.whole')
                : t('notices.missing', { missing: count(notice.missing) }),
            ])}
          </p>
        </>
      );
    case 'backup-failed':
      return (
        <Said
          kind={notice.kind}
          values={{
            why: sentences(language, [t(`trouble.${notice.why}.title`), t(`trouble.${notice.why}.hint`)]),
          }}
        />
      );
    case 'journal-damaged':
      return <Said kind={notice.kind} values={{ facts: count(notice.facts), segment: notice.segment }} />;
    case 'journal-refilled':
    case 'journal-mended':
      return (
        <Said kind={notice.kind} values={{ facts: count(notice.facts), missing: count(notice.missing) }} />
      );
    case 'disk-low':
      return <Said kind={notice.kind} values={{ free: formatBytes(notice.freeBytes, language) }} />;
    case 'clock-back':
    case 'clock-forward':
      return <Said kind={notice.kind} values={{ by: formatDuration(notice.byMs, language) }} />;
    case 'store-set-aside':
    case 'profile-set-aside':
      return <Said kind={notice.kind} values={{ folder: notice.folder }} />;
    case 'pins-unreadable':
      return <Said kind={notice.kind} values={{ file: notice.file }} />;
    case 'journal-tail-cut':
    case 'window-flood':
      return <Said kind={notice.kind} values={{}} />;
  }
}

type Values = {
  readonly [K in 'facts' | 'missing' | 'why' | 'free' | 'by' | 'folder' | 'file' | 'segment']?: string;
};

function Said({
  kind,
  values,
}: {
  readonly kind: Exclude<StorageNotice['kind'], 'store-restored'>;
  readonly values: Values;
}) {
  const { t } = useTranslation('storage');
  return (
    <>
      <b>{t(`notices.${kind}.title`)}</b>
      <p>{t(`notices.${kind}.hint`, values)}</p>
    </>
  );
}
