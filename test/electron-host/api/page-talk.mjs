import { hostEvent } from './host-event.mjs';

/**
 * @typedef {import('../chromium/cdp-pipe.mjs').CdpSession} CdpSession
 * @typedef {import('./host.mjs').Host} Host
 * @typedef {import('./web-contents.mjs').WebContents} WebContents
 */

/**
 * Passes on what the page says on its console.
 * @param {CdpSession} session
 * @param {WebContents} contents
 * @param {Host} host
 */
export function watchConsole(session, contents, { journal, urls }) {
  /**
   * @param {'info' | 'warning' | 'error' | 'debug'} level
   * @param {string} message
   * @param {{lineNumber: number, url?: string | undefined} | undefined} place
   */
  function tell(level, message, place) {
    journal.detail(`page ${level}: ${message}`);
    const { lineNumber = 0, url = '' } = place ?? {};
    const event = hostEvent({
      level,
      message,
      lineNumber,
      sourceId: urls.fromPage(url),
      frame: contents.mainFrame,
    });
    contents.emit('console-message', event);
  }
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const words = args.map((arg) => String(arg.value ?? arg.description ?? arg.unserializableValue));
    const level = type === 'error' || type === 'warning' || type === 'debug' ? type : 'info';
    tell(level, words.join(' '), stackTrace?.callFrames[0]);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    tell('error', `Uncaught ${details.exception?.description ?? details.text}`, details);
  });
}

/**
 * Answers alert, confirm and beforeunload. A page may refuse to be left unless the app says otherwise; the other dialogs
 * are for the person or the test, where there is one.
 * @param {CdpSession} session
 * @param {WebContents} contents
 * @param {Host} host
 * @param {() => void} onStay told when the page refused to be left
 */
export function watchScriptDialogs(session, contents, host, onStay) {
  const nobodyThere = host.settings.headless && !host.switches.has('remote-debugging-port');
  session.on('Page.javascriptDialogOpening', ({ type, message }) => {
    host.journal.record('javascript-dialog', { type, message });
    const answer = (/** @type {boolean} */ accept) =>
      session.send('Page.handleJavaScriptDialog', { accept }).catch(() => {});
    if (type === 'beforeunload') {
      const event = hostEvent({});
      contents.emit('will-prevent-unload', event);
      void answer(event.defaultPrevented);
      if (!event.defaultPrevented) onStay();
    } else if (nobodyThere) void answer(type === 'alert');
  });
}
