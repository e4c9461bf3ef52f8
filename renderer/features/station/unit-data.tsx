import { mayBeAbsent } from '#shared/domain/rules/unit-data.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { CountryChoice } from './country-choice.tsx';
import { Frame } from './frame.tsx';
import { Lines } from './lines.tsx';
import { RightTick } from './right-tick.tsx';
import { SideButtons } from './side-buttons.tsx';
import { Thing } from './thing.tsx';
import { Typing } from './typing.tsx';
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
        <Typing
          key={`${field} ${screen.unit}`}
          label={t(`data:typed.${field}`)}
          digits={field !== 'gtd' && field !== 'rnpt'}
          take={(text) => actions.typed(text)}
        />
      )}
      {same === null && !absent ? null : (
        <div className={css.answers}>
          {same === null ? null : (
            <CommandButton icon="check" kind="big-main" command={{ kind: 'ok' }}>
              {same}
            </CommandButton>
          )}
          {absent ? (
            <CommandButton icon="cross" kind="big" command={{ kind: 'absent' }}>
              {t('data:none')}
            </CommandButton>
          ) : null}
        </div>
      )}
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
            <Thing
              thing={line}
              room={field === 'country' ? 'low' : 'usual'}
              mark={<RightTick verdict={verdict} shown={line.sku} small />}
            >
              {line.quantity > 1 && field !== 'country' ? (
                <span className="chip">{t('data:unit', { unit: screen.unit, total: line.quantity })}</span>
              ) : null}
              <p className="hint">{t(`data:ask.${field}.hint`)}</p>
            </Thing>
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
