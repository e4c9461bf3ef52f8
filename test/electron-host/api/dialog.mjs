import fs from 'node:fs';

/**
 * Electron's `dialog`. Nobody is there to answer: the next line of ELECTRON_HOST_DIALOGS answers, else the dialog is
 * cancelled. A test may as well replace a method through Playwright's app.evaluate, as with Electron.
 * @param {{journal: import('../start/journal.mjs').Journal, answers: string | undefined}} options
 */
export function makeDialog({ journal, answers }) {
  /**
   * @template {object} Answer
   * @param {string} kind
   * @param {unknown[]} args a window may come before the options
   * @param {(options: any) => Answer} unanswered
   * @returns {Answer}
   */
  function show(kind, args, unanswered) {
    const options = args.at(-1) ?? {};
    const answer = { ...unanswered(options), ...takeLine(answers) };
    journal.record('dialog', { kind, options, answer });
    return answer;
  }
  const opened = () => ({ canceled: true, filePaths: /** @type {string[]} */ ([]) });
  const saved = () => ({ canceled: true, filePath: '' });
  /** @param {Electron.MessageBoxOptions} options */
  const answered = (options) => ({
    response: options.cancelId ?? options.defaultId ?? 0,
    checkboxChecked: options.checkboxChecked ?? false,
  });

  return {
    showOpenDialog: async (/** @type {unknown[]} */ ...args) => show('open', args, opened),
    showSaveDialog: async (/** @type {unknown[]} */ ...args) => show('save', args, saved),
    showMessageBox: async (/** @type {unknown[]} */ ...args) => show('message', args, answered),
    showMessageBoxSync: (/** @type {unknown[]} */ ...args) => show('message', args, answered).response,
    showErrorBox(/** @type {string} */ title, /** @type {string} */ content) {
      journal.note(`${title}: ${content}`);
      journal.record('error-box', { title, content });
    },
  };
}

/**
 * Takes the first line off a file of JSON answers.
 * @param {string | undefined} file
 * @returns {object}
 */
function takeLine(file) {
  if (!file || !fs.existsSync(file)) return {};
  const [line, ...rest] = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  fs.writeFileSync(file, rest.join('\n'));
  return line ? JSON.parse(line) : {};
}
