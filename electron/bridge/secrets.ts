import type { Secrets } from '../store/secrets.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of the key: it goes in and never comes back. */
export const secretsHandlers = (
  secrets: Secrets,
): HandlersOf<'secrets.set' | 'secrets.has' | 'secrets.clear'> => ({
  'secrets.set': async (key) => ({ kept: await secrets.set(key) }),
  'secrets.has': () => Promise.resolve({ present: secrets.has() }),
  'secrets.clear': async () => {
    await secrets.clear();
    return { present: false };
  },
});
