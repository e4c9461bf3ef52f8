import { deferred } from '../start/deferred.mjs';

/**
 * A navigation under way.
 * @typedef {object} Load
 * @property {(loader: string | undefined) => Promise<void>} finished settles when the document of that loader has loaded
 * @property {() => void} end
 */

/** The navigations that the main process waits for. */
export class PageLoads {
  /** @type {Set<{loader: string | undefined, done: import('../start/deferred.mjs').Deferred<void>}>} */
  #waiting = new Set();
  #lastLoaded = '';

  /** True until a first document has loaded. */
  get isFirst() {
    return this.#lastLoaded === '';
  }

  /**
   * To be called before the navigation starts, since its document may load before its loader is known.
   * @returns {Load}
   */
  begin() {
    /** @type {import('../start/deferred.mjs').Deferred<void>} */
    const done = deferred();
    done.promise.catch(() => {});
    const load = { loader: /** @type {string | undefined} */ (undefined), done };
    this.#waiting.add(load);
    return {
      finished: async (loader) => {
        load.loader = loader;
        // No loader: the page stayed and only its fragment changed.
        if (loader !== undefined && loader !== this.#lastLoaded) await done.promise;
      },
      end: () => void this.#waiting.delete(load),
    };
  }

  /** @param {string} loader */
  loaded(loader) {
    this.#lastLoaded = loader;
    for (const { done, ...load } of this.#waiting) if (load.loader === loader) done.resolve();
  }

  /** @param {Error} why */
  failAll(why) {
    for (const { done } of this.#waiting) done.reject(why);
  }
}
