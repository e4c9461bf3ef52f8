import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { GoodsTableOf } from '#shared/intake/goods-commands.ts';
import type { ImportRecord } from '#shared/intake/import-record.ts';
import { faultWords } from '#shared/kit/fault.ts';
import { numberFormat } from '#shared/kit/formats.ts';
import { formatMoment } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { PickTable } from '../tables/pick-table.tsx';
import { useNames } from '../use-names.ts';
import css from './cut-off.module.css';

interface Props {
  readonly of: GoodsTableOf;
  /** Takes the file in that was chosen. */
  readonly choose: (file: File) => void;
}

/** Tables that were cut off before their end, each until its file is read again or somebody leaves it so (PD11). */
export function CutOff({ of, choose }: Props) {
  const { runtime, log } = useStarted();
  const [records, setRecords] = useState<readonly ImportRecord[]>([]);
  const [notKept, setNotKept] = useState(false);
  useEffect(() => {
    let wanted = true;
    runtime.imports.unfinished(of).then(
      (found) => (wanted ? setRecords(found) : undefined),
      (fault: unknown) => log('imports', faultWords(fault)),
    );
    return () => {
      wanted = false;
    };
  }, [runtime, log, of]);
  const forget = async (id: string): Promise<void> => {
    const done = await runtime.imports.forget(id);
    setNotKept(!done);
    if (done) setRecords((before) => before.filter((each) => each.id !== id));
  };
  return records.map((record) => (
    <Told
      key={record.id}
      record={record}
      notKept={notKept}
      choose={choose}
      forget={() =>
        void forget(record.id).catch((fault: unknown) => {
          log('imports', faultWords(fault));
          setNotKept(true);
        })
      }
    />
  ));
}

interface ToldProps extends Pick<Props, 'choose'> {
  readonly record: ImportRecord;
  readonly notKept: boolean;
  readonly forget: () => void;
}

function Told({ record, notKept, choose, forget }: ToldProps) {
  const { t, i18n } = useTranslation('goodsTable');
  const { timeZone } = useStarted();
  const nameOf = useNames();
  const { of, name, done, total, by, at } = record;
  const count = (rows: number): string => numberFormat(i18n.language, {}).format(rows);
  return (
    <section className={css.cutOff} data-cut-off={name} data-done={done} data-total={total} role="status">
      <Icon name="warn" />
      <div className={css.words}>
        <b>{t('cutOff.title', { name })}</b>
        <p>
          {t('cutOff.rows', {
            done: count(done),
            total: count(total),
            who: nameOf(by),
            when: formatMoment(at, i18n.language as Language, timeZone),
          })}{' '}
          {t(`cutOff.hint.${of}`)}
        </p>
        {notKept ? (
          <p className={css.bad} role="alert">
            {t('cutOff.notKept')}
          </p>
        ) : null}
      </div>
      <div className={css.deeds}>
        <button type="button" className="b sm quiet" data-deed="dismiss" onClick={forget}>
          {t('cutOff.dismiss')}
        </button>
        <PickTable className="b sm pri" onFile={choose}>
          {t('cutOff.again')}
        </PickTable>
      </div>
    </section>
  );
}
