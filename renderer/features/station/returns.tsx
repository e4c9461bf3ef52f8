import type { Packer } from '#shared/bridge/settings.ts';
import { photosIn, type PhotoRef } from '#shared/domain/posting/photo.ts';
import { workOf, type KnownPosting } from '#shared/domain/posting/state.ts';
import { judgements } from '#shared/domain/return/returned.ts';
import { formatMoment } from '#shared/text/format.ts';
import type { ReturnsScreen as Asked, ReturnLine } from '../../session/activities/returns-view.ts';
import type { Verdict } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { AskAny } from './ask-any.tsx';
import { CommandButton } from './command-button.tsx';
import { EmptyTable } from './empty-table.tsx';
import { Facts } from './facts.tsx';
import { Frame } from './frame.tsx';
import { KeptPictures } from './kept-pictures.tsx';
import { ReturnPhoto } from './return-photo.tsx';
import { ReturnsVerdict } from './returns-verdict.tsx';
import { useTable } from './words.ts';
import css from './returns.module.css';

/** Rows that fit. */
const SHOWN = { restock: 6, lines: 4, pictures: 4 } as const;

/** Nothing is open: what goes back to which shelf. */
function Scan({ screen }: { readonly screen: Extract<Asked, { stage: 'scan' }> }) {
  const { t, pictureOf } = useTable();
  const { restock } = screen;
  const units = restock.reduce((sum, row) => sum + row.units, 0);
  const extra = restock.length - SHOWN.restock;
  return (
    <Frame posting={null} work={null}>
      <main className={`main ${css.wide}`}>
        <div className="column">
          <AskAny icon="scan" title={t('returns:scan.title')} hint={t('returns:scan.hint')} />
          {units === 0 ? (
            <EmptyTable hint={t('returns:nothingToShelve')} />
          ) : (
            <section className={css.list}>
              <h2>{t('returns:toShelves', { count: units })}</h2>
              <ol>
                {restock.slice(0, SHOWN.restock).map((row) => (
                  <li key={row.sku}>
                    <span className={css.thumb}>
                      <Picture src={pictureOf(row.sku)} alt="" />
                    </span>
                    <span className={`${css.name} goods-name`}>{row.name}</span>
                    <b>×{row.units}</b>
                    <span className={css.place}>
                      <Icon name="shelf" />
                      {row.shelf === null ? t('returns:noShelf') : t('returns:shelf', { shelf: row.shelf })}
                    </span>
                  </li>
                ))}
              </ol>
              {extra > 0 ? <p className={css.more}>{t('table:more', { extra })}</p> : null}
            </section>
          )}
          {units === 0 ? null : (
            <div className={css.buttons}>
              <CommandButton icon="check" command={{ kind: 'ok' }}>
                {t('returns:shelved')}
              </CommandButton>
            </div>
          )}
        </div>
      </main>
    </Frame>
  );
}

/** `now`: judged next; `right`: just scanned. */
function Line({ line, mark }: { readonly line: ReturnLine; readonly mark: 'now' | 'right' | null }) {
  const { t, pictureOf } = useTable();
  return (
    <li
      className={mark === null ? '' : `${css.now} ${mark === 'right' ? css.right : ''}`}
      aria-current={mark === null ? undefined : 'true'}
    >
      <span className={css.thumb}>
        <Picture src={pictureOf(line.sku)} alt="" />
      </span>
      <span className={`${mark === null ? css.name : css.nowName} goods-name`}>{line.name}</span>
      {line.judged.map(({ judgement, units }) => (
        <span key={judgement} className="chip">
          {t(`returns:judgements.${judgement}`)} ×{units}
        </span>
      ))}
      {line.left > 0 ? <b>×{line.left}</b> : <Icon name="check" />}
    </li>
  );
}

interface Props {
  readonly verdict: Verdict | null;
  readonly packers: readonly Packer[];
}

/** What it was: who packed it, when it left, why it came back. */
function Story({
  screen,
  packers,
}: Pick<Props, 'packers'> & { readonly screen: Extract<Asked, { stage: 'judge' }> }) {
  const { t, language, timeZone } = useTable();
  const { story, back } = screen;
  const reason = back.returned?.told?.reason ?? '';
  const work = workOf(back);
  const shadow = work?.plan.shadowUntil;
  const known = [
    [t('returns:packedBy'), packers.find(({ id }) => id === story.packedBy)?.name ?? story.packedBy],
    [t('returns:leftAt'), story.leftAt === null ? null : formatMoment(story.leftAt, language, timeZone)],
    [t('returns:reason'), reason === '' ? t('returns:noReason') : reason],
    [t('shadow:sign'), shadow === undefined ? null : t('shadow:noted', { count: work?.noted?.length ?? 0 })],
  ] as const;
  return <Facts className={css.story} facts={known} />;
}

const icons: Readonly<Record<(typeof judgements)[number], IconName>> = {
  restock: 'shelf',
  damaged: 'warn',
  'wrong-item': 'swap',
  missing: 'question',
};

/** How it was packed, and how it came back. */
const picturesOf = (back: KnownPosting): readonly PhotoRef[] => [
  ...photosIn(back),
  ...(back.returned?.photos ?? []).map(({ photo }) => photo),
];

/** A return lies open: each unit is judged by a code. */
function Judge({
  screen,
  verdict,
  packers,
}: Props & { readonly screen: Extract<Asked, { stage: 'judge' }> }) {
  const { t } = useTable();
  const { lines, current, left, back } = screen;
  const extra = lines.length - SHOWN.lines;
  const shown = lines.toSorted((a, b) => Number(b.sku === current) - Number(a.sku === current));
  return (
    <Frame posting={null} work={null}>
      <main className={`main ${css.judge}`}>
        <div className="column">
          <p className={css.number}>
            {t('returns:name')} · <PostingNumberText number={back.snapshot.number} />
          </p>
          <div role="status">
            <FittedName size={2.75}>
              {left === 0 ? t('returns:done.title') : t('returns:left', { count: left })}
            </FittedName>
          </div>
          <section className={css.list}>
            <ol>
              {shown.slice(0, SHOWN.lines).map((line) => (
                <Line
                  key={line.sku}
                  line={line}
                  mark={line.sku !== current ? null : verdict?.kind === 'right' ? 'right' : 'now'}
                />
              ))}
            </ol>
            {extra > 0 ? <p className={css.more}>{t('table:more', { extra })}</p> : null}
          </section>
          <Story screen={screen} packers={packers} />
          <KeptPictures photos={picturesOf(back).slice(-SHOWN.pictures)} />
        </div>
        <aside className={css.side}>
          <h2>{left === 0 ? t('returns:done.hint') : t('returns:judge')}</h2>
          {left === 0
            ? null
            : judgements.map((reason) => (
                <CommandButton
                  key={reason}
                  icon={icons[reason]}
                  kind="big"
                  command={{ kind: 'reason', reason }}
                >
                  {t(`returns:judgements.${reason}`)}
                </CommandButton>
              ))}
          <div className="grow" />
          <CommandButton icon="undo" command={{ kind: 'undo' }}>
            {t('buttons.undo')}
          </CommandButton>
          {left === 0 ? (
            <CommandButton icon="check" kind="main" command={{ kind: 'ok' }}>
              {t('buttons.ok')}
            </CommandButton>
          ) : null}
        </aside>
      </main>
    </Frame>
  );
}

/** Returns: scan one in, say how each unit is, put what can be sold again on its shelf. */
export function ReturnsScreen({ screen, verdict, packers }: Props & { readonly screen: Asked }) {
  if (verdict?.kind === 'wrong' || verdict?.kind === 'many' || verdict?.kind === 'unknown')
    return <ReturnsVerdict verdict={verdict} />;
  if (screen.stage === 'photo') return <ReturnPhoto screen={screen} />;
  return screen.stage === 'scan' ? (
    <Scan screen={screen} />
  ) : (
    <Judge screen={screen} verdict={verdict} packers={packers} />
  );
}
