import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identified } from '#shared/printing/found.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import { tellCondition } from '#shared/text/tell-printers.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { useSay } from '../../../text/use-say.ts';
import { Icon } from '../../../ui/icons.tsx';
import type { StepProps } from './find-step.tsx';
import { modelOfAnswer } from '../../../parts/model-of-answer.ts';
import { ModelPicker } from './model-picker.tsx';
import css from './printers.module.css';
import { isGeneric, modelIn, modelName } from '../../../parts/model-names.ts';

/** Asks the printer what it understands; where it says nothing a person chooses its model. */
export function IdentifyStep({ models, draft, setDraft, put }: StepProps) {
  const { t } = useTranslation('printers');
  const { runtime, log } = useStarted();
  const [asking, setAsking] = useState(false);
  const { connection } = draft.printer;
  const asked = JSON.stringify(connection);
  const answer = draft.identified?.asked === asked ? draft.identified.answer : null;
  const ask = useCallback((): void => {
    if (models === null || connection.kind === 'folder') return;
    setAsking(true);
    runtime
      .ask('printers.identify', { connection })
      .then(
        (said) => {
          const model = modelOfAnswer(said, models);
          setDraft((before) => ({
            ...before,
            identified: { asked: JSON.stringify(connection), answer: said },
            printer:
              model === null
                ? before.printer
                : { ...before.printer, model: model.id, media: model.media[0] ?? 'gap' },
          }));
        },
        (fault: unknown) => log('printers.identify', String(fault)),
      )
      .finally(() => setAsking(false));
  }, [runtime, log, models, connection, setDraft]);
  const known = answer !== null;
  useEffect(() => {
    // Once for each connection: whoever wants to ask again presses the button.
    const timer = known ? undefined : setTimeout(ask, 0);
    return () => clearTimeout(timer);
  }, [known, ask]);
  const chosen = modelIn(models, draft.printer.model);
  return (
    <div className={css.identify}>
      <div className={css.identifySide}>
        {asking ? (
          <p className={css.hint} role="status">
            {t('identify.asking')}
          </p>
        ) : answer === null ? null : (
          <Answer answer={answer} models={models ?? []} />
        )}
        {connection.kind === 'folder' ? null : (
          <div className={css.actions}>
            <button type="button" className="b sm" disabled={asking} onClick={ask}>
              {t('identify.again')}
            </button>
          </div>
        )}
        {chosen === null ? null : (
          <p className={css.chosen}>
            <Icon name="check" />
            {t('identify.chosen', {
              model: isGeneric(chosen) ? t(`model.speaks.${chosen.language}`) : modelName(chosen),
            })}
          </p>
        )}
      </div>
      {models === null ? null : (
        <ModelPicker models={models} value={draft.printer.model} onChoose={(model) => void put({ model })} />
      )}
    </div>
  );
}

function Answer({
  answer,
  models,
}: {
  readonly answer: Identified;
  readonly models: readonly PrinterModel[];
}) {
  const { t } = useTranslation('printers');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const model = modelOfAnswer(answer, models);
  const noDoor = answer.condition === 'unreachable' || answer.condition === 'queue-stopped';
  const key = noDoor ? 'noDoor' : 'silent';
  const trouble = tellCondition(answer.condition);
  return (
    <div className={css.finding} role="status" data-answer={model === null ? key : 'known'}>
      {model === null ? (
        <>
          <b>{t(`identify.${key}.title`)}</b>
          <span>{t(`identify.${key}.hint`)}</span>
        </>
      ) : (
        <>
          <b>{t('identify.answered')}</b>
          <span>
            {model.maker === '' || isGeneric(model) ? t(`model.speaks.${model.language}`) : modelName(model)}
          </span>
        </>
      )}
      {answer.says === '' ? null : <small>{t('identify.says', { says: answer.says })}</small>}
      {trouble.tone === 'ok' || trouble.tone === 'calm' || noDoor ? null : (
        <span className={css.trouble}>
          <b>{say(trouble.title)}</b> {trouble.hint === null ? '' : say(trouble.hint)}
        </span>
      )}
    </div>
  );
}
