import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import { numberOf, TextField } from '../../parts/fields.tsx';
import css from '../../parts/fields.module.css';
import type { SaveOutcome } from '../../parts/fields.tsx';

type Insert = Settings['packing']['inserts'][number];

/** A code that no other card has. */
function freeCode(inserts: readonly Insert[]): string {
  for (let n = 1; ; n++) if (inserts.every(({ sku }) => sku !== `CARD-${n}`)) return `CARD-${n}`;
}

/** Cards and gifts that go along. */
export function InsertsList({
  inserts,
  onChange,
}: {
  readonly inserts: readonly Insert[];
  readonly onChange: (inserts: readonly Insert[]) => Promise<SaveOutcome>;
}) {
  const { t } = useTranslation('settings');
  const put = (sku: string, next: Partial<Insert>) =>
    onChange(inserts.map((insert) => (insert.sku === sku ? { ...insert, ...next } : insert)));
  return (
    <>
      {inserts.length === 0 ? null : (
        <div className={css.grid} data-list="inserts">
          <span>{t('insertName')}</span>
          <span>{t('article')}</span>
          <span>{t('grams')}</span>
          <span>{t('fromRoubles')}</span>
          <span>{t('mustGoIn')}</span>
          <span />
          {inserts.map((insert) => (
            <InsertRow
              key={insert.sku}
              insert={insert}
              put={(next) => put(insert.sku, next)}
              remove={() => void onChange(inserts.filter((other) => other !== insert))}
            />
          ))}
        </div>
      )}
      <div className={css.actions}>
        <button
          type="button"
          className="b sm"
          onClick={() =>
            void onChange([
              ...inserts,
              { sku: freeCode(inserts), name: t('insertName'), required: false, grams: 8, fromKopecks: 0 },
            ])
          }
        >
          {t('addInsert')}
        </button>
      </div>
    </>
  );
}

function InsertRow({
  insert,
  put,
  remove,
}: {
  readonly insert: Insert;
  readonly put: (next: Partial<Insert>) => Promise<SaveOutcome>;
  readonly remove: () => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <>
      <TextField
        label={t('insertName')}
        bare
        value={insert.name}
        wrong={t('wrong.text')}
        onCommit={(name) => put({ name })}
      />
      <code className={css.code}>{insert.sku}</code>
      <TextField
        label={t('grams')}
        bare
        value={String(insert.grams)}
        wrong={t('wrong.grams')}
        onCommit={(text) => put({ grams: numberOf(text) })}
        width="tiny"
        digits
      />
      <TextField
        label={t('fromRoubles')}
        bare
        value={String(Math.round(insert.fromKopecks / 100))}
        wrong={t('wrong.number')}
        onCommit={(text) => put({ fromKopecks: numberOf(text) * 100 })}
        width="tiny"
        digits
      />
      <input
        type="checkbox"
        className={css.check}
        checked={insert.required}
        aria-label={t('mustGoIn')}
        onChange={(event) => void put({ required: event.target.checked })}
      />
      <button type="button" className="b sm quiet" onClick={remove}>
        {t('remove')}
      </button>
    </>
  );
}
