import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { DeliveryStepName } from '#shared/domain/posting/errands.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { formatCutoff } from '#shared/text/format.ts';
import { message } from '#shared/text/message.ts';
import { statusName } from '#shared/text/names.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { NotDoneLine } from './not-done-line.tsx';
import { SendForm } from './send-form.tsx';
import { useVirtualDeeds } from './use-virtual-deeds.ts';
import css from './virtual.module.css';

/** The step of its delivery that is to be told next; null where none is. */
function nextStep({ status, snapshot, errands, virtual }: KnownPosting): DeliveryStepName | null {
  if (status !== 'sent-virtually' || virtual === undefined || virtual.dueAt !== null) return null;
  if (snapshot.way !== 'non-integrated' || snapshot.source !== 'market') return null;
  const said = (step: DeliveryStepName): boolean =>
    errands.some(({ errand }) => errand.what === 'step' && errand.step === step);
  return said('delivered') ? null : said('last-mile') ? 'delivered' : 'last-mile';
}

/** One posting that may be sent without a parcel, and how it stands once it was. */
export function SendRow({ posting, open }: { readonly posting: KnownPosting; readonly open: boolean }) {
  const { t, i18n } = useTranslation('virtual');
  const { clock, timeZone } = useStarted();
  const say = useSay(timeZone);
  const deeds = useVirtualDeeds(posting.snapshot.number);
  const [asking, setAsking] = useState(open);
  const { number, lines, cutoffAt } = posting.snapshot;
  const maySend =
    (posting.status === 'new' || posting.status === 'confirmed') && posting.virtual === undefined;
  const due =
    cutoffAt === null || !maySend
      ? null
      : formatCutoff(cutoffAt, clock.now(), i18n.language as Language, timeZone);
  const step = nextStep(posting);
  return (
    <article className={css.candidate} data-candidate={number}>
      <header className={css.candidateHead}>
        <div className={css.grow}>
          <PostingNumberText number={number} />
          <p className={css.small}>{lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ')}</p>
        </div>
        {due === null ? null : (
          <span className={due.tone === 'past' ? 'tag bad' : 'tag'}>
            <Icon name="clock" />
            {due.left}
          </span>
        )}
        {maySend ? (
          <button
            type="button"
            className={asking ? 'b sm' : 'b sm pri'}
            data-deed="ask"
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t(asking ? 'form.back' : 'send')}
          </button>
        ) : (
          <span className={posting.status === 'sent-virtually' ? 'tag ok' : 'tag'}>
            {posting.status === 'sent-virtually' ? <Icon name="check" /> : null}
            {posting.status === 'sent-virtually'
              ? t('sent', { number: posting.number })
              : say(message('virtual:stands', { status: statusName(posting.status) }))}
          </span>
        )}
        {step === null || step === 'delivering' ? null : (
          <button type="button" className="b sm" onClick={() => deeds.run({ type: 'report-step', step })}>
            {t(`steps.${step}`)}
          </button>
        )}
      </header>
      {deeds.notDone === null ? null : <NotDoneLine notDone={deeds.notDone} />}
      {maySend && asking ? <SendForm posting={posting} send={deeds.send} /> : null}
    </article>
  );
}
