import fs from 'node:fs';

/** Tells the person at the terminal, and keeps a record of everything that left the app. */
export class Journal {
  #logFile;
  #verbose;

  /** @param {{logFile: string | undefined, verbose: boolean}} options */
  constructor({ logFile, verbose }) {
    this.#logFile = logFile;
    this.#verbose = verbose;
  }

  /**
   * A line on stderr.
   * @param {string} text
   */
  note(text) {
    process.stderr.write(`[electron host] ${text}\n`);
  }

  /**
   * A line on stderr when ELECTRON_HOST_VERBOSE is set.
   * @param {string} text
   */
  detail(text) {
    if (this.#verbose) this.note(text);
  }

  /**
   * A line of JSON in ELECTRON_HOST_LOG: `{"at": ms, "what": …, …}`.
   * @param {string} what print, open-external, dialog, window-open …
   * @param {object} data
   */
  record(what, data) {
    this.detail(`${what} ${JSON.stringify(data)}`);
    if (this.#logFile)
      fs.appendFileSync(this.#logFile, `${JSON.stringify({ at: Date.now(), what, ...data })}\n`);
  }
}

/**
 * The text to show of whatever was thrown.
 * @param {unknown} error
 */
export function stackOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
