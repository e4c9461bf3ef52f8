import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { formatMoment } from '#shared/text/format.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import css from './care-notes.module.css';
import fields from './fields.module.css';
import { History } from './history.tsx';
import type { CareDeeds } from './use-care.ts';
import { useNames } from './use-names.ts';

interface Props extends Pick<CareDeeds, 'run'> {
  readonly posting: KnownPosting;
}

/** What people wrote about a posting, and beside it everything that happened to it. */
export function CareNotes({ posting, run }: Props) {
  const { t } = useTranslation('care');
  return (
    <div className={css.sides}>
      <Notes posting={posting} run={run} />
      <section>
        <h4>{t('history.title')}</h4>
        <History posting={posting} />
      </section>
    </div>
  );
}

function Notes({ posting, run }: Props) {
  const { t, i18n } = useTranslation('care');
  const { timeZone } = useStarted();
  const nameOf = useNames();
  const [text, setText] = useState('');
  const notes = posting.care?.notes ?? [];
  return (
    <section>
      <h4>{t('notes.title')}</h4>
      {notes.length === 0 ? <p className={css.hint}>{t('notes.none')}</p> : null}
      <ul className={css.notes}>
        {notes.toReversed().map((note) => (
          <li key={note.at}>
            {note.text}
            <small>
              {nameOf(note.by)}, {formatMoment(note.at, i18n.language as Language, timeZone)}
            </small>
          </li>
        ))}
      </ul>
      <form
        className={css.write}
        onSubmit={(event) => {
          event.preventDefault();
          void run({ type: 'write-note', text }).then((kept) => kept && setText(''));
        }}
      >
        <input
          className={fields.input}
          value={text}
          maxLength={2000}
          placeholder={t('notes.label')}
          aria-label={t('notes.label')}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="b sm" disabled={text.trim() === ''}>
          {t('notes.write')}
        </button>
      </form>
    </section>
  );
}
