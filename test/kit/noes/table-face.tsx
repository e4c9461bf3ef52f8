import '../no-window.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { StationScreen } from '../../../renderer/features/station/station-screen.tsx';
import { statusOf } from '../../../renderer/session/status.ts';
import { stuckLabels } from '../../../renderer/session/stuck-labels.ts';
import type { StationActions, StationView } from '../../../renderer/session/view.ts';
import { allTexts } from '../all-texts.ts';
import type { BenchStation } from '../bench-station.ts';

const nothing = (): void => undefined;
const actions: StationActions = {
  command: nothing,
  pin: nothing,
  choose: nothing,
  chooseCarrier: nothing,
  clearWaybill: nothing,
  typed: nothing,
  language: nothing,
};

const texts = { 'zh-CN': allTexts('zh-CN'), ru: allTexts('ru'), en: allTexts('en') };

function viewOf(bench: BenchStation, language: Language): StationView {
  const { book, larger } = bench.now;
  const { station } = bench;
  const asks = station.screen();
  const screen = asks.kind === 'label' ? { ...asks, larger: larger.of(asks.parcel) } : asks;
  const outside = {
    online: true,
    offlineSince: null,
    trouble: null,
    printer: 'ready',
    shops: [],
    rows: [],
  } as const;
  const open = 'posting' in screen ? screen.posting : null;
  const person = station.packer();
  return {
    language,
    packer: person === null ? null : { ...person, language },
    takenFrom: station.takenFrom(),
    screen,
    verdict: station.verdict(),
    times: { armed: station.times(), allowed: true },
    shadowUntil: null,
    queue: book.rows(),
    counts: book.counts(),
    closedToday: 0,
    pace: null,
    paceListed: false,
    largerPages: [],
    labelCalls: [],
    stuckLabels: stuckLabels(book.shelved()),
    status: statusOf(outside, open, bench.clock.now(), { typicalMs: 45_000 }),
    devices: [],
    film: null,
    loading: false,
    lines: (number) => book.posting(number)?.state.snapshot.lines ?? [],
    product: (id) => book.product(id)?.state ?? null,
  };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** Every word that the table shows in a language as it stands, from its real screens. */
export function faceOf(bench: BenchStation, language: Language): string {
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={texts[language]}>
      <StationScreen
        view={viewOf(bench, language)}
        actions={actions}
        now={bench.clock.now()}
        timeZone="Europe/Moscow"
        packers={bench.settings.packers}
        boxes={bench.settings.packing.boxes}
      />
    </I18nextProvider>,
  );
  return markup
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&([a-z]+|#x27);/gu, (whole, name: string) => named[name] ?? whole)
    .replaceAll('\u200b', '') // where a name may break
    .replaceAll(/\s+/gu, ' ');
}
