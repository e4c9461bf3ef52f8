import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  readTariffs,
  type BadRate,
  type ReadTariffs,
  type TariffField,
} from '#shared/intake/tariffs/read-tariffs.ts';
import { faultWords } from '#shared/kit/fault.ts';
import { readRows } from '../../parts/tables/read-rows.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './carriers.module.css';
import { carriersOf, mergedTariffs } from './merge-tariffs.ts';
import { useCarriers } from './use-carriers.ts';
import { useCarrierName } from '../../parts/use-carrier-name.ts';
import { PickFile } from '../../parts/pick-file.tsx';

/** Bad rows that are shown; they are seldom all different. */
const SHOWN = 30;

type State =
  | { readonly kind: 'idle' | 'reading' | 'taken' | 'not-kept' | 'unreadable' }
  | { readonly kind: 'no-columns'; readonly missing: readonly TariffField[] }
  | { readonly kind: 'read'; readonly name: string; readonly read: ReadTariffs };

/** A file is read, shown with what is wrong in it row by row, and only then taken over (CA8, CA9). */
export function ImportPanel() {
  const { t } = useTranslation('carriers');
  const { runtime, log } = useStarted();
  const { house } = useCarriers();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const open = async (file: File): Promise<State> => {
    const table = await readRows(file);
    if (!table.ok) return { kind: 'unreadable' };
    const read = readTariffs(
      table.value.rows,
      house.own.map(({ name }) => name),
    );
    return read.ok
      ? { kind: 'read', name: file.name, read: read.value }
      : { kind: 'no-columns', missing: read.error.missing };
  };
  const choose = (file: File): void => {
    setState({ kind: 'reading' });
    open(file).then(setState, (thrown: unknown) => {
      log('tariffs', faultWords(thrown));
      setState({ kind: 'unreadable' });
    });
  };
  const take = (read: ReadTariffs): void =>
    void runtime.tariffs.save(mergedTariffs(runtime.tariffs.now(), read)).then(
      () => setState({ kind: 'taken' }),
      (thrown: unknown) => {
        log('tariffs', faultWords(thrown));
        setState({ kind: 'not-kept' });
      },
    );
  return (
    <section className="panel" data-panel="import" data-state={state.kind}>
      <h3>{t('table.title')}</h3>
      <p>{t('table.hint')}</p>
      <div className={css.buttons}>
        <Told state={state} />
        <PickFile className="b sm pri" accept=".csv,.txt,.xlsx" onFile={choose}>
          <Icon name="import" />
          {t('table.choose')}
        </PickFile>
      </div>
      {state.kind === 'read' ? (
        <Preview read={state.read} take={take} back={() => setState({ kind: 'idle' })} />
      ) : null}
    </section>
  );
}

function Told({ state }: { readonly state: State }) {
  const { t } = useTranslation('carriers');
  switch (state.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <span className={css.small}>{t('table.reading')}</span>;
    case 'taken':
      return (
        <span className="tag ok" role="status">
          <Icon name="check" />
          {t('table.taken')}
        </span>
      );
    case 'read':
      return <span className={css.small}>{state.name}</span>;
    case 'no-columns':
      return (
        <span className={css.wrong} role="alert">
          {t('table.noColumns', {
            fields: state.missing.map((field) => t(`table.fields.${field}`)).join(', '),
          })}
        </span>
      );
    case 'not-kept':
      return (
        <span className={css.wrong} role="alert">
          {t('notKept')}
        </span>
      );
    case 'unreadable':
      return (
        <span className={css.wrong} role="alert">
          {t('table.unreadable.title')}. {t('table.unreadable.hint')}
        </span>
      );
  }
}

interface PreviewProps {
  readonly read: ReadTariffs;
  readonly take: (read: ReadTariffs) => void;
  readonly back: () => void;
}

function Preview({ read, take, back }: PreviewProps) {
  const { t } = useTranslation('carriers');
  const nameOf = useCarrierName();
  const count = read.kind === 'rates' ? read.rates.length : read.zones.length;
  const carriers = carriersOf(read).map(nameOf).join(', ');
  return (
    <div className={css.preview} data-good={count} data-bad={read.bad.length}>
      <p className={css.found}>
        <b>{read.kind === 'rates' ? t('table.rates', { count }) : t('table.zones', { count })}</b>
        {count === 0 ? null : <span>{t('table.replaces', { carriers })}</span>}
      </p>
      {read.bad.length === 0 ? null : <BadRows bad={read.bad} />}
      <div className={css.buttons}>
        <button type="button" className="b sm" onClick={back}>
          {t('table.back')}
        </button>
        {count === 0 ? (
          <span className={css.small}>{t('table.nothing')}</span>
        ) : (
          <button
            type="button"
            className={read.bad.length === 0 ? 'b sm pri' : 'b sm'}
            data-deed="take"
            onClick={() => take(read)}
          >
            {read.bad.length === 0 ? t('table.take') : t('table.takeRest', { count: read.bad.length })}
          </button>
        )}
      </div>
    </div>
  );
}

function BadRows({ bad }: { readonly bad: readonly BadRate[] }) {
  const { t } = useTranslation('carriers');
  return (
    <>
      <p className={css.wrong}>{t('table.bad', { count: bad.length })}</p>
      <ul className={css.bad}>
        {bad.slice(0, SHOWN).map(({ row, column, code, value }) => (
          <li key={`${row} ${column}`} data-row={row} data-code={code}>
            <b>{t('table.row', { row, column, value: value === '' ? '–' : value })}</b>
            <span>{t(`table.troubles.${code}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
