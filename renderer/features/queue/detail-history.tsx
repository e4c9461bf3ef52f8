import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { postingStream, type Envelope } from '#shared/domain/envelope.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { formatMoment } from '#shared/text/format.ts';
import { historyFacts } from '#shared/text/shape-queue-facts.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './detail.module.css';

type Read = { readonly of: string; readonly facts: readonly Envelope[] | null };

/** What happened to a posting, the latest first; small steps at the table are left out. */
export function HistoryPart({ posting }: { readonly posting: KnownPosting }) {
  const { t, i18n } = useTranslation('queue');
  const { runtime, timeZone, log } = useStarted();
  const [read, setRead] = useState<Read | null>(null);
  const { number } = posting.snapshot;
  useEffect(() => {
    let wanted = true;
    const { number: of } = posting.snapshot;
    const tell = (facts: Read['facts']): void => {
      if (wanted) setRead({ of, facts });
    };
    runtime.store.factsOf(postingStream(of)).then(tell, (thrown: unknown) => {
      log('queue.history', String(thrown));
      tell(null);
    });
    return () => void (wanted = false);
  }, [runtime, log, posting]);
  const names = new Map(runtime.settings().packers.map(({ id, name }) => [id, name]));
  const who = (by: string): string =>
    by === 'market' || by === 'station' || by === 'file' ? t(`by.${by}`) : (names.get(by) ?? by);
  const facts = read?.of === number ? read.facts : undefined;
  const told = (facts ?? []).flatMap(({ id, fact }) => {
    const type = historyFacts.find((each) => each === fact.type);
    return type === undefined ? [] : [{ id, type, at: fact.at, by: fact.by }];
  });
  return (
    <section>
      <h4>{t('detail.history')}</h4>
      {facts === undefined ? <p className={css.small}>{t('detail.reading')}</p> : null}
      {facts === null ? <p role="alert">{t('detail.unread')}</p> : null}
      <ol className={css.history}>
        {told.toReversed().map(({ id, type, at, by }) => (
          <li key={id} data-fact={type}>
            <span className="nw">{formatMoment(at, i18n.language as Language, timeZone)}</span>
            <b>{t(`facts.${type}`)}</b>
            <span className={css.small}>{who(by)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
