/** Features that would talk to the network, or get in the way of an app window. */
const UNWANTED = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'GlobalMediaControls',
];

const QUIET = [
  '--no-first-run', '--no-default-browser-check', '--noerrdialogs', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-quic', '--disable-default-apps', '--disable-extensions', '--disable-domain-reliability', '--disable-client-side-phishing-detection',
  '--disable-search-engine-choice-screen', '--disable-session-crashed-bubble', '--hide-crash-restore-bubble', '--disable-popup-blocking',
  '--password-store=basic', '--use-mock-keychain',
]; // prettier-ignore

/** The host's own affair, or set by the host below. */
const NOT_PASSED_ON = new Set([
  'inspect',
  'inspect-brk',
  'user-data-dir',
  'no-sandbox',
  'headless',
  'enable-features',
  'disable-features',
  'remote-debugging-pipe',
]);

/**
 * Chromium's command line for this app.
 * @param {{profile: string, headless: boolean, unsandboxed: boolean, firstPage: string, switches: ReadonlyMap<string, string>}} options
 */
export function chromiumSwitches({ profile, headless, unsandboxed, firstPage, switches }) {
  const disabled = [...UNWANTED, switches.get('disable-features')].filter(Boolean).join(',');
  const enabled = switches.get('enable-features');
  const asked = [...switches].filter(([name]) => !NOT_PASSED_ON.has(name));
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...QUIET,
    `--disable-features=${disabled}`,
    ...(enabled ? [`--enable-features=${enabled}`] : []),
    ...sandboxSwitches(unsandboxed),
    ...(headless
      ? ['--headless=new', '--no-startup-window', '--disable-gpu', '--hide-scrollbars']
      : [`--app=${firstPage}`]),
    ...asked.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ];
}

/**
 * Chromium will not start as root with its sandbox on; --test-type hides the warning bar about that.
 * @param {boolean} off
 */
export function sandboxSwitches(off) {
  return off ? ['--no-sandbox', '--test-type'] : [];
}
