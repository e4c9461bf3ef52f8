import type { DeskPage } from '#shared/text/shape-app.ts';

/** Placeholder. */
export function IntakePage({ go }: { readonly go: (page: DeskPage) => void }) {
  return (
    <button type="button" onClick={() => go('table')}>
      intake
    </button>
  );
}
