import { useTranslation } from 'react-i18next';
import type { PlanStep } from '#shared/domain/posting/plan.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { dueSnapshot } from '#shared/domain/posting/parcels.ts';
import { inLanguage, type HouseRule } from '#shared/domain/rules/house-rules/rule.ts';
import { planFor, type WouldGet } from '#shared/domain/rules/house-rules/preview.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { isBefore } from './preview-run.ts';
import css from './rules.module.css';
import { TroubleLine } from './trouble-line.tsx';
import { useHouseSentence } from './use-sentence.ts';

interface Props {
  readonly rules: readonly HouseRule[];
  readonly asked: string;
  readonly ask: (text: string) => void;
}

/** The open posting whose number is this, or contains it where only one does. */
function usePosting(asked: string): KnownPosting | null {
  const { runtime } = useStarted();
  const text = asked.trim();
  if (text.length < 4) return null;
  const found = runtime.book.rows().filter(({ number }) => number.includes(text));
  const row = found.find(({ number }) => number === text) ?? (found.length === 1 ? found[0] : undefined);
  return row === undefined ? null : (runtime.book.posting(row.number)?.state ?? null);
}

/** What one posting would get by the rules as they stand on the page. */
export function WouldGetPanel({ rules, asked, ask }: Props) {
  const { t } = useTranslation('rules');
  const { runtime } = useStarted();
  const posting = usePosting(asked);
  const { packing, printers } = runtime.settings();
  const would =
    posting === null
      ? null
      : planFor(
          dueSnapshot(posting),
          { ...packing, rules },
          (sku) => runtime.book.product(sku)?.state ?? null,
          { printers },
        );
  return (
    <section className={css.panel} aria-label={t('would.title')}>
      <h3>{t('would.title')}</h3>
      <SearchField label={t('would.field')} value={asked} change={ask} />
      {asked.trim() === '' ? (
        <p className={css.quiet}>{t('would.hint')}</p>
      ) : posting === null || would === null ? (
        <p className={css.quiet}>{t('would.notFound')}</p>
      ) : (
        <>
          <p className={css.which}>
            <PostingNumberText number={posting.snapshot.number} />
            {posting.snapshot.lines.map(({ sku, name, quantity }) => (
              <span key={sku}>
                {name} × {quantity}
              </span>
            ))}
          </p>
          {isBefore(posting) ? null : <p className={css.trouble}>{t('would.begun')}</p>}
          <Steps would={would} rules={rules} />
        </>
      )}
    </section>
  );
}

/** The steps in their order, then what was overruled and what cannot be done. */
function Steps({ would, rules }: { readonly would: WouldGet; readonly rules: readonly HouseRule[] }) {
  const { t } = useTranslation('rules');
  const { runtime } = useStarted();
  const sentence = useHouseSentence();
  const { plan, fates } = would;
  const printer = runtime.settings().printers.find(({ id }) => id === plan.printer);
  const deedOf = (fate: WouldGet['fates'][number]) =>
    rules.find(({ id }) => id === fate.rule)?.deeds[fate.deed];
  return (
    <>
      {plan.steps.length === 0 ? <p className={css.quiet}>{t('would.nothing')}</p> : null}
      <ol className={css.steps}>
        {plan.steps.map((step) => (
          <StepLine key={step.id} step={step} plan={plan} />
        ))}
      </ol>
      {printer === undefined ? null : (
        <p className={css.quiet}>{t('would.printer', { printer: printer.name })}</p>
      )}
      {plan.clip === true ? <p className={css.quiet}>{t('would.clip')}</p> : null}
      {fates.map((fate) => {
        const deed = deedOf(fate);
        if (deed === undefined || fate.by.length === 0) return null;
        return (
          <p key={`${fate.rule}:${fate.deed}`} className={css.overruled}>
            <Icon name="swap" />
            {t('would.overruled', {
              n: rules.findIndex(({ id }) => id === fate.rule) + 1,
              what: sentence.deed(deed),
              rules: sentence.numbers(fate.by, rules),
            })}
          </p>
        );
      })}
      {fates.map(({ rule, deed, trouble }) =>
        trouble === undefined ? null : <TroubleLine key={`${rule}:${deed}`} trouble={trouble} />,
      )}
    </>
  );
}

/** A step as the line at the foot of the packing screens calls it, with what it is about. */
function StepLine({ step, plan }: { readonly step: PlanStep; readonly plan: WouldGet['plan'] }) {
  const { t } = useTranslation(['station', 'labels']);
  const { language } = useHouseSentence();
  const { task } = step;
  const about = ((): string => {
    switch (task.kind) {
      case 'wrap':
        return `${task.layers} × ${plan.lines
          .filter(({ id, traits }) => task.of?.includes(id) ?? traits.includes('fragile'))
          .map(({ name }) => name)
          .join(', ')}`;
      case 'sticker':
        return t(`labels:marks.${task.sticker}`);
      case 'custom':
        return inLanguage(task.text, language);
      case 'guide':
        return task.name;
      case 'insert':
        return plan.lines.find(({ id }) => id === task.lineId)?.name ?? '';
      case 'box':
        return task.suggested ?? '';
      default:
        return '';
    }
  })();
  return (
    <li data-step={step.id}>
      <b>{t(`line.${task.kind}`)}</b>
      {about === '' ? null : <span>{about}</span>}
      {step.required ? null : <span className={css.quiet}>{t('line.optional')}</span>}
    </li>
  );
}
