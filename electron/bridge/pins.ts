import type { Pins } from '../store/pins.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of the PINs: digits go in and never come back. */
export const pinHandlers = (pins: Pins): HandlersOf<'pins.list' | 'pins.set' | 'pins.check'> => ({
  'pins.list': () => Promise.resolve(pins.list()),
  'pins.set': async ({ packer, digits }) => {
    await pins.set(packer, digits);
    return pins.list();
  },
  'pins.check': ({ packer, digits }) => pins.check(packer, digits),
});
