import type { SettingsStore } from '../store/settings.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of the settings. */
export const settingsHandlers = (store: SettingsStore): HandlersOf<'settings.read' | 'settings.write'> => ({
  'settings.read': () => Promise.resolve(store.read()),
  'settings.write': (settings) => store.write(settings),
});
