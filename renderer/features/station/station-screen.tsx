import { memo } from 'react';
import type { Packer, Settings } from '#shared/bridge/settings.ts';
import type { Screen, StationActions, StationView, Verdict } from '../../session/view.ts';
import { ClosedScreen } from './closed.tsx';
import { HandOverScreen } from './hand-over.tsx';
import { LabelScreen } from './label.tsx';
import { ManyVerdict } from './verdict-many.tsx';
import { ParkedScreen } from './parked.tsx';
import { PhotoScreen } from './photo.tsx';
import { PickScreens } from './pick-screens.tsx';
import { PinScreen } from './pin.tsx';
import { ProblemScreen } from './problem.tsx';
import { QueueScreen } from './queue.tsx';
import { ReasonScreen } from './reason.tsx';
import { ReturnsScreen } from './returns.tsx';
import { ScanScreen } from './scan.tsx';
import { ScannerScreen } from './scanner.tsx';
import { StartScreen } from './start.tsx';
import { ShelveScreen } from './shelve.tsx';
import { SupplyScreen } from './supply.tsx';
import { StepScreen } from './step.tsx';
import { ShadowVerdict } from './verdict-shadow.tsx';
import { StopVerdict } from './verdict-stop.tsx';
import { TwiceVerdict } from './verdict-twice.tsx';
import { DataScreen } from './unit-data.tsx';
import { TeachScreen } from './teach.tsx';
import { UnknownVerdict } from './verdict-unknown.tsx';
import { WaybillScreen } from './waybill.tsx';
import { WrongVerdict } from './verdict-wrong.tsx';
import { Now, Table, useWords } from './words.ts';

/** What the table is shown from. */
export interface StationScreenProps {
  readonly view: StationView;
  readonly actions: StationActions;
  /** Ms since 1970 UTC. */
  readonly now: number;
  readonly timeZone: string;
  readonly packers: readonly Packer[];
  readonly boxes: Settings['packing']['boxes'];
}

const grounds = {
  right: 'v v-right',
  complete: 'v v-right',
  wrong: 'v v-wrong',
  many: 'v v-many',
  unknown: 'v v-unknown',
  shadow: 'v v-shadow',
  stop: 'v v-stop',
  notice: '',
} as const;

/** Screens on which a right scan is the next question at once, or colours its own place only: they keep their colour. */
const keepsColour: ReadonlySet<Screen['kind']> = new Set(['put', 'hand-over', 'returns', 'supply']);

/** While a code is taught, or a shelf said, only the end of it is green. */
const isCalm = (screen: Screen): boolean =>
  keepsColour.has(screen.kind) ||
  (screen.kind === 'teach' && screen.stage !== 'taught') ||
  (screen.kind === 'shelve' && screen.stage !== 'set');

const groundOf = (screen: Screen, verdict: Verdict | null): string =>
  verdict === null ||
  (isCalm(screen) && (verdict.kind === 'right' || (screen.kind === 'supply' && verdict.kind === 'complete')))
    ? ''
    : grounds[verdict.kind];

/** The packing table: one question at a time, and a verdict that nobody can miss. */
export function StationScreen({ view, actions, now, timeZone, packers, boxes }: StationScreenProps) {
  const words = useWords({ view, actions, timeZone });
  return (
    <Now value={now}>
      <Table value={words}>
        <Shown screen={view.screen} verdict={view.verdict} packers={packers} boxes={boxes} />
      </Table>
    </Now>
  );
}

/** Drawn anew when something is to be seen, not when the clock ticks. */
const Shown = memo(function Shown({ screen, verdict, packers, boxes }: BodyProps) {
  return (
    <div className={`table-root ${groundOf(screen, verdict)}`} {...marksOf(screen, verdict)}>
      <Body screen={screen} verdict={verdict} packers={packers} boxes={boxes} />
    </div>
  );
});

interface BodyProps {
  readonly screen: Screen;
  readonly verdict: Verdict | null;
  readonly packers: readonly Packer[];
  readonly boxes: StationScreenProps['boxes'];
}

function Body({ screen, verdict, packers, boxes }: BodyProps) {
  if (verdict?.kind === 'stop') return <StopVerdict verdict={verdict} />;
  if (screen.kind === 'returns') return <ReturnsScreen screen={screen} verdict={verdict} packers={packers} />;
  if (screen.kind === 'hand-over') return <HandOverScreen screen={screen} verdict={verdict} />;
  if (screen.kind === 'supply')
    return verdict?.kind === 'many' && verdict.refusal.code === 'scanned-twice' ? (
      <TwiceVerdict refusal={verdict.refusal} screen={screen} />
    ) : (
      <SupplyScreen screen={screen} verdict={verdict} />
    );
  if (verdict?.kind === 'wrong') return <WrongVerdict verdict={verdict} screen={screen} />;
  if (verdict?.kind === 'many' && verdict.refusal.code === 'scanned-twice')
    return <TwiceVerdict refusal={verdict.refusal} screen={screen} />;
  if (verdict?.kind === 'many') return <ManyVerdict verdict={verdict} screen={screen} />;
  if (verdict?.kind === 'shadow') return <ShadowVerdict verdict={verdict} screen={screen} />;
  if (verdict?.kind === 'unknown') return <UnknownVerdict verdict={verdict} screen={screen} />;
  switch (screen.kind) {
    case 'start':
      return <StartScreen packers={packers} held={screen.held} />;
    case 'pin':
      return <PinScreen key={screen.person.id} screen={screen} />;
    case 'queue':
      return <QueueScreen />;
    case 'scan':
    case 'mark':
      return <ScanScreen screen={screen} verdict={verdict} />;
    case 'data':
      return <DataScreen screen={screen} verdict={verdict} />;
    case 'step':
      return <StepScreen screen={screen} verdict={verdict} boxes={boxes} />;
    case 'photo':
      return <PhotoScreen screen={screen} />;
    case 'waybill':
      return <WaybillScreen screen={screen} />;
    case 'label':
      return <LabelScreen screen={screen} verdict={verdict} />;
    case 'parked':
      return <ParkedScreen screen={screen} verdict={verdict} />;
    case 'closed':
      return <ClosedScreen screen={screen} />;
    case 'reason':
      return <ReasonScreen screen={screen} />;
    case 'scanner':
      return <ScannerScreen screen={screen} />;
    case 'teach':
      return <TeachScreen screen={screen} />;
    case 'shelve':
      return <ShelveScreen screen={screen} />;
    case 'problem':
      return <ProblemScreen screen={screen} />;
    default:
      return <PickScreens screen={screen} />;
  }
}

/** What the table shows, for whoever drives it by scanned codes without eyes. */
function marksOf(screen: Screen, verdict: Verdict | null): Record<`data-${string}`, string | undefined> {
  const line = 'line' in screen ? screen.line : null;
  return {
    'data-screen': screen.kind,
    'data-verdict': verdict?.kind ?? 'none',
    'data-scan': verdict !== null && 'scanId' in verdict ? verdict.scanId : undefined,
    'data-sku': line?.sku ?? ('stop' in screen ? screen.stop.sku : undefined),
    'data-slot': 'slot' in screen ? String(screen.slot) : undefined,
    'data-field': screen.kind === 'data' ? screen.field : undefined,
    'data-step': 'step' in screen ? screen.step.id : undefined,
    'data-stage':
      screen.kind === 'teach' || screen.kind === 'shelve' || screen.kind === 'supply'
        ? screen.stage
        : undefined,
    'data-shot': screen.kind === 'photo' ? (screen.shot === null ? screen.camera.kind : 'taken') : undefined,
    'data-posting': 'posting' in screen ? screen.posting.snapshot.number : undefined,
    'data-parcel': screen.kind === 'label' ? screen.parcel : undefined,
  };
}
