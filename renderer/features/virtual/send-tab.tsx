import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waitsForVirtual } from '#shared/domain/rules/physical.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { Book } from '../../session/book.ts';
import { postingKept, postingNamed } from '../../session/find.ts';
import { SendRow } from './send-row.tsx';
import css from './virtual.module.css';

/** Rows that are shown at once; the rest follows as these go. */
const SHOWN = 50;

/** What is all digital and waits; `_revision` is that of the book it is read from. */
const waitingIn = (book: Book, _revision: number): readonly KnownPosting[] =>
  [...book.postings()].filter((posting) =>
    waitsForVirtual(posting, (sku) => book.product(sku)?.state ?? null),
  );

/** Sending by hand: what is all digital is offered, anything else is looked up by a number. */
export function SendTab() {
  const { t } = useTranslation('virtual');
  const { runtime } = useStarted();
  const { book, store } = runtime;
  const [search, setSearch] = useState('');
  const [named, setNamed] = useState<PostingNumber | null>(null);
  const [found, setFound] = useState<KnownPosting | null>(null);
  const [missed, setMissed] = useState(false);
  const revision = book.revision();
  const waiting = useMemo(() => waitingIn(book, revision), [book, revision]);
  const look = async (): Promise<void> => {
    const text = search.trim();
    if (text === '') return;
    const number = postingNamed(text, book) ?? (await store.postingByLabelCode(text));
    const posting = number === null ? null : await postingKept(number, book, store);
    setNamed(posting === null ? null : number);
    setFound(posting);
    setMissed(posting === null);
  };
  // While it is active memory knows it better than when it was looked up.
  const shown = named === null ? null : (book.posting(named)?.state ?? found);
  return (
    <div className={css.scrolls}>
      <form
        className={css.look}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <SearchField label={t('search')} value={search} change={setSearch} />
        <button type="submit" className="b sm" disabled={search.trim() === ''}>
          {t('look')}
        </button>
        {missed ? (
          <p className={css.small} role="status">
            {t('notFound')}
          </p>
        ) : null}
      </form>
      {shown === null ? null : <SendRow key={shown.snapshot.number} posting={shown} open />}
      <section className={css.waiting} aria-label={t('waiting.title')}>
        <h3>{t(waiting.length === 0 ? 'noneWaiting.title' : 'waiting.title')}</h3>
        <p className={css.small}>{t(waiting.length === 0 ? 'noneWaiting.hint' : 'waiting.hint')}</p>
        {waiting
          .filter(({ snapshot }) => snapshot.number !== shown?.snapshot.number)
          .slice(0, SHOWN)
          .map((posting) => (
            <SendRow key={posting.snapshot.number} posting={posting} open={false} />
          ))}
      </section>
    </div>
  );
}
