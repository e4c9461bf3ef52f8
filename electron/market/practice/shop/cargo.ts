import { productOfSku } from '../goods/catalogue.ts';
import { deskOf } from './desk.ts';
import type { CargoTaskRow, ContainerRow } from './handover-state.ts';
import { methodOf } from './methods.ts';
import { findPosting, type Posting, type ShopState } from './state.ts';

/** Grams of a posting from which it does not go over the belt. */
const NON_SORT_GRAMS = 5_000;

/** Weight of a posting, grams. */
export const gramsOf = (posting: Posting): number =>
  posting.lines.reduce((sum, line) => sum + productOfSku(line.sku).weight * line.quantity, 0);

/** How a posting travels at the sorting centre. */
export const sortTypeOf = (posting: Posting): ContainerRow['sortType'] =>
  gramsOf(posting) > NON_SORT_GRAMS ? 'non-sort' : 'sort';

/** The cargo place of an id. */
export const findContainer = (shop: ShopState, id: number): ContainerRow | undefined =>
  deskOf(shop).containers.find((container) => container.id === id);

/** The cargo place that holds a posting. */
export const containerOf = (shop: ShopState, number: string): ContainerRow | undefined =>
  shop.handover?.containers.find(
    (container) => container.status !== 'cancelled' && container.postings.includes(number),
  );

/** Boxes that stand on a pallet. */
export const childrenOf = (shop: ShopState, pallet: number): ContainerRow[] =>
  deskOf(shop).containers.filter((container) => container.parent === pallet);

/** Why a posting cannot be put into a cargo place; '' where it can. */
export function fillRefusal(shop: ShopState, container: ContainerRow, number: string): string {
  const posting = findPosting(shop, number);
  if (!posting) return 'POSTING_NOT_FOUND';
  if (posting.status === 'cancelled') return 'POSTING_ALREADY_CANCELLED';
  if (posting.status !== 'awaiting_deliver') return 'HAS_INCORRECT_STATUS';
  if (methodOf(posting).warehouse.id !== container.warehouseId) return 'POSTING_OF_ANOTHER_WAREHOUSE';
  if (sortTypeOf(posting) !== container.sortType) return 'POSTING_OF_ANOTHER_SORT_TYPE';
  return containerOf(shop, number) === undefined ? '' : 'POSTING_ALREADY_IN_CONTAINER';
}

const applying: Readonly<Record<CargoTaskRow['kind'], (shop: ShopState, task: CargoTaskRow) => void>> = {
  fill: (shop, task) => {
    const [container] = containersOf(shop, task);
    const good = task.postings.filter((number) => container && fillRefusal(shop, container, number) === '');
    container?.postings.push(...good);
    if (good.length < task.postings.length) fail(task, 'some postings could not be placed');
  },
  empty: (shop, task) => {
    for (const container of containersOf(shop, task))
      container.postings = container.postings.filter((number) => !task.postings.includes(number));
  },
  place: (shop, task) => {
    for (const container of containersOf(shop, task)) container.parent = task.parent;
  },
  take: (shop, task) => {
    for (const container of containersOf(shop, task)) container.parent = null;
  },
  approve: (shop, task) => {
    for (const container of containersOf(shop, task)) container.status = 'formed';
  },
  cancel: (shop, task) => {
    for (const container of containersOf(shop, task)) {
      container.status = 'cancelled';
      container.parent = null;
      for (const child of childrenOf(shop, container.id)) child.parent = null;
    }
  },
};

const containersOf = (shop: ShopState, task: CargoTaskRow): ContainerRow[] =>
  task.containers.flatMap((id) => findContainer(shop, id) ?? []);

function fail(task: CargoTaskRow, why: string): void {
  task.state = 'failed';
  task.error = why;
}

/** Does the changes that were due by `now`, in the order they were asked for. */
export function advanceCargo(shop: ShopState, now: number): void {
  if (shop.handover === undefined) return;
  for (const task of shop.handover.tasks) {
    if (task.state !== 'open' || now < task.doneAt) continue;
    task.state = 'completed';
    applying[task.kind](shop, task);
  }
  // What was cancelled is not in the box any more, whatever the box says.
  for (const container of shop.handover.containers) {
    if (container.status !== 'new') continue;
    container.postings = container.postings.filter(
      (number) => findPosting(shop, number)?.status !== 'cancelled',
    );
  }
}
