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

const pages: Partial<Record<DeskPage, (props: { go: (page: DeskPage) => void }) => React.JSX.Element>> = {
  settings: SettingsPage,
  printing: PrintingPage,
  problems: ProblemsPage,
  intake: IntakePage,
  products: ProductsPage,
  returns: WishesPage,
  team: TeamPage,
};
/** A page of the desk as a view says, after the clicks that lead there. */
export function DeskPicture({ view }: { readonly view: DeskView }) {
  const [started] = useState(() => deskStarted(view));
  const [page, go] = useState<DeskPage>(view.page);
  useClicks(view);
  const Page = pages[page];
  const key = useKeyWatch(started);
  return (
    <StartedContext value={started}>
      <KeyContext value={key}>
        <DeskFrame page={page} go={go}>
          {Page === undefined ? null : <Page go={go} />}
        </DeskFrame>
      </KeyContext>
    </StartedContext>
  );
}
