import { useTranslation } from 'react-i18next';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { useKept, type SetKept } from '../../../runtime/use-kept.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { PostingNumberText } from '../../../ui/posting-number.tsx';
import { TextField } from '../../../parts/fields.tsx';
import { composed } from '#shared/printing/compose.ts';
import { pickData, slipData, waveData, type ListContext } from '../list-data.ts';
import { batchOf } from '../../../parts/use-desk-print.ts';
import { PrintFrame, useLabelLanguage } from '../print-frame.tsx';
import css from '../printing.module.css';
import type { FormProps } from '../printing-page.tsx';
import { Empty } from '../../../parts/empty.tsx';

const piecesOf = ({ snapshot }: KnownPosting): number =>
  snapshot.lines.reduce((sum, line) => sum + line.quantity, 0);

/** Postings of the queue in its own order. */
function useQueued(statuses: readonly KnownPosting['status'][]): readonly KnownPosting[] {
  const { runtime } = useStarted();
  return runtime.book
    .rows()
    .flatMap(({ number }) => runtime.book.posting(number)?.state ?? [])
    .filter(({ status }) => statuses.includes(status));
}

/** What lists need besides their postings. */
export function useListContext(): ListContext {
  const { runtime, clock, timeZone } = useStarted();
  const [language] = useLabelLanguage();
  // A list is dated when it is made: a clock that ticks in the preview would draw it anew every second.
  const now = Math.floor(clock.now() / 60_000) * 60_000;
  return { settings: runtime.settings(), language, now, timeZone };
}

interface TicksProps {
  readonly postings: readonly KnownPosting[];
  readonly chosen: readonly string[];
  readonly setChosen: SetKept<readonly string[]>;
}

/** Postings to tick. */
function PostingTicks({ postings, chosen, setChosen }: TicksProps) {
  const { t } = useTranslation('printing');
  const all = postings.every(({ snapshot }) => chosen.includes(snapshot.number));
  return (
    <>
      <div className={css.pickedLine}>
        <button
          type="button"
          className="b sm"
          onClick={() => setChosen(all ? [] : postings.map(({ snapshot }) => snapshot.number))}
        >
          {all ? t('clear') : t('all')}
        </button>
      </div>
      <ul className={css.ticks}>
        {postings.map((posting) => {
          const { number, lines } = posting.snapshot;
          return (
            <li key={number}>
              <label>
                <input
                  type="checkbox"
                  data-posting={number}
                  checked={chosen.includes(number)}
                  onChange={(event) =>
                    setChosen((before) =>
                      event.target.checked ? [...before, number] : before.filter((each) => each !== number),
                    )
                  }
                />
                <PostingNumberText number={number} />
                <span className={css.goods}>{lines.map(({ name }) => name).join(', ')}</span>
                <small>{t('slips.units', { count: piecesOf(posting) })}</small>
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Slips for the buyers of chosen postings. */
export function SlipForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const context = useListContext();
  const settings = runtime.settings();
  const postings = useQueued(['new', 'confirmed', 'packing', 'packed']);
  const [chosen, setChosen] = useKept<readonly string[]>('printing.slips', () => []);
  const docs = postings
    .filter(({ snapshot }) => chosen.includes(snapshot.number))
    .flatMap((posting) => composed('packing-slip', slipData(posting, context), settings));
  return (
    <PrintFrame kind="packing-slip" batches={batchOf(docs)} toJobs={toJobs}>
      {postings.length === 0 ? (
        <Empty title={t('slips.none.title')} hint={t('slips.none.hint')} />
      ) : (
        <>
          <p className={css.hint}>{t('slips.hint')}</p>
          <PostingTicks postings={postings} chosen={chosen} setChosen={setChosen} />
        </>
      )}
    </PrintFrame>
  );
}

/** Everything that confirmed postings want, in the order of the shelves. */
export function PickForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const context = useListContext();
  const settings = runtime.settings();
  const postings = useQueued(['confirmed']);
  const [name, setName] = useKept('printing.wave', () => '1');
  const product = (sku: KnownPosting['snapshot']['lines'][number]['sku']) =>
    runtime.book.product(sku)?.state ?? null;
  const docs =
    postings.length === 0 ? [] : composed('pick-list', pickData(postings, product, name, context), settings);
  return (
    <PrintFrame kind="pick-list" batches={batchOf(docs)} toJobs={toJobs}>
      {postings.length === 0 ? (
        <Empty title={t('picks.none.title')} hint={t('picks.none.hint')} />
      ) : (
        <>
          <p className={css.hint}>{t('picks.hint')}</p>
          <p className={css.summary}>
            {t('picks.summary', {
              count: postings.length,
              units: postings.reduce((sum, posting) => sum + piecesOf(posting), 0),
            })}
          </p>
          <WaveName name={name} setName={setName} />
        </>
      )}
    </PrintFrame>
  );
}

function WaveName({ name, setName }: { readonly name: string; readonly setName: (name: string) => void }) {
  const { t } = useTranslation('printing');
  return (
    <TextField
      label={t('waves.name')}
      value={name}
      wrong=""
      onCommit={(text) => {
        setName(text.slice(0, 20));
        return Promise.resolve('kept');
      }}
      width="short"
    />
  );
}

/** Which posting goes into which place. */
export function WaveForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const context = useListContext();
  const settings = runtime.settings();
  const postings = useQueued(['confirmed', 'packing']);
  const [chosen, setChosen] = useKept<readonly string[]>('printing.waves', () => []);
  const [name, setName] = useKept('printing.wave', () => '1');
  const members = postings.filter(({ snapshot }) => chosen.includes(snapshot.number));
  const docs = members.length === 0 ? [] : composed('wave-sheet', waveData(members, name, context), settings);
  return (
    <PrintFrame kind="wave-sheet" batches={batchOf(docs)} toJobs={toJobs}>
      {postings.length === 0 ? (
        <Empty title={t('picks.none.title')} hint={t('picks.none.hint')} />
      ) : (
        <>
          <WaveName name={name} setName={setName} />
          <p className={css.hint}>{t('waves.hint')}</p>
          <PostingTicks postings={postings} chosen={chosen} setChosen={setChosen} />
        </>
      )}
    </PrintFrame>
  );
}
