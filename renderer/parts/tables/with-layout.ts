import type { Settings } from '#shared/bridge/settings.ts';

/** Layouts that are remembered; the oldest makes room. */
const MOST_LAYOUTS = 50;

/** The settings with this layout of a table among those that are remembered. */
export function withLayout(settings: Settings, mine: Settings['mappings'][number]): Settings {
  const others = settings.mappings.filter(({ layout }) => layout !== mine.layout);
  return { ...settings, mappings: [...others, mine].slice(-MOST_LAYOUTS) };
}
