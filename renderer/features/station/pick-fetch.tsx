import type { PickStop } from '#shared/domain/rules/waves.ts';
import type { PickScreen } from '../../session/pick-view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { useFit } from '../../ui/use-fit.ts';
import { CommandButton } from './command-button.tsx';
import { PickFrame } from './pick-frame.tsx';
import { ElsewhereButton } from './shelve.tsx';
import { WallMap } from './pick-wall.tsx';
import css from './pick.module.css';
import { useTable } from './words.ts';

/** Slots that are named beside a thing; of more, how many. */
const NAMED = 6;

/** Descenders reach this far out of a line; share of the size. More would cut the digits of the last line. */
const DESCENDERS = 0.15;

const holds = (element: HTMLElement): boolean =>
  element.scrollHeight <=
    element.clientHeight + Number.parseFloat(getComputedStyle(element).fontSize) * DESCENDERS &&
  element.scrollWidth <= element.clientWidth;

/** Where it lies, as large as the name of the shelf allows. */
function Shelf({ shelf }: { readonly shelf: string | null }) {
  const { t } = useTable();
  const place = useFit<HTMLDivElement>(shelf === null ? [3] : [6.5, 5.5, 4.5, 3.75, 3, 2.25], holds);
  return (
    <>
      <div className={css.shelfWord}>
        <Icon name="shelf" />
        {shelf === null ? t('pick:fetch.noShelfHint') : t('pick:fetch.shelf')}
      </div>
      <div ref={place} className={css.shelf} data-shelf={shelf ?? ''}>
        {shelf ?? t('pick:fetch.noShelf')}
      </div>
    </>
  );
}

function Into({ slots }: Pick<PickStop, 'slots'>) {
  const { t } = useTable();
  const extra = slots.length - NAMED;
  return (
    <div className={css.into}>
      {t('pick:fetch.into')}
      {slots.slice(0, NAMED).map(({ slot, quantity }) => (
        <b key={slot}>
          {slot}
          {quantity > 1 ? <small>&nbsp;×{quantity}</small> : null}
        </b>
      ))}
      {extra > 0 ? t('table:more', { extra }) : null}
    </div>
  );
}

/** What comes after, small: whoever walks may take it along. */
export function NextThing({ stop }: { readonly stop: PickStop | null }) {
  const { t } = useTable();
  if (stop === null) return null;
  return (
    <div className={css.nextThing}>
      <span className="nw">{t('pick:fetch.after')}</span>
      {stop.shelf === null ? null : <b>{stop.shelf}</b>}
      <span className={css.nextName}>
        {stop.left}&nbsp;× {stop.name}
      </span>
    </div>
  );
}

/** The next thing along the shelves: where it lies, how many, for which slots. Scanned, it is told where it goes. */
export function FetchScreen({ screen }: { readonly screen: Extract<PickScreen, { kind: 'pick' }> }) {
  const { t, view, pictureOf } = useTable();
  const { stop, wall, next } = screen;
  return (
    <PickFrame wall={wall}>
      <main className={`main ${css.main}`}>
        <div className={css.left}>
          <div className={`stage ${css.stage}`}>
            <Picture src={pictureOf(stop.sku)} alt={stop.name} />
          </div>
          <FittedName size={1.875}>{stop.name}</FittedName>
          <div className={css.buttons}>
            <CommandButton icon="printer" command={{ kind: 'reprint' }}>
              {t('pick:buttons.print')}
            </CommandButton>
            <CommandButton icon="next" command={{ kind: 'skip' }}>
              {t('pick:buttons.skip')}
            </CommandButton>
            <CommandButton icon="warn" command={{ kind: 'problem', reason: null }}>
              {t('pick:buttons.short')}
            </CommandButton>
            <ElsewhereButton />
          </div>
        </div>
        <div className={`${css.panel} ${css.take}`} role="status">
          {view.verdict?.kind === 'right' ? (
            <div className={css.rightWord}>
              <Icon name="check" />
              {t('verdicts.right.word')}
            </div>
          ) : null}
          <div className={css.sayIt}>
            <Icon name="scan" />
            {t('pick:fetch.verb')}
          </div>
          <Shelf shelf={stop.shelf} />
          <div className={css.count}>
            <b data-left={stop.left}>{stop.left}</b>
            {t('pick:fetch.take')}
          </div>
          <Into slots={stop.slots} />
          <NextThing stop={next} />
        </div>
        <WallMap wall={wall} wants={stop.slots.map(({ slot }) => slot)} />
      </main>
    </PickFrame>
  );
}
