import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { stackOf } from '../start/journal.mjs';
import { ipcCodec } from '../page/ipc-codec.mjs';
import { pageScripts, PRELOAD_WORLD } from '../page/page-scripts.mjs';

const BINDING = 'electronHostReach';
const RECEIVER = 'electronHostReceive';
const codec = ipcCodec();

/**
 * What the link tells its window's contents.
 * @typedef {object} LinkListener
 * @property {(channel: string, args: unknown[]) => Promise<unknown>} onInvoke
 * @property {(channel: string, args: unknown[]) => void} onSend
 * @property {(error: Error) => void} onPreloadError
 */

/** The line between main process and the preload of one window's top frame. */
export class FrameLink {
  #session;
  #listener;
  #journal;
  /** Contexts of the preload's world: id → the id that is unique over all processes. @type {Map<number, string>} */
  #contexts = new Map();
  /** Messages of one turn leave together. @type {Map<string, string[]>} */
  #outbox = new Map();
  /** @type {string | undefined} */
  #current;

  /**
   * @param {import('../chromium/cdp-pipe.mjs').CdpSession} session
   * @param {LinkListener} listener
   * @param {import('../start/journal.mjs').Journal} journal
   */
  constructor(session, listener, journal) {
    this.#session = session;
    this.#listener = listener;
    this.#journal = journal;
  }

  /**
   * Puts the preload into every document to come. To be called before the target runs.
   * @param {string} file
   * @param {{topFrame: string, additionalArguments: string[]}} options
   */
  async install(file, { topFrame, additionalArguments }) {
    const session = this.#session;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== PRELOAD_WORLD || Reflect.get(context.auxData ?? {}, 'frameId') !== topFrame)
        return;
      this.#contexts.set(context.id, context.uniqueId);
      this.#current = context.uniqueId;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId, executionContextUniqueId }) => {
      this.#contexts.delete(executionContextId);
      if (this.#current === executionContextUniqueId) this.#current = undefined;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const context = this.#contexts.get(executionContextId);
      if (name === BINDING && context)
        for (const message of JSON.parse(payload)) void this.#receive(context, message);
    });
    const scripts = this.#scripts(file, additionalArguments);
    if (!scripts) return;
    await Promise.all([
      session.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.preload,
        worldName: PRELOAD_WORLD,
      }),
    ]);
  }

  /**
   * Sends an event to the page; lost when no page is there, as in Electron.
   * @param {string} channel
   * @param {unknown[]} args
   */
  send(channel, args) {
    const { value, tagged } = codec.encode(args);
    if (this.#current) this.#post(this.#current, ['e', channel, tagged ? 1 : 0, value]);
  }

  /**
   * @param {string} file
   * @param {string[]} additionalArguments
   */
  #scripts(file, additionalArguments) {
    const process = {
      platform: globalThis.process.platform,
      arch: globalThis.process.arch,
      versions: { ...globalThis.process.versions },
      env: {},
      argv: [globalThis.process.argv[0], ...additionalArguments],
    };
    try {
      const preload = { file, code: fs.readFileSync(file, 'utf8') };
      return pageScripts({
        secret: randomUUID(),
        preload,
        config: { binding: BINDING, receiver: RECEIVER, process },
      });
    } catch (error) {
      this.#listener.onPreloadError(/** @type {Error} */ (error));
      return undefined;
    }
  }

  /**
   * @param {string} context
   * @param {import('../page/preload-world.mjs').FromPage} message
   */
  async #receive(context, message) {
    if (message[0] === 'p') {
      const error = Object.assign(new Error(message[2]), { name: message[1], stack: message[3] });
      return this.#listener.onPreloadError(error);
    }
    if (message[0] === 's')
      return this.#listener.onSend(message[1], codec.decode({ value: message[3], tagged: message[2] === 1 }));
    const [, id, channel, tagged, args] = message;
    try {
      const answer = codec.encode(
        await this.#listener.onInvoke(channel, codec.decode({ value: args, tagged: tagged === 1 })),
      );
      this.#post(context, ['r', id, answer.tagged ? 1 : 0, answer.value]);
    } catch (error) {
      this.#journal.note(`Error occurred in handler for '${channel}': ${stackOf(error)}`);
      this.#post(context, ['x', id, String(error)]);
    }
  }

  /**
   * @param {string} context
   * @param {import('../page/preload-world.mjs').ToPage} message
   */
  #post(context, message) {
    const waiting = this.#outbox.get(context);
    const text = JSON.stringify(message);
    if (waiting) waiting.push(text);
    else {
      this.#outbox.set(context, [text]);
      setImmediate(() => this.#flush(context));
    }
  }

  /** @param {string} context */
  #flush(context) {
    const list = `[${(this.#outbox.get(context) ?? []).join()}]`;
    this.#outbox.delete(context);
    // JSON is JavaScript, save for the one key that a literal takes for the prototype.
    const literal = list.includes('"__proto__"') ? `JSON.parse(${JSON.stringify(list)})` : list;
    this.#session
      .send('Runtime.evaluate', {
        expression: `${RECEIVER}(${literal})`,
        uniqueContextId: context,
        silent: true,
      })
      .catch((/** @type {Error} */ error) => this.#journal.detail(error.message));
  }
}
