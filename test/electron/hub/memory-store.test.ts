import { createMemoryStore } from '../../../electron/hub/memory/store.ts';
import { hubStoreContract } from '../../contracts/hub-store.contract.ts';
import { createHandClock } from '../../kit/hand-clock.ts';
import { uuidOf } from '../../kit/hub-facts.ts';

hubStoreContract('memory', () => {
  const clock = createHandClock();
  let ids = 0;
  const store = createMemoryStore(clock, { next: () => uuidOf('id', (ids += 1)) });
  return Promise.resolve({
    store,
    pass(ms) {
      clock.pass(ms);
      return Promise.resolve();
    },
  });
});
