import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import type { FoundPrinter, FoundPrinters } from '#shared/printing/found.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import type { Connection } from '#shared/printing/printer.ts';
import { tellConnection, tellSearchTrouble } from '#shared/text/tell-printers.ts';
import type { SetKept } from '../../../runtime/use-kept.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { useSay } from '../../../text/use-say.ts';
import { Icon } from '../../../ui/icons.tsx';
import type { Draft } from './add-draft.ts';
import { ConnectionFields } from './connection-fields.tsx';
import css from './printers.module.css';
import type { ChangePrinter } from './test-bench.tsx';
import { isGeneric, modelIn, modelName } from '../../../parts/model-names.ts';

/** What every step of setting up is given. */
export interface StepProps {
  readonly settings: Settings;
  readonly models: readonly PrinterModel[] | null;
  readonly draft: Draft;
  readonly setDraft: SetKept<Draft>;
  readonly put: ChangePrinter;
}

const same = (a: Connection, b: Connection): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Looks around for printers; or the way is entered by hand. */
export function FindStep({ settings, models, draft, setDraft, put }: StepProps) {
  const { t } = useTranslation('printers');
  const { runtime, log } = useStarted();
  const [looking, setLooking] = useState(false);
  const look = useCallback((): void => {
    setLooking(true);
    runtime
      .ask('printers.find', undefined)
      .then(
        (found) => setDraft((before) => ({ ...before, found })),
        (fault: unknown) => {
          log('printers.find', String(fault));
          setDraft((before) => ({ ...before, found: { printers: [], failed: [] } }));
        },
      )
      .finally(() => setLooking(false));
  }, [runtime, log, setDraft]);
  const begun = useRef(draft.found !== null || draft.byHand);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    look();
  }, [look]);

  if (draft.byHand) {
    return (
      <div className={css.byHand}>
        <ConnectionFields
          connection={draft.printer.connection}
          change={(connection) => put({ connection })}
        />
        <div className={css.actions}>
          <button
            type="button"
            className="b sm quiet"
            onClick={() => {
              setDraft((before) => ({ ...before, byHand: false, chosen: false }));
              if (draft.found === null) look();
            }}
          >
            {t('find.fromList')}
          </button>
        </div>
      </div>
    );
  }
  const take = (found: FoundPrinter): void => {
    const model = modelIn(models, found.model ?? '');
    setDraft((before) => ({
      ...before,
      chosen: true,
      printer: {
        ...before.printer,
        connection: found.connection,
        name: found.name.slice(0, 60),
        ...(model === null ? {} : { model: model.id, media: model.media[0] ?? 'gap' }),
      },
    }));
  };
  return (
    <>
      <div className={css.actions}>
        <button type="button" className="b" disabled={looking} onClick={look}>
          {t(draft.found === null ? 'find.look' : 'find.lookAgain')}
        </button>
        <button
          type="button"
          className="b"
          onClick={() =>
            setDraft((before) => ({
              ...before,
              byHand: true,
              chosen: true,
              printer: { ...before.printer, name: '', connection: { kind: 'tcp', host: '', port: 9100 } },
            }))
          }
        >
          {t('find.byHand')}
        </button>
        {looking ? (
          <p className={css.hint} role="status">
            {t('find.looking')}
          </p>
        ) : draft.found === null ? null : (
          <p className={css.hint} role="status">
            {draft.found.printers.length === 0
              ? null
              : t('find.found', { count: draft.found.printers.length })}
          </p>
        )}
      </div>
      {draft.found === null ? null : (
        <>
          {draft.found.printers.length === 0 && !looking ? (
            <div className={css.emptyBox}>
              <h4>{t('find.none.title')}</h4>
              <p>{t('find.none.hint')}</p>
            </div>
          ) : null}
          <div className={css.foundList} role="radiogroup" aria-label={t('find.title')}>
            {draft.found.printers.map((found, i) => (
              <Found
                key={i}
                found={found}
                model={modelIn(models, found.model ?? '')}
                taken={draft.chosen && same(found.connection, draft.printer.connection)}
                known={settings.printers.some(({ connection }) => same(connection, found.connection))}
                take={() => take(found)}
              />
            ))}
          </div>
          <Failed failed={draft.found.failed} />
        </>
      )}
    </>
  );
}

interface FoundProps {
  readonly found: FoundPrinter;
  readonly model: PrinterModel | null;
  readonly taken: boolean;
  readonly known: boolean;
  readonly take: () => void;
}

function Found({ found, model, taken, known, take }: FoundProps) {
  const { t } = useTranslation('printers');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  return (
    <button type="button" role="radio" aria-checked={taken} className={css.found} onClick={take}>
      <Icon name="printer" />
      <span>
        <b>{found.name}</b>
        {model === null ? null : (
          <small>{isGeneric(model) ? t(`model.speaks.${model.language}`) : modelName(model)}</small>
        )}
      </span>
      <span>
        <small>{say(tellConnection(found.connection))}</small>
      </span>
      {known ? <em>{t('find.known')}</em> : taken ? <Icon name="check" /> : <i />}
    </button>
  );
}

function Failed({ failed }: { readonly failed: FoundPrinters['failed'] }) {
  const { t } = useTranslation('printers');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  // A way that this system does not have lacks nothing: only what somebody can mend is told.
  const mendable = failed.filter(({ why }) => why !== 'no-support');
  if (mendable.length === 0) return null;
  return (
    <div className={css.failed}>
      <h4>{t('find.failed')}</h4>
      <ul>
        {mendable.map(({ by, why }) => {
          const telling = tellSearchTrouble(why);
          return (
            <li key={by}>
              <b>{t(`find.ways.${by}`)}</b> {say(telling.title)}
              <span>{say(telling.hint)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
