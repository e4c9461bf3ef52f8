import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import readline from 'node:readline';

/**
 * One attached target (or the browser itself, session id ''), with the protocol's own types.
 * @typedef {Pick<import('playwright').CDPSession, 'on' | 'once' | 'off' | 'send'>} CdpSession
 *
 * @typedef {{resolve: (result: any) => void, reject: (error: Error) => void, method: string}} Pending
 */

/** The error every call gets when the browser has ended. */
class ChromiumGone extends Error {
  /** @param {unknown} how exit code, signal or error */
  constructor(how) {
    super(`Chromium has ended (${String(how)})`);
    this.name = 'ChromiumGone';
  }
}

/**
 * Chromium on --remote-debugging-pipe. No port, no dependency; and as the pipe closes with this process,
 * Chromium ends by itself however this process dies.
 */
export class CdpPipe {
  #lastId = 0;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  /** @type {Map<string, EventEmitter>} */
  #sessions = new Map();
  /** @type {Buffer[]} */
  #unfinished = [];
  #child;
  /** @type {ChromiumGone | undefined} */
  #ended;

  /**
   * @param {string} exe
   * @param {string[]} args
   * @param {(line: string) => void} onLine a line on Chromium's stderr
   */
  constructor(exe, args, onLine) {
    this.#child = spawn(exe, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    /** Resolves with the exit code, the signal, or why it could not start. @type {Promise<unknown>} */
    this.exited = new Promise((resolve) => {
      this.#child.on('exit', (code, signal) => resolve(this.#end(code ?? signal)));
      this.#child.on('error', (error) => resolve(this.#end(error)));
    });
    const [, , errors, input, output] = this.#child.stdio;
    if (!errors || !input || !output) throw new Error('the pipes to Chromium were not made');
    this.#input = /** @type {import('node:stream').Writable} */ (input);
    for (const pipe of [input, output]) pipe.on('error', () => {});
    output.on('data', (bytes) => this.#read(bytes));
    readline.createInterface({ input: errors }).on('line', onLine);
    this.browser = this.session('');
  }

  /** @type {import('node:stream').Writable} */
  #input;

  get ended() {
    return this.#ended !== undefined;
  }

  get pid() {
    return this.#child.pid;
  }

  /** Ends the whole process group at once. */
  kill() {
    const { pid } = this.#child;
    if (pid === undefined || this.#ended) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      this.#child.kill('SIGKILL');
    }
  }

  /**
   * The session of that id; made on first use.
   * @param {string} id
   * @returns {CdpSession}
   */
  session(id) {
    let session = this.#sessions.get(id);
    if (!session) {
      session = new EventEmitter().setMaxListeners(0);
      Object.assign(session, {
        send: (/** @type {string} */ method, /** @type {object} */ params) => this.#send(method, params, id),
      });
      this.#sessions.set(id, session);
    }
    return /** @type {CdpSession} */ (/** @type {unknown} */ (session));
  }

  /** @param {unknown} how */
  #end(how) {
    this.#ended = new ChromiumGone(how);
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    this.#pending.clear();
    return how;
  }

  /**
   * @param {string} method
   * @param {object | undefined} params
   * @param {string} sessionId
   */
  #send(method, params, sessionId) {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, method });
      this.#input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
  }

  /** @param {Buffer} bytes messages are JSON texts, each closed by a zero byte */
  #read(bytes) {
    let from = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
      const last = bytes.subarray(from, end);
      const whole = this.#unfinished.length ? Buffer.concat([...this.#unfinished, last]) : last;
      this.#unfinished = [];
      from = end + 1;
      this.#handle(JSON.parse(whole.toString('utf8')));
    }
    if (from < bytes.length) this.#unfinished.push(bytes.subarray(from));
  }

  /** @param {{id?: number, method?: string, params?: any, result?: unknown, error?: {message: string}, sessionId?: string}} message */
  #handle({ id, method, params, result, error, sessionId }) {
    if (id !== undefined) {
      const call = this.#pending.get(id);
      this.#pending.delete(id);
      if (error) call?.reject(new Error(`${call.method}: ${error.message}`));
      else call?.resolve(result);
      return;
    }
    if (!method) return;
    this.#sessions.get(sessionId ?? '')?.emit(method, params);
    if (method === 'Target.detachedFromTarget') this.#sessions.delete(params.sessionId);
  }
}
