import { useState } from 'react';
import { mayBeAbsent } from '#shared/domain/rules/unit-data.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { CountryChoice } from './country-choice.tsx';
import { Frame } from './frame.tsx';
import { Lines } from './lines.tsx';
import { RightTick } from './right-tick.tsx';
import { SideButtons } from './side-buttons.tsx';
import css from './unit-data.module.css';
import { useTable } from './words.ts';

type DataScreenView = Extract<Screen, { kind: 'data' }>;

const icons: Readonly<Record<DataScreenView['field'], IconName>> = {
  imei: 'code',
  uin: 'code',
  grams: 'scale',
  country: 'question',
  gtd: 'list',
  rnpt: 'list',
};

/** A number typed by hand, judged like a scan. */
function Typed({ field }: Pick<DataScreenView, 'field'>) {
  const { t, actions } = useTable();
  const [typed, setTyped] = useState('');
  return (
    <form
      className="typing"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') actions.typed(typed.trim());
      }}
    >
      <label>
        {t(`data:typed.${field}`)}
        <input
          inputMode={field === 'gtd' || field === 'rnpt' ? 'text' : 'numeric'}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <TableButton icon="check" kind="big">
        {t('buttons.ok')}
      </TableButton>
    </form>
  );
}

/** What OK means here: the same as for the unit before; null where nothing was said before. The country stands among the countries. */
function useSame({ field, offer }: DataScreenView): string | null {
  const { t } = useTable();
  if (offer === null || field === 'country') return null;
  return offer.value === null ? t('data:noneAgain') : t('data:same', { value: offer.value });
}

/** The ways to answer without the scanner, each with its code. */
function Answers({ screen }: { readonly screen: DataScreenView }) {
  const { t, actions } = useTable();
  const { field } = screen;
  const same = useSame(screen);
  const absent = mayBeAbsent(field) && screen.offer?.value !== null;
  return (
    <div className="foot column">
      {field === 'country' ? (
        <CountryChoice offered={screen.countries} same={screen.offer?.value ?? null} />
      ) : (
        <Typed key={`${field} ${screen.unit}`} field={field} />
      )}
      {same === null && !absent ? null : (
        <div className={css.answers}>
          {same === null ? null : (
            <TableButton
              icon="check"
              kind="big-main"
              onClick={() => actions.command({ kind: 'ok' })}
              code="PL-OK"
            >
              {same}
            </TableButton>
          )}
          {absent ? (
            <TableButton
              icon="cross"
              kind="big"
              onClick={() => actions.command({ kind: 'absent' })}
              code="PL-NONE"
            >
              {t('data:none')}
            </TableButton>
          ) : null}
        </div>
      )}
    </div>
  );
}

/** The thing in the hand: its picture, its name, and which of several it is. */
function Thing({ screen, verdict }: Props) {
  const { t, pictureOf } = useTable();
  const { line, unit, field } = screen;
  return (
    <div className={`${css.thing} ${field === 'country' ? css.low : ''}`}>
      <div className={`stage ${css.picture}`}>
        <Picture src={pictureOf(line.sku)} alt={line.name} />
        <RightTick verdict={verdict} shown={line.sku} small />
      </div>
      <div className={css.words}>
        <p className={css.name}>{line.name}</p>
        {line.quantity > 1 && field !== 'country' ? (
          <span className="chip">{t('data:unit', { unit, total: line.quantity })}</span>
        ) : null}
        <p className="hint">{t(`data:ask.${field}.hint`)}</p>
      </div>
    </div>
  );
}

interface Props {
  readonly screen: DataScreenView;
  readonly verdict: Verdict | null;
}

/** One thing that the marketplace wants to know of the unit in the hand. */
export function DataScreen({ screen, verdict }: Props) {
  const { t } = useTable();
  const { line, work, posting, field } = screen;
  return (
    <Frame posting={posting} work={work}>
      <main className="main m2">
        <div className="column">
          <div className="column" role="status">
            <div className={css.asked}>
              <span className="say">
                <Icon name={icons[field]} />
              </span>
              <FittedName>{t(`data:ask.${field}.title`)}</FittedName>
            </div>
            <Thing screen={screen} verdict={verdict} />
          </div>
          <Answers screen={screen} />
        </div>
        <aside className="side">
          {work.plan.lines.length > 1 ? <Lines work={work} now={line.id} /> : null}
          <SideButtons />
        </aside>
      </main>
    </Frame>
  );
}
