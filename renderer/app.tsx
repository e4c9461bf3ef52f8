import { StartedContext, useStationView } from './session/use-runtime.ts';
import type { Started } from './session/start.ts';

function Plain() {
  const view = useStationView();
  return (
    <main>
      <h1>{view.screen.kind}</h1>
      <pre>{JSON.stringify({ v: view.verdict?.kind, c: view.counts, s: view.status }, null, 1)}</pre>
    </main>
  );
}

/** The whole window. */
export function App({ started }: { readonly started: Started }) {
  return (
    <StartedContext value={started}>
      <Plain />
    </StartedContext>
  );
}
