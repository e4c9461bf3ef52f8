import type { Wall, WallSlot } from '../../session/pick-view.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './pick.module.css';
import { useTable } from './words.ts';

interface WallProps {
  readonly wall: Wall;
  /** The slot the unit in the hand goes into. */
  readonly here?: number;
  /** Slots that want what is to fetch. */
  readonly wants?: readonly number[];
}

/** As many columns as keep the numbers large. */
const columnsOf = (slots: number): 'c4' | 'c5' | 'c6' => (slots <= 16 ? 'c4' : slots <= 20 ? 'c5' : 'c6');

/** What stands under the number of a slot. */
function useStateWord({ state, put, wanted }: WallSlot): string {
  const { t } = useTable();
  return state === 'open' ? t('pick:wall.count', { put, wanted }) : t(`pick:wall.${state}`);
}

function Cell({
  at,
  here,
  wants,
}: {
  readonly at: WallSlot;
  readonly here: boolean;
  readonly wants: boolean;
}) {
  const word = useStateWord(at);
  const look =
    here && at.state === 'empty'
      ? `${css.empty} ${css.out}`
      : here
        ? css.here
        : `${css[at.state] ?? ''} ${wants ? css.wants : ''}`;
  return (
    <li className={`${css.cell} ${look}`} data-slot={at.slot} data-state={at.state}>
      <b>
        {at.state === 'complete' && !here ? <Icon name="check" /> : null}
        {at.state === 'empty' ? <Icon name="warn" /> : null}
        {at.slot}
      </b>
      <span>{word}</span>
    </li>
  );
}

/** The put wall: every slot with how far it is; the one at hand in the accent. */
export function WallMap({ wall, here, wants = [] }: WallProps) {
  const { t } = useTable();
  return (
    <aside className={css.wallPlace} aria-label={t('pick:wall.title')}>
      <ul className={`${css.wall} ${css[columnsOf(wall.slots.length)]}`}>
        {wall.slots.map((each) => (
          <Cell key={each.slot} at={each} here={each.slot === here} wants={wants.includes(each.slot)} />
        ))}
      </ul>
      {wall.print === 'none' ? null : (
        <p className={css.printLine} role="status">
          <Icon name="printer" />
          {t(`pick:print.${wall.print}`)}
        </p>
      )}
    </aside>
  );
}
