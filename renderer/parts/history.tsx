import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { postingStream, type Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { formatMoment } from '#shared/text/format.ts';
import type { Message } from '#shared/text/message.ts';
import { tellHistory, type SayMoney } from '#shared/text/tell-history.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { useSay } from '../text/use-say.ts';
import css from './history.module.css';
import { useMoney } from './use-money.ts';
import { useNames } from './use-names.ts';

interface Told {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly said: Message;
}

/** What is told of the facts of a posting, the newest first (PQ7). */
function toldOf(envelopes: readonly Envelope[], money: SayMoney): readonly Told[] {
  let before: PostingSnapshot | null = null;
  const all: Told[] = [];
  for (const { seq, fact } of envelopes) {
    const happened = fact as PostingFact;
    const said = tellHistory(happened, before, money);
    if ('snapshot' in happened) before = happened.snapshot;
    if (said !== null) all.push({ seq, at: happened.at, by: happened.by, said });
  }
  return all.toReversed();
}

const factsOf = (
  store: Pick<Runtime['store'], 'factsOf'>,
  { snapshot }: KnownPosting,
): Promise<readonly Envelope[]> => store.factsOf(postingStream(snapshot.number));

/** Everything that happened to a posting in words; read anew whenever the posting is another one. */
export function History({ posting }: { readonly posting: KnownPosting }) {
  const { t, i18n } = useTranslation('care');
  const { runtime, timeZone, log } = useStarted();
  const say = useSay(timeZone);
  const money = useMoney();
  const nameOf = useNames();
  const [facts, setFacts] = useState<readonly Envelope[] | 'unread' | null>(null);
  useEffect(() => {
    let gone = false;
    factsOf(runtime.store, posting).then(
      (read) => {
        if (!gone) setFacts(read);
      },
      (thrown: unknown) => {
        log('history', String(thrown));
        if (!gone) setFacts('unread');
      },
    );
    return () => {
      gone = true;
    };
  }, [runtime, posting, log]);
  if (facts === null) return null;
  if (facts === 'unread')
    return (
      <p className={css.unread} role="alert">
        {t('history.unread')}
      </p>
    );
  return (
    <ol className={css.history} aria-label={t('history.title')} tabIndex={0}>
      {toldOf(facts, money).map(({ seq, at, by, said }) => (
        <li key={seq}>
          <time>{formatMoment(at, i18n.language as Language, timeZone)}</time>
          <span>{say(said)}</span>
          <em>{nameOf(by)}</em>
        </li>
      ))}
    </ol>
  );
}
