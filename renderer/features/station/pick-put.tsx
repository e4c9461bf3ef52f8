import type { PickScreen } from '../../session/pick-view.ts';
import { TableButton } from '../../ui/button.tsx';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { CommandButton } from './command-button.tsx';
import { NextThing } from './pick-fetch.tsx';
import { PickFrame } from './pick-frame.tsx';
import { WallMap } from './pick-wall.tsx';
import css from './pick.module.css';
import { useTable } from './words.ts';

/** The unit in the hand, and the number of its slot: nothing else is as large. */
export function PutScreen({ screen }: { readonly screen: Extract<PickScreen, { kind: 'put' }> }) {
  const { t, actions, pictureOf } = useTable();
  const { thing, slot, wall, confirm, fills } = screen;
  return (
    <PickFrame wall={wall}>
      <main className={`main ${css.main}`}>
        <div className={css.left}>
          <div className={`stage ${css.stage}`}>
            <Picture src={pictureOf(thing.sku)} alt={thing.name} />
          </div>
          <FittedName size={1.875}>{thing.name}</FittedName>
          {confirm ? null : <NextThing stop={screen.next} />}
          <div className={css.buttons}>
            <CommandButton icon="undo" command={{ kind: 'undo' }}>
              {t('buttons.undo')}
            </CommandButton>
            <TableButton
              icon="check"
              onClick={() => actions.command(confirm ? { kind: 'slot', slot } : { kind: 'ok' })}
              code={confirm ? `PL-SLOT-${slot}` : 'PL-OK'}
            >
              {t('buttons.done')}
            </TableButton>
          </div>
        </div>
        <div className={`${css.panel} ${css.go}`} role="status">
          <div className={css.verb}>{t('pick:put.verb')}</div>
          <div className={`${css.slotNumber} ${slot > 9 ? css.many : ''}`}>{slot}</div>
          <div className={css.then}>{confirm ? t('pick:put.scanSlot') : t('pick:put.scanNext')}</div>
          {fills ? (
            <div className={css.fills}>
              <Icon name="check" />
              {t('pick:put.fills')}
            </div>
          ) : null}
        </div>
        <WallMap wall={wall} here={slot} />
      </main>
    </PickFrame>
  );
}
