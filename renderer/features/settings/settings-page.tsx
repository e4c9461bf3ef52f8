import type { DeskPage } from '#shared/text/shape-app.ts';

/** Placeholder. */
export function SettingsPage({ go }: { readonly go: (page: DeskPage) => void }) {
  return (
    <button type="button" onClick={() => go('table')}>
      settings
    </button>
  );
}
