import { expect, test } from 'vitest';
import { tellFaults } from '../../../renderer/runtime/page-faults.ts';

/** A page whose faults are thrown by hand, and a main that writes down what it is told. */
function page() {
  const listeners = new Map<string, (event: never) => void>();
  const told: unknown[] = [];
  let now = 1_000_000;
  const tell = tellFaults(
    {
      addEventListener: (kind: string, listener: (event: never) => void) =>
        void listeners.set(kind, listener),
    },
    (name: string, request: unknown) => {
      told.push([name, request]);
      return Promise.reject(new Error('door closed'));
    },
    { now: () => now },
  );
  const fire = (kind: string, event: unknown): void => listeners.get(kind)?.(event as never);
  return { told, tell, fire, later: (ms: number) => void (now += ms) };
}

function fault(message: string, at: string): TypeError {
  const made = new TypeError(message);
  made.stack = `TypeError: ${message}\n    at draw (app://station/assets/${at})\n    at more`;
  return made;
}

test('SUP3 a fault is told by kind and place, never by its words', () => {
  const { told, tell, fire } = page();
  fire('error', { error: fault('Мария +7 999 123-45-67', 'index.js:1:2') });
  fire('unhandledrejection', { reason: fault('buyer', 'index.js:3:4') });
  tell(fault('boundary', 'index.js:5:6'));
  expect(told).toEqual([
    ['app.fault', { what: 'TypeError', place: 'at draw index.js:1:2)' }],
    ['app.fault', { what: 'TypeError', place: 'at draw index.js:3:4)' }],
    ['app.fault', { what: 'TypeError', place: 'at draw index.js:5:6)' }],
  ]);
});

test('SUP3 a page that breaks at each frame tells it once in ten minutes, and not of hundreds of places', () => {
  const { told, fire, later } = page();
  for (let i = 0; i < 600; i += 1) fire('error', { error: fault('x', 'index.js:1:2') });
  expect(told).toHaveLength(1);
  later(600_001);
  fire('error', { error: fault('x', 'index.js:1:2') });
  expect(told).toHaveLength(2);
  for (let i = 0; i < 600; i += 1) fire('error', { error: fault('x', `index.js:2:${i}`) });
  expect(told).toHaveLength(51);
});

test('SUP3 what was thrown and is no error has a kind too', () => {
  const { told, fire } = page();
  fire('unhandledrejection', { reason: 'just words with a name' });
  expect(told).toEqual([['app.fault', { what: 'unknown', place: '' }]]);
});
