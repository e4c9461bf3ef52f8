import { sortSteps } from '#shared/kit/sort-steps.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { byShelfAndName } from '#shared/projections/products.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** So many products are sorted at once; more of them in steps. */
export const AT_ONCE = 2000;

/** The products as they lie in the book. */
export interface Ordered {
  /** Null before they were ever sorted; in an earlier order where `isNow` is false. */
  readonly products: readonly KnownProduct[] | null;
  readonly isNow: boolean;
}

/** Every product by shelf and name. It is sorted anew only where the order may be another. */
export interface ProductOrder {
  /** What can be said at once. */
  now(): Ordered;
  /** Sorts in small steps; false where nobody wanted it any more. What changed meanwhile wants another turn. */
  sort(isWanted: () => boolean): Promise<boolean>;
}

/** Makes the order; `between` is waited for after each step. */
export function createProductOrder(
  book: Pick<Runtime['book'], 'product' | 'products' | 'revision'>,
  between: () => Promise<void>,
): ProductOrder {
  let last: { readonly order: readonly KnownProduct[]; readonly revision: number } | null = null;

  /** The order before with what is known now: it holds unless a product came, or lies or is called otherwise. */
  function refreshed(before: readonly KnownProduct[], count: number): Ordered {
    let isNow = before.length === count;
    const products: KnownProduct[] = [];
    for (const { sku, shelf, name } of before) {
      const state = book.product(sku)?.state;
      if (state === undefined || state.shelf !== shelf || state.name !== name) isNow = false;
      if (state !== undefined) products.push(state);
    }
    return { products, isNow };
  }

  return {
    now() {
      const revision = book.revision();
      if (last?.revision === revision) return { products: last.order, isNow: true };
      const all = [...book.products()];
      const before = last === null ? null : refreshed(last.order, all.length);
      const order =
        before?.isNow === true ? before.products : all.length <= AT_ONCE ? all.sort(byShelfAndName) : null;
      if (order === null) return { products: before?.products ?? null, isNow: false };
      last = { order, revision };
      return { products: order, isNow: true };
    },
    async sort(isWanted) {
      const revision = book.revision();
      const steps = sortSteps([...book.products()], byShelfAndName);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) {
          last = { order: step.value, revision };
          return true;
        }
        await between();
        if (!isWanted()) return false;
      }
    },
  };
}
