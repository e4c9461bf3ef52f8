import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import type { QueueFilter } from '#shared/projections/queue-filter.ts';
import fields from '../../parts/fields.module.css';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './queue.module.css';

type Saved = Settings['queue']['filters'][number];

interface Props {
  readonly filter: QueueFilter;
  readonly change: (next: QueueFilter) => void;
  /** Whether there is anything to keep. */
  readonly isNarrow: boolean;
}

/** Filters with names, kept for everybody at this station; renamed and removed here (QP3). */
export function SavedFilters({ filter, change, isNarrow }: Props) {
  const { t } = useTranslation('queue');
  const { runtime, ids, log } = useStarted();
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const { filters } = runtime.settings().queue;

  const keep = (next: readonly Saved[]): void => {
    const settings = runtime.settings();
    runtime.saveSettings({ ...settings, queue: { ...settings.queue, filters: [...next] } }).then(
      () => setRefused(false),
      (thrown: unknown) => {
        log('queue.filters', String(thrown));
        setRefused(true);
      },
    );
    setNaming(null);
  };
  const rename = (id: string, name: string): void =>
    keep(filters.map((each) => (each.id === id ? { ...each, name } : each)));

  return (
    <div className={css.saved}>
      <button type="button" className="f" aria-expanded={open} data-go="saved" onClick={() => setOpen(!open)}>
        <Icon name="sliders" />
        {t('saved.title')}
        {filters.length === 0 ? null : <b>{filters.length}</b>}
      </button>
      {open ? (
        <div className={css.menu} role="dialog" aria-label={t('saved.title')}>
          {filters.length === 0 ? <p className={css.small}>{t('saved.none')}</p> : null}
          {filters.map((each) => (
            <div key={each.id} className={css.savedRow} data-saved={each.name}>
              {naming === each.id ? (
                <NameForm
                  value={each.name}
                  save={(name) => rename(each.id, name)}
                  cancel={() => setNaming(null)}
                />
              ) : (
                <>
                  <button
                    type="button"
                    className={`b sm quiet ${css.savedName}`}
                    onClick={() => {
                      change(each.filter);
                      setOpen(false);
                    }}
                  >
                    {each.name}
                  </button>
                  <button type="button" className="b sm" data-go="rename" onClick={() => setNaming(each.id)}>
                    {t('saved.rename')}
                  </button>
                  <button
                    type="button"
                    className="b sm"
                    data-go="remove"
                    onClick={() => keep(filters.filter(({ id }) => id !== each.id))}
                  >
                    {t('saved.remove')}
                  </button>
                </>
              )}
            </div>
          ))}
          {naming === '' ? (
            <NameForm
              value=""
              save={(name) => keep([...filters, { id: ids.next(), name, filter }])}
              cancel={() => setNaming(null)}
            />
          ) : (
            <button
              type="button"
              className="b sm"
              data-go="keep"
              disabled={!isNarrow || filters.length >= 30}
              onClick={() => setNaming('')}
            >
              <Icon name="check" />
              {t('saved.keep')}
            </button>
          )}
          {refused ? (
            <p className={fields.wrong} role="alert">
              {t('saved.notSaved')}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

interface NameProps {
  readonly value: string;
  readonly save: (name: string) => void;
  readonly cancel: () => void;
}

function NameForm({ value, save, cancel }: NameProps) {
  const { t } = useTranslation('queue');
  const [name, setName] = useState(value);
  return (
    <form
      className={css.nameForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save(name.trim());
      }}
    >
      <input
        className={fields.input}
        value={name}
        maxLength={60}
        autoFocus
        placeholder={t('saved.name')}
        aria-label={t('saved.name')}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="b sm pri" disabled={name.trim() === ''}>
        {t('saved.save')}
      </button>
      <button type="button" className="b sm" onClick={cancel}>
        {t('saved.cancel')}
      </button>
    </form>
  );
}
