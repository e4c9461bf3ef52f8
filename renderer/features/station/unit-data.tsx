import { useState } from 'react';
import { mayBeAbsent } from '#shared/domain/rules/unit-data.ts';
import { formatWeight } from '#shared/text/format.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { CountryChoice, useCountryName } from './country-choice.tsx';
import { Frame } from './frame.tsx';
import { Lines } from './lines.tsx';
import { RightTick } from './right-tick.tsx';
import { SideButtons } from './side-buttons.tsx';
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

/** What OK means here: the same as for the unit before; null where nothing was said before. */
function useSame({ field, offer }: DataScreenView): string | null {
  const { t, language } = useTable();
  const nameOf = useCountryName();
  if (offer === null) return null;
  if (offer.value === null) return t('data:noneAgain');
  const { value } = offer;
  const shown =
    field === 'country' ? nameOf(value) : field === 'grams' ? formatWeight(Number(value), language) : value;
  return t('data:same', { value: shown });
}

/** The ways to answer without the scanner, each with its code. */
function Answers({ screen }: { readonly screen: DataScreenView }) {
  const { t, actions } = useTable();
  const same = useSame(screen);
  const { field } = screen;
  return (
    <div className="foot column">
      {field === 'country' ? (
        <CountryChoice offered={screen.countries} />
      ) : (
        <Typed key={`${field} ${screen.unit}`} field={field} />
      )}
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
      {mayBeAbsent(field) ? (
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
  );
}

/** One thing that the marketplace wants to know of the unit in the hand. */
export function DataScreen({
  screen,
  verdict,
}: {
  readonly screen: DataScreenView;
  readonly verdict: Verdict | null;
}) {
  const { t, pictureOf } = useTable();
  const { line, work, posting, field, unit } = screen;
  return (
    <Frame posting={posting} work={work}>
      <main className="main m3">
        <div className="stage">
          <Picture src={pictureOf(line.sku)} alt={line.name} />
          <RightTick verdict={verdict} shown={line.sku} />
        </div>
        <div className="column">
          <div className="column" role="status">
            <div className="say">
              <Icon name={icons[field]} />
              {t(`data:ask.${field}.title`)}
            </div>
            <FittedName>{line.name}</FittedName>
            {line.quantity > 1 && field !== 'country' ? (
              <div className="chips">
                <span className="chip">{t('data:unit', { unit, total: line.quantity })}</span>
              </div>
            ) : null}
            <p className="hint">{t(`data:ask.${field}.hint`)}</p>
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
