import { ShopsContext, useShopsNow } from '../../../renderer/parts/shops-context.ts';
import { useState } from 'react';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { DeskFrame } from '../../../renderer/features/desk/desk-frame.tsx';
import { IntakePage } from '../../../renderer/features/intake/intake-page.tsx';
import { PrintingPage } from '../../../renderer/features/printing/printing-page.tsx';
import { ProductsPage } from '../../../renderer/features/products/products-page.tsx';
import { ProblemsPage } from '../../../renderer/features/problems/problems-page.tsx';
import { WishesPage } from '../../../renderer/features/returns/wishes-page.tsx';
import { TeamPage } from '../../../renderer/features/team/team-page.tsx';
import { SettingsPage } from '../../../renderer/features/settings/settings-page.tsx';
import { KeyContext, useKeyWatch } from '../../../renderer/runtime/use-key.ts';
import { StartedContext } from '../../../renderer/runtime/use-runtime.ts';
import { useClicks } from '../use-clicks.ts';
import { deskStarted } from './desk-started.ts';
import type { DeskView } from './desk-views.ts';
import { QueuePage } from '../../../renderer/features/queue/queue-page.tsx';
import { SuppliesPage } from '../../../renderer/features/supplies/supplies-page.tsx';
import { WavesPage } from '../../../renderer/features/waves/waves-page.tsx';
import { HandOverPage } from '../../../renderer/features/handover/handover-page.tsx';
import { TrackingPage } from '../../../renderer/features/tracking/tracking-page.tsx';
import { VirtualPage } from '../../../renderer/features/virtual/virtual-page.tsx';
import { StockPage } from '../../../renderer/features/stock/stock-page.tsx';
import { RulesPage } from '../../../renderer/features/rules/rules-page.tsx';
import { CarriersPage } from '../../../renderer/features/carriers/carriers-page.tsx';
import { ReportsPage } from '../../../renderer/features/reports/reports-page.tsx';
import { HealthPage } from '../../../renderer/features/health/health-page.tsx';
import { HelpPage } from '../../../renderer/features/help/help-page.tsx';

const pages: Partial<Record<DeskPage, (props: { go: (page: DeskPage) => void }) => React.JSX.Element>> = {
  settings: SettingsPage,
  printing: PrintingPage,
  problems: ProblemsPage,
  intake: IntakePage,
  products: ProductsPage,
  returns: WishesPage,
  team: TeamPage,
  queue: QueuePage,
  supplies: SuppliesPage,
  waves: WavesPage,
  handover: HandOverPage,
  tracking: TrackingPage,
  virtual: VirtualPage,
  stock: StockPage,
  rules: RulesPage,
  carriers: CarriersPage,
  reports: ReportsPage,
  health: HealthPage,
  help: HelpPage,
};
/** A page of the desk as a view says, after the clicks that lead there. */
export function DeskPicture({ view }: { readonly view: DeskView }) {
  const [started] = useState(() => deskStarted(view));
  const [page, go] = useState<DeskPage>(view.page);
  useClicks(view);
  const Page = pages[page];
  const key = useKeyWatch(started);
  const shops = useShopsNow(started.runtime);
  return (
    <StartedContext value={started}>
      <KeyContext value={key}>
        <ShopsContext value={shops}>
          <DeskFrame page={page} go={go}>
            {Page === undefined ? null : <Page go={go} />}
          </DeskFrame>
        </ShopsContext>
      </KeyContext>
    </StartedContext>
  );
}
