import { useTranslation } from 'react-i18next';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelKind } from '#shared/label/kinds.ts';
import { tellLabelTrouble } from '#shared/text/tell-printers.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { useSay } from '../text/use-say.ts';
import { Icon } from '../ui/icons.tsx';
import css from './label-stage.module.css';
import { useDrawn, type Drawn } from './use-drawn.ts';

interface Props {
  readonly kind: LabelKind;
  readonly docs: readonly LabelDoc[];
  readonly page: number;
  readonly turn: (page: number) => void;
  /** It only shows how such a label looks: nobody asks for it, and nothing about it needs mending. */
  readonly sample?: string | undefined;
}

/** A label, or a pile of them to leaf through, as the printer will show it; and whatever is wrong with it in words. */
export function LabelStage({ kind, docs, page, turn, sample }: Props) {
  const { t } = useTranslation('labels');
  const at = Math.min(page, docs.length - 1);
  const doc = docs[at] ?? null;
  const drawn = useDrawn(kind, doc);
  return (
    <div className={css.stage}>
      <div className={css.paper} data-drawing={drawn.drawing} aria-busy={drawn.drawing}>
        {doc === null || drawn.url === null ? (
          <p className={css.waiting}>
            {drawn.drawing ? t('drawing') : drawn.stops ? <Icon name="warn" /> : ''}
          </p>
        ) : (
          <img
            src={drawn.url}
            alt={t('preview', { kind: t(`kinds.${kind}.title`) })}
            data-wide={doc.widthMm > doc.heightMm}
            data-preview={kind}
          />
        )}
      </div>
      {docs.length > 1 ? (
        <div className={css.pager}>
          <button
            type="button"
            aria-label={t('previousPage')}
            disabled={at <= 0}
            onClick={() => turn(at - 1)}
          >
            <Icon name="next" style={{ transform: 'rotate(180deg)' }} />
          </button>
          <span>{t('page', { number: at + 1, total: docs.length })}</span>
          <button
            type="button"
            aria-label={t('nextPage')}
            disabled={at >= docs.length - 1}
            onClick={() => turn(at + 1)}
          >
            <Icon name="next" />
          </button>
        </div>
      ) : null}
      {sample === undefined ? <Troubles drawn={drawn} /> : <p className={css.sample}>{sample}</p>}
    </div>
  );
}

function Troubles({ drawn }: { readonly drawn: Drawn }) {
  const { t } = useTranslation('labels');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  if (drawn.drawing && drawn.url === null) return null;
  if (drawn.troubles.length === 0) {
    return drawn.url === null ? null : (
      <p className={css.fine} role="status">
        <Icon name="check" />
        {t('allRight')}
      </p>
    );
  }
  return (
    <div className={css.troubles} data-stops={drawn.stops} role={drawn.stops ? 'alert' : 'status'}>
      {drawn.stops ? <b>{t('stops')}</b> : null}
      <ul>
        {drawn.troubles.map((kind) => {
          const telling = tellLabelTrouble(kind);
          return (
            <li key={kind} data-trouble={kind}>
              <b>{say(telling.title)}</b> {say(telling.hint)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
