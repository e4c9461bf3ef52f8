import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { Trouble } from '#shared/projections/problems.ts';
import { sentences } from '#shared/text/format.ts';
import { message } from '#shared/text/message.ts';
import { tellErrand, tellFinding, tellProblem } from '#shared/text/tell-desk.ts';
import { tellRefusal } from '#shared/text/tell-outside.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { shelfOf } from '../../session/shelf-of.ts';
import { useSay } from '../../text/use-say.ts';
import css from './problems.module.css';

/** What happened to a posting of the work list, and what there is to know before somebody decides. */
export function ProblemReason({ trouble }: { readonly trouble: Trouble }) {
  const { t, i18n } = useTranslation('app');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const together = (...parts: readonly string[]): string => sentences(i18n.language as Language, parts);
  switch (trouble.kind) {
    case 'reported':
      return <Reported posting={trouble.posting} />;
    case 'found':
      return (
        <ul className={css.findings}>
          {trouble.findings.map((finding) => (
            <li key={finding.code}>
              <Said title={say(tellFinding(finding).title)} hint={say(tellFinding(finding).hint)} />
            </li>
          ))}
        </ul>
      );
    case 'pull': {
      const { shelf } = trouble.posting;
      const where =
        shelf === null ? t('problems.wherePacked.outgoing') : t('problems.wherePacked.shelf', { shelf });
      return <Said title={t('problems.pull.title')} hint={together(where, t('problems.pull.hint'))} />;
    }
    case 'pull-parcel': {
      const shelf = shelfOf(trouble.posting);
      const where =
        shelf === null ? t('problems.wherePacked.outgoing') : t('problems.wherePacked.shelf', { shelf });
      return (
        <Said title={t('problems.pullParcel.title')} hint={together(where, t('problems.pullParcel.hint'))} />
      );
    }
    case 'unshipped':
      return (
        <Said
          title={t('problems.unshipped.title')}
          hint={together(t('problems.unshipped.hint'), say(tellRefusal(trouble.why)))}
        />
      );
    case 'refused': {
      const { errand, why } = trouble.record;
      const what = say(tellErrand(errand));
      const title = errand.what === 'sticker' ? t('problems.notPrinted') : t('problems.refused', { what });
      const number = errand.what === 'tracking' ? [errand.trackingNumber] : [];
      return (
        <Said
          title={title}
          hint={together(...number, say(why === null ? message('outside:refusal.silent') : tellRefusal(why)))}
        />
      );
    }
    case 'waits':
      return <Said title={t('problems.waits.title')} hint={t('problems.waits.hint')} />;
  }
}

function Said({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <div className={css.said}>
      <b>{title}</b>
      <p className={css.hint}>{hint}</p>
    </div>
  );
}

/** A packer's own words where there are some; else what the marketplace said, if it was the marketplace. */
function Reported({ posting }: Pick<Extract<Trouble, { kind: 'reported' }>, 'posting'>) {
  const { t, i18n } = useTranslation('app');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const telling = tellProblem(posting.reason);
  const { note, ship } = posting;
  const refusal = ship.state === 'refused' ? [say(tellRefusal(ship.why))] : [];
  const hint = sentences(i18n.language as Language, [say(telling.hint), ...refusal]);
  return <Said title={say(telling.title)} hint={note === null ? hint : t('problems.note', { note })} />;
}
