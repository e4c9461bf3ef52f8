import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { FilesSize, StorageState } from '#shared/bridge/calls/storage.ts';
import { useEffect, useState } from 'react';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { Panel } from '../../../parts/fields.tsx';
import css from './storage.module.css';
import { formatBytes } from '#shared/text/format.ts';
import { countText, momentText } from './words.ts';

/** How the records stand, in plain words. */
export function StatePanel({
  state,
  unread,
}: {
  readonly state: StorageState | null;
  readonly unread: boolean;
}) {
  const { t, i18n } = useTranslation(['storage', 'clip']);
  const { timeZone } = useStarted();
  const archived = useArchived();
  const language = i18n.language as Language;
  if (state === null) {
    return (
      <Panel title={t('state.title')} hint={t('state.hint')}>
        <p className={unread ? css.bad : undefined} aria-busy={!unread}>
          {unread ? t('state.unread') : t('state.asking')}
        </p>
      </Panel>
    );
  }
  const { journal, freeBytes, room, busy } = state;
  const files = (size: FilesSize | null): string | null =>
    size === null || size.count === 0
      ? null
      : t('clip:stored.value', {
          files: countText(size.count, language),
          size: formatBytes(size.bytes, language),
        });
  const rows = [
    [t('state.records'), countText(journal.facts, language)],
    [t('state.archived'), archived === null ? null : countText(archived, language)],
    [t('state.size'), formatBytes(journal.bytes, language)],
    [t('clip:stored.photos'), files(state.photos)],
    [t('clip:stored.clips'), files(state.clips)],
    [
      t('state.lastAt'),
      journal.lastAt === null ? t('state.never') : momentText(journal.lastAt, language, timeZone),
    ],
    [t('state.free'), freeBytes === null ? t('state.unknown') : formatBytes(freeBytes, language)],
  ] as const;
  return (
    <Panel title={t('state.title')} hint={t('state.hint')}>
      <dl className={css.facts}>
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p data-room={room} className={css.room}>
        {t(`state.room.${room}`)}
      </p>
      {busy === null ? null : (
        <p role="status" className={css.busy}>
          <progress
            max={busy.total}
            value={busy.done}
            aria-label={t(`busy.${busy.what}`, { percent: percentOf(busy) })}
          />
          {t(`busy.${busy.what}`, { percent: percentOf(busy) })}
        </p>
      )}
    </Panel>
  );
}

const percentOf = ({ done, total }: { readonly done: number; readonly total: number }): number =>
  total === 0 ? 0 : Math.floor((100 * done) / total);

/** Facts that lie in the safety copy only; null until the store answered. */
function useArchived(): number | null {
  const { runtime } = useStarted();
  const [sizes, setSizes] = useState<Awaited<ReturnType<typeof runtime.store.sizes>> | null>(null);
  useEffect(() => {
    let gone = false;
    runtime.store.sizes().then(
      (found) => (gone ? undefined : setSizes(found)),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [runtime]);
  return sizes?.archived.facts ?? null;
}
