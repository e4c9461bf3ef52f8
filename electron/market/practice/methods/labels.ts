import { hash01 } from '../prng.ts';
import { ozonPrintsLabel } from '../shop/advance.ts';
import { nextId } from '../shop/numbers.ts';
import { findPosting, type LabelTask, type Posting, type ShopState } from '../shop/state.ts';
import { ApiError } from '../wire/reply.ts';
import type { Ctx, Method } from './context.ts';
import { isSmallLabel } from './parts.ts';

const NOT_READY = "The next postings aren't ready";

/** Why a label cannot be printed now; null when it can. */
function refusalOf(posting: Posting, at: number): string | null {
  if (posting.status === 'delivered') return 'label not allowed for delivered postings';
  if (!ozonPrintsLabel(posting)) return 'INVALID_ARGUMENT';
  if (posting.status !== 'awaiting_deliver' || posting.labelReadyAt === null) return NOT_READY;
  return posting.labelReadyAt <= at ? null : NOT_READY;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function newTask(type: LabelTask['type'], postings: readonly Posting[], ctx: Ctx): LabelTask {
  const { shop, switches, now } = ctx;
  const id = nextId(shop, 5_819_000_000_000);
  const token = Math.floor(hash01(shop.seed, `file ${id}`) * 2 ** 40)
    .toString(16)
    .padStart(10, '0');
  const waits = switches.notReadyLabels === 'wait';
  const ready = Math.max(0, ...postings.map((posting) => (waits ? (posting.labelReadyAt ?? 0) : 0)));
  const task: LabelTask = {
    id,
    type,
    postings: postings.map((posting) => posting.number),
    createdAt: now,
    doneAt: Math.max(now + 2 * switches.labelTaskMs, ready),
    printed: [],
    unprinted: [],
    failed: '',
    finished: false,
    path: `/s3/ord-tmp-${id % 90}/${type}/ticket-${id}-${token}.pdf`,
  };
  shop.labelTasks.push(task);
  return task;
}

/** An earlier task for the same postings that is not known to have failed any of them. */
function existingTask(shop: ShopState, numbers: readonly string[], ctx: Ctx): LabelTask | undefined {
  return shop.labelTasks.findLast(
    (task) =>
      sameList(task.postings, numbers) &&
      task.unprinted.length === 0 &&
      task.failed === '' &&
      ctx.now < task.doneAt + ctx.switches.fileLifetimeMs,
  );
}

/** `/v3/posting/fbs/package-label/create`: one task per label size; no `result` wrapper. */
export const labelCreate: Method = {
  message: 'PostingFbsPackageLabelCreateRequest',
  answer: (body, ctx) => {
    const numbers = body.texts('posting_numbers', 1, 1000);
    const postings = numbers.map((number) => {
      const posting = findPosting(ctx.shop, number);
      if (!posting) throw new ApiError('POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY');
      return posting;
    });
    if (ctx.switches.notReadyLabels === 'refuse') {
      const refusal = postings.map((posting) => refusalOf(posting, ctx.now)).find((why) => why !== null);
      if (refusal !== undefined && refusal !== null) throw new ApiError(refusal);
    }
    const tasks: unknown[] = [];
    for (const type of ['big_label', 'small_label'] as const) {
      const group = postings.filter((posting) => isSmallLabel(posting, ctx) === (type === 'small_label'));
      if (group.length === 0) continue;
      const known = existingTask(
        ctx.shop,
        group.map((posting) => posting.number),
        ctx,
      );
      const task = known ?? newTask(type, group, ctx);
      for (const posting of group) ctx.note('label-create', posting.number);
      tasks.push({ task_id: task.id, task_type: task.type });
    }
    return { tasks };
  },
};

function finish(task: LabelTask, ctx: Ctx): void {
  task.finished = true;
  for (const number of task.postings) {
    const posting = findPosting(ctx.shop, number);
    const torn = ctx.fault('label-partial', number);
    const refusal = posting && !torn ? refusalOf(posting, task.doneAt) : NOT_READY;
    if (refusal === null) task.printed.push(number);
    else task.unprinted.push({ posting: number, message: refusal });
    if (ctx.fault('label-error', number)) task.failed = 'LABEL_GENERATION_FAILED';
  }
  if (task.printed.length === 0 && task.failed === '') task.failed = 'NO_POSTINGS_FOR_BATCH_DOWNLOAD';
  if (task.failed !== '') task.printed = [];
}

function stateOf(task: LabelTask, ctx: Ctx): string {
  if (ctx.now < task.createdAt + ctx.switches.labelTaskMs) return 'pending';
  if (ctx.now < task.doneAt) return 'in_progress';
  return task.failed === '' ? 'completed' : 'error';
}

/** `/v2/posting/fbs/package-label/get`: state of a task, and the file's address when it is there. */
export const labelGet: Method = {
  message: 'PostingFbsPackageLabelGetRequest',
  answer: (body, ctx) => {
    const id = body.intIn('task_id', 1, Number.MAX_SAFE_INTEGER);
    const task = ctx.shop.labelTasks.find((candidate) => candidate.id === id);
    if (!task) throw new ApiError('Task not found', { code: 5 });
    if (ctx.now >= task.doneAt && !task.finished) finish(task, ctx);
    const code = stateOf(task, ctx);
    const message = task.failed === '' ? '' : (task.unprinted[0]?.message ?? task.failed);
    return {
      error: code === 'in_progress' ? null : { code: task.failed, message },
      file_url: code === 'completed' ? `${ctx.cdnUrl}${task.path}` : '',
      status: {
        code,
        postings_count: task.postings.length,
        printed_postings_count: task.printed.length,
        unprinted_postings: task.unprinted.map((row) => ({
          posting_number: row.posting,
          message: row.message,
        })),
      },
    };
  },
};
