import { PostingNumberText } from '../../ui/posting-number.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTable } from './words.ts';

/** Calls that fit above the queue. */
export const SHOWN_CALLS = 2;

/** Labels that wait for an answer, those that did not come out, and those that came out for parcels on the shelf: stick them on, scan them. */
export function LabelCalls() {
  const { t, view, actions } = useTable();
  const { labelCalls, largerPages, stuckLabels = [] } = view;
  const [asking] = largerPages;
  const [stuck] = stuckLabels;
  const extra = labelCalls.length - SHOWN_CALLS;
  if (labelCalls.length === 0 && asking === undefined && stuck === undefined) return null;
  return (
    <div role="status">
      <ul className="calls">
        {asking === undefined ? null : (
          <li className="call" data-label-question={asking}>
            <button type="button" className="call-question" onClick={() => actions.choose(asking)}>
              <span className="call-shelf">
                <Icon name="question" />
              </span>
              <span className="grow">
                <b>{t('queue.larger.title')}</b>
                <br />
                {t('queue.larger.hint')}
              </span>
              <PostingNumberText number={asking} />
            </button>
          </li>
        )}
        {stuck === undefined ? null : (
          <li className="call" data-label-stuck={stuck.posting}>
            <button type="button" className="call-question" onClick={() => actions.choose(stuck.posting)}>
              <span className="call-shelf">{stuck.shelf ?? <Icon name="printer" />}</span>
              <span className="grow">
                <b>{t(`label.${stuck.why}.title`)}</b>
                <br />
                {t('queue.stuckHint')}
              </span>
              <PostingNumberText number={stuck.posting} />
            </button>
          </li>
        )}
        {labelCalls.slice(0, SHOWN_CALLS).map((call, i) => (
          <li key={call.posting} className="call" data-label-call={call.posting}>
            <span className="call-shelf">{call.shelf ?? <Icon name="label" />}</span>
            <span className="grow">
              <b>{call.shelf === null ? t('queue.calls') : t('queue.call', { shelf: call.shelf })}</b>
              <br />
              {t('queue.callHint')}
              {extra > 0 && i === SHOWN_CALLS - 1 ? ` · ${t('table:more', { extra })}` : null}
            </span>
            <PostingNumberText number={call.posting} />
          </li>
        ))}
      </ul>
    </div>
  );
}
