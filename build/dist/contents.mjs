/**
 * What may be in the packaged app, and why; everything else is a mistake. Paths are inside app.asar.
 * @type {readonly { path: RegExp, why: string }[]}
 */
const allowed = [
  { path: /^package\.json$/, why: 'names the app, its version and its main file' },
  {
    path: /^out\/(main|labels|documents|preload)\/[\w-]+\.cjs$/,
    why: 'the main process, its workers, the preload',
  },
  { path: /^out\/renderer\/index\.html$/, why: 'the page' },
  {
    path: /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|wasm|svg|png|mp3|json)$/,
    why: 'what the page loads',
  },
  { path: /^out\/renderer\/art\/[\w./-]+\.(svg|png|json)$/, why: 'drawings' },
  {
    path: /^out\/renderer\/licences\.json$/,
    why: 'licences of all that is shipped, for a page that shows them',
  },
  { path: /^(node_modules\/(@[\w.-]+\/)?[\w.-]+\/)+package\.json$/, why: 'how Node finds a package' },
  { path: /^(node_modules\/(@[\w.-]+\/)?[\w.-]+\/)+(LICEN[CS]E|OFL)[\w.-]*$/i, why: 'its licence' },
  { path: /^node_modules\/@embedpdf\/pdfium\/dist\/(index\.cjs|pdfium\.wasm)$/, why: 'draws PDF pages' },
  {
    path: /^node_modules\/@expo-google-fonts\/noto-sans(-sc)?\/(400Regular|700Bold)\/NotoSans(SC)?_(400Regular|700Bold)\.ttf$/,
    why: 'the two faces that labels and papers are set in',
  },
  {
    path: /^node_modules\/@koromix\/koffi-[\w-]+\/(index\.js|\w+\/koffi\.node)$/,
    why: "calls Windows' print spooler",
  },
  {
    path: /^node_modules\/koffi\/((index|indirect)\.(c?js)|lib\/.+\.(c?js))$/,
    why: "calls Windows' print spooler",
  },
  { path: /^node_modules\/@napi-rs\/canvas\/[\w-]+\.js$/, why: 'draws labels' },
  { path: /^node_modules\/@napi-rs\/canvas-[\w-]+\/(skia\.[\w-]+\.node|icudtl\.dat)$/, why: 'draws labels' },
  { path: /^node_modules\/zxing-wasm\/dist\/cjs\/package\.json$/, why: 'says of what kind its files are' },
  {
    path: /^node_modules\/zxing-wasm\/dist\/(cjs\/(reader\/)?[\w-]+\.(c?js)|reader\/zxing_reader\.wasm)$/,
    why: 'reads codes',
  },
  { path: /^node_modules\/serialport\/dist\/[\w-]+\.js$/, why: 'scales and scanners on a serial line' },
  {
    path: /^(node_modules\/(@serialport\/)?[\w-]+\/)*node_modules\/@serialport\/[\w-]+\/dist\/[\w./-]+\.js$/,
    why: 'scales and scanners on a serial line',
  },
  {
    path: /^node_modules\/@serialport\/bindings-cpp\/prebuilds\/[\w+-]+\/[\w@+.-]+\.node$/,
    why: 'the serial port itself',
  },
  {
    path: /^(node_modules\/(@serialport\/)?[\w-]+\/)*node_modules\/(debug|ms|node-gyp-build)\/[\w./-]+\.js$/,
    why: 'serialport needs it',
  },
];

/**
 * Files of a package that nothing above allows.
 * @param {readonly string[]} files
 */
export const unexpected = (files) => files.filter((file) => !allowed.some(({ path }) => path.test(file)));

/**
 * What may lie in `resources` beside what is inside the archive.
 * @type {readonly { path: RegExp, why: string }[]}
 */
export const beside = [
  { path: /^app\.asar$/, why: 'the app' },
  { path: /^LICENSE\.packline\.txt$/, why: 'the licence of the app' },
  { path: /^THIRD-PARTY-NOTICES\.txt$/, why: 'the licences of what it contains' },
];

/**
 * Most a part may weigh, MB; a jump is looked at before it is shipped. The archive is 20 MB, half of it fonts of the page
 * and PDF; beside it lie 60 MB, of which 21 are the four fonts and 30 the canvas.
 */
export const limitsMb = { 'app.asar': 28, 'app.asar.unpacked': 72 };
