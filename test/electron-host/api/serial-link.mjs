import { randomUUID } from 'node:crypto';
import { pageSerial } from '../page/page-serial.mjs';

const BINDING = 'electronHostSerial';

/**
 * Gives a window's pages `navigator.serial` over the host's own ports. To be called before the target runs.
 * @param {import('../chromium/cdp-pipe.mjs').CdpSession} session
 * @param {import('./serial-ports.mjs').SerialPorts} ports
 * @param {{contents: Electron.WebContents, origin: () => string, topFrame: string}} window
 */
export async function installSerial(session, ports, { contents, origin, topFrame }) {
  const receiver = `electronHostSerial ${randomUUID()}`;
  /** @type {import('./serial-ports.mjs').AskingPage | undefined} */
  let page;
  /** @type {string[]} */
  let waiting = [];

  /** @param {import('../page/page-serial.mjs').SerialNews} news */
  function tell(news) {
    waiting.push(JSON.stringify(news));
    if (waiting.length > 1) return;
    setImmediate(() => {
      const list = `[${waiting.join()}]`;
      waiting = [];
      const expression = `globalThis[${JSON.stringify(receiver)}]?.(${list})`;
      session.send('Runtime.evaluate', { expression, silent: true }).catch(() => {});
    });
  }

  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== topFrame) return;
    if (page) ports.forget(page);
    page = undefined;
  });
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== BINDING) return;
    page ??= { contents, origin: origin(), tell };
    void ports.hear(page, JSON.parse(payload));
  });
  const names = JSON.stringify({ binding: BINDING, receiver });
  const source = `if(window.parent===window){(${String(pageSerial)})(${names})}`;
  await Promise.all([
    session.send('Runtime.addBinding', { name: BINDING }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source }),
  ]);
}
