import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claimOpponents, claimStates, type Claim } from '#shared/domain/posting/care.ts';
import { kopecksOf } from '#shared/kit/kopecks.ts';
import type { WatchRow } from '#shared/projections/tracking.ts';
import { DayField } from '../../parts/day-field.tsx';
import { Choice } from '../../parts/fields.tsx';
import fields from '../../parts/fields.module.css';
import { NotDoneLine } from '../../parts/not-done.tsx';
import { NoRight } from '../../parts/no-right.tsx';
import { useCare } from '../../parts/use-care.ts';
import { useMay } from '../../runtime/use-may.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { dayOf, momentOf } from './days.ts';
import css from './tracking.module.css';

const roubles = (kopecks: number | null): string =>
  kopecks === null ? '' : kopecks % 100 === 0 ? String(kopecks / 100) : (kopecks / 100).toFixed(2);

/** A claim is a sum: only whoever may see sums says one (RR5). */
export function ClaimForm(form: { readonly row: WatchRow; readonly close: () => void }) {
  return useMay('money') ? <Fields {...form} /> : <NoRight right="money" />;
}

/** Money wanted back for one parcel: begun, followed, closed (TK6). */
function Fields({ row, close }: { readonly row: WatchRow; readonly close: () => void }) {
  const { t } = useTranslation(['tracking', 'care']);
  const { clock, timeZone } = useStarted();
  const { run, notNoted } = useCare(row.number);
  const { claim } = row;
  const [against, setAgainst] = useState<Claim['against']>(
    claim?.against ?? (row.way === 'fbs' || row.way === 'aggregator' ? 'marketplace' : 'carrier'),
  );
  const [state, setState] = useState<Claim['state']>(claim?.state ?? 'open');
  const [amount, setAmount] = useState(roubles(claim?.kopecks ?? row.kopecks));
  const [paid, setPaid] = useState(roubles(claim?.paidKopecks ?? null));
  const [due, setDue] = useState(claim?.dueAt == null ? '' : dayOf(claim.dueAt, timeZone));
  const [note, setNote] = useState(claim?.note ?? '');
  const kopecks = kopecksOf(amount);
  const paidKopecks = state === 'paid' ? kopecksOf(paid === '' ? amount : paid) : null;
  const isWhole = kopecks !== null && (state !== 'paid' || paidKopecks !== null);
  const save = async (): Promise<void> => {
    if (kopecks === null) return;
    const dueAt = momentOf(due, timeZone);
    const since = claim?.since ?? clock.now();
    const next: Claim = { against, kopecks, since, dueAt, state, paidKopecks, note: note.trim() };
    if (await run({ type: 'write-claim', claim: next })) close();
  };
  return (
    <form
      className={css.form}
      aria-label={t('claims.title')}
      data-form="claim"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={css.fields}>
        <Choice
          label={t('claims.whom')}
          value={against}
          options={claimOpponents.map((value) => ({ value, name: t(`claims.against.${value}`) }))}
          onChoose={setAgainst}
        />
        <Choice
          label={t('claims.state')}
          value={state}
          options={claimStates.map((value) => ({ value, name: t(`claims.stands.${value}`) }))}
          onChoose={setState}
        />
        <Line label={t('claims.amount')} value={amount} change={setAmount} money />
        {state === 'paid' ? (
          <Line label={t('claims.paid')} value={paid === '' ? amount : paid} change={setPaid} money />
        ) : (
          <label className={css.field}>
            {t('claims.due')}
            <DayField label={t('claims.due')} value={due} change={setDue} />
          </label>
        )}
      </div>
      <Line label={t('claims.note')} value={note} change={setNote} />
      {notNoted === null ? null : <NotDoneLine notDone={notNoted} />}
      <div className={css.foot}>
        <p role="status" className={css.grow}>
          {isWhole ? '' : t('claims.wrong')}
        </p>
        <button type="button" className="b sm" onClick={close}>
          {t('care:draft.close')}
        </button>
        <button type="submit" className="b sm pri" disabled={!isWhole}>
          {t('claims.save')}
        </button>
      </div>
    </form>
  );
}

function Line({
  label,
  value,
  change,
  money = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly money?: boolean;
}) {
  return (
    <label className={css.field}>
      {label}
      <input
        className={fields.input}
        inputMode={money ? 'decimal' : 'text'}
        value={value}
        maxLength={money ? 12 : 500}
        onChange={({ target }) => change(target.value)}
      />
    </label>
  );
}
