import type { DeskPage } from '#shared/text/shape-app.ts';

/** Placeholder. */
export function ProblemsPage({ go }: { readonly go: (page: DeskPage) => void }) {
  return (
    <button type="button" onClick={() => go('table')}>
      problems
    </button>
  );
}
