import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { BoldIn } from '../../ui/bold-in.tsx';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly verdict: Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;
  readonly screen: Screen;
}

/** Units drawn one by one; more are told by the number alone. */
const DRAWN = 2;
/** From here on the number needs the room of a drawn unit. */
const HUGE = 10_000;

function Unit({ src, extra }: { readonly src: string | null; readonly extra: boolean }) {
  return (
    <div className={`unit ${extra ? 'extra' : 'card'}`}>
      <span className="unit-thing">
        <Picture src={src} alt="" />
      </span>
      <span className="vmark unit-mark">
        <Icon name={extra ? 'hand' : 'check'} />
      </span>
    </div>
  );
}

/** What is in the hand, that it is too many, and where it goes. */
function Told({ verdict, screen }: Props) {
  const { t, say } = useTable();
  const { refusal, got } = verdict;
  const shelf = got?.shelf ?? null;
  if (refusal.code !== 'one-too-many') return <p className="told">{say(verdictOfRefusal(refusal).hint)}</p>;
  const atWall = 'wall' in screen;
  const enough = t(atWall ? 'pick:manyEnough' : 'table:many.enough', { wanted: refusal.wanted });
  if (shelf === null && !atWall) {
    const hint = say(verdictOfRefusal(refusal).hint);
    return (
      <p className="told">
        <BoldIn text={hint} part={refusal.thing.name} />
      </p>
    );
  }
  return (
    <p className="told">
      <span className="told-name">
        <b>{refusal.thing.name}</b>
      </span>
      <span>{enough} </span>
      {shelf === null ? null : (
        <span>
          <BoldIn text={t('cards.backToShelf', { shelf })} part={shelf} />
        </span>
      )}
    </p>
  );
}

/** One too many: the units that belong, a plus, and the extra one dashed. */
export function ManyVerdict({ verdict, screen }: Props) {
  const { t, pictureOf } = useTable();
  const { refusal } = verdict;
  const wanted = refusal.code === 'one-too-many' ? refusal.wanted : 0;
  const src = refusal.code === 'one-too-many' ? pictureOf(refusal.thing.sku) : null;
  return (
    <>
      <TopBar posting={'posting' in screen ? screen.posting : null} />
      <main className="main m-verdict" role="alert">
        <div className="vmark slab">
          <Icon name="hand" />
        </div>
        <div className="column">
          <FittedWord size={7.5}>{t('verdicts.many.word')}</FittedWord>
          <Told verdict={verdict} screen={screen} />
          <div className="units">
            {Array.from({ length: wanted >= HUGE ? 1 : Math.min(wanted, DRAWN) }, (_, i) => (
              <Unit key={i} src={src} extra={false} />
            ))}
            <div className="plus">+</div>
            <Unit src={src} extra />
            <div className={`of wanted ${wanted >= HUGE ? 'huge' : ''}`}>
              <span>{t('table:many.wanted')}</span>
              <div className="num">{wanted}</div>
            </div>
          </div>
          <VerdictFoot next={t('verdicts.many.next')} work={verdict.work} />
        </div>
      </main>
      <StatusLine />
    </>
  );
}
