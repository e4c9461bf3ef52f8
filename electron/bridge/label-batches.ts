import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { isTransient, type MarketError } from '#shared/market/errors.ts';
import type { LabelTask } from '#shared/market/labels.ts';
import type { Marketplace } from '#shared/market/port.ts';

/** Labels asked for together: one task of the marketplace, one file. */
export interface LabelBatch {
  readonly taskId: string;
  readonly numbers: readonly PostingNumber[];
}

/** Asks for labels: whatever is wanted within a moment goes in one call. */
export interface LabelBatches {
  /** The task that makes this label; asked for if there is none. Null where the marketplace named none. */
  taskOf(number: PostingNumber): Promise<Result<LabelBatch | null, MarketError>>;
  /** How far a task is; who asks at the same time shares the answer. */
  look(batch: LabelBatch): Promise<Result<LabelTask, MarketError>>;
  /** The task led nowhere for this label: the next time it is asked for anew; `alone`: by itself. */
  forget(number: PostingNumber, how: 'again' | 'alone'): void;
}

/** What gathering needs. */
export interface BatchParts {
  readonly market: () => Promise<Marketplace>;
  /** How long a call waits for more to join it, ms; 0 for not at all. */
  readonly gatherMs: number;
}

/** Labels of one call; a file of more pages takes long to read. */
const MOST = 20;

interface Waiting {
  readonly number: PostingNumber;
  readonly told: (batch: Result<LabelBatch | null, MarketError>) => void;
}

/** Makes the gatherer. Tasks live in memory only: asking for the same label again gives the task that exists. */
export function createLabelBatches({ market, gatherMs }: BatchParts): LabelBatches {
  const batches = new Map<PostingNumber, LabelBatch>();
  const alone = new Set<PostingNumber>();
  const looks = new Map<string, Promise<Result<LabelTask, MarketError>>>();
  let waiting: Waiting[] = [];

  async function ask(numbers: readonly PostingNumber[]): Promise<Result<LabelBatch | null, MarketError>> {
    const asked = await (await market()).requestLabels(numbers);
    if (!asked.ok) return asked;
    const [taskId, second] = asked.value;
    if (taskId === undefined) return ok(null);
    // Two tasks of several labels do not say which makes which.
    if (numbers.length > 1 && second !== undefined)
      return err({ kind: 'refused', token: 'SEVERAL_TASKS', detail: '' });
    const batch = { taskId, numbers };
    for (const number of numbers) batches.set(number, batch);
    return ok(batch);
  }

  async function askTogether(group: readonly Waiting[]): Promise<void> {
    const together = await ask(group.map(({ number }) => number)).catch(fault);
    const [only] = group;
    const stays = together.ok || isTransient(together.error) || together.error.kind === 'auth';
    if (only === undefined || group.length === 1 || stays) {
      for (const each of group) each.told(together);
      return;
    }
    // One that cannot be labelled refuses all of them: by itself each gets its own answer.
    for (const each of group) each.told(await ask([each.number]).catch(fault));
  }

  const fault = (error: unknown): Result<never, MarketError> =>
    err({ kind: 'garbled', detail: error instanceof Error ? error.name : 'fault' });

  function flush(): void {
    if (waiting.length === 0) return;
    const group = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    void askTogether(group);
    if (waiting.length > 0) flush();
  }

  return {
    taskOf(number) {
      const known = batches.get(number);
      if (known !== undefined) return Promise.resolve(ok(known));
      if (gatherMs === 0 || alone.has(number)) return ask([number]);
      return new Promise((told) => {
        waiting.push({ number, told });
        if (waiting.length === 1) setTimeout(flush, gatherMs);
        else if (waiting.length >= MOST) flush();
      });
    },
    look({ taskId }) {
      const running = looks.get(taskId);
      if (running !== undefined) return running;
      const look = market()
        .then((port) => port.labelTask(taskId))
        .finally(() => looks.delete(taskId));
      looks.set(taskId, look);
      return look;
    },
    forget(number, how) {
      batches.delete(number);
      if (how === 'alone') alone.add(number);
    },
  };
}
