import { boxOf, gramsOf } from '#shared/domain/posting/progress.ts';
import { formatWeight } from '#shared/text/format.ts';
import type { Screen } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { Facts } from './facts.tsx';
import { Frame } from './frame.tsx';
import { Lines } from './lines.tsx';
import { Proposed } from './proposed.tsx';
import { SideButtons } from './side-buttons.tsx';
import { Typing } from './typing.tsx';
import { WaybillNumber } from './waybill-entry.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly screen: Extract<Screen, { kind: 'waybill' }>;
}

/** What is known of the parcel that this number goes on. */
function Parcel({ screen }: Props) {
  const { t, language } = useTable();
  const { work, posting } = screen;
  const grams = gramsOf(work);
  const box = boxOf(work);
  const { city, region } = posting.snapshot.destination;
  const known = [
    [t('tasks.weight'), grams === null ? null : formatWeight(grams, language)],
    [t('line.box'), box],
    [t('waybill.to'), city ?? region],
  ] as const;
  return <Facts className="parcel-facts" facts={known} />;
}

function Side({ screen }: Props) {
  return (
    <aside className="side">
      <Lines work={screen.work} now={null} />
      <Parcel screen={screen} />
      <SideButtons skip={!screen.step.required} />
    </aside>
  );
}

/** Nothing read yet: a number may be typed as well. */
function Unread({ screen }: Props) {
  const { t, actions } = useTable();
  return (
    <Frame posting={screen.posting} work={screen.work}>
      <main className="main m3">
        <div className="stage drawn">
          <Icon name="truck" />
        </div>
        <div className="column">
          <div className="column" role="status">
            <div className="say">
              <Icon name="scan" />
              {t('line.waybill')}
            </div>
            <FittedName>{t('tasks.waybill.title')}</FittedName>
          </div>
          <div className="foot column">
            <Proposed />
            <Typing label={t('tasks.waybill.hint')} take={(text) => actions.typed(text)} />
          </div>
        </div>
        <Side screen={screen} />
      </main>
    </Frame>
  );
}

/** The waybill number: scanned or typed, taken apart, its carrier named, and taken with OK. */
export function WaybillScreen({ screen }: Props) {
  const { t, actions } = useTable();
  const { entry, posting, work } = screen;
  if (entry === null) return <Unread screen={screen} />;
  return (
    <Frame posting={posting} work={work}>
      <main className="main m2">
        <div className="column">
          <h1 className="say" role="status">
            <Icon name="scan" />
            {t('table:waybill.typed')}
          </h1>
          <WaybillNumber entry={entry} />
          <div className="row foot" style={{ gap: '1rem' }}>
            {entry.refusal === null ? (
              <CommandButton icon="check" kind="big-main" command={{ kind: 'ok' }}>
                {t('buttons.waybillRight')}
              </CommandButton>
            ) : null}
            <TableButton icon="undo" kind="big" onClick={() => actions.clearWaybill()}>
              {t('buttons.rescan')}
            </TableButton>
          </div>
        </div>
        <Side screen={screen} />
      </main>
    </Frame>
  );
}
