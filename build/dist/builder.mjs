import path from 'node:path';

/** Patterns for electron-builder: what Node packages carry beside what runs. `contents.mjs` says what may stay. */
const leftOut = [
  '!**/*.map',
  '!**/*.{ts,cts,mts,md,gyp,gypi,c,cc,cpp,h,hh,inc,lib,pdb}',
  '!**/node_modules/**/{README,CHANGELOG,readme,changelog}*',
  '!**/node_modules/**/{*.png,*.d.ts,sbom.cdx.json,.*,tsconfig*,bower.json,example*,bin.js,build-test.js,optional.js}',
  '!out/renderer/assets/*.woff',
  '!**/*.mjs',
  '!**/node_modules/koffi/cnoke.cjs',
  '!**/node_modules/zxing-wasm/dist/miniprogram/**',
  '!**/node_modules/{koffi/{src,vendor,doc},@types,type-fest,tagged-tag,node-addon-api}/**',
  '!**/node_modules/@embedpdf/pdfium/dist/{index.js,index.browser.js,index.esm*,runtime*,vendor}',
  '!**/node_modules/zxing-wasm/{dist/{es,iife,full,writer},dist/cjs/{full,writer},**/*.iife.js}',
  '!**/node_modules/zxing-wasm/dist/{es,iife,full,writer}/**',
  '!**/node_modules/zxing-wasm/dist/cjs/{full,writer}/**',
  '!**/node_modules/@expo-google-fonts/**',
  '**/node_modules/@expo-google-fonts/*/{package.json,LICENSE*}',
  '**/node_modules/@expo-google-fonts/*/{400Regular,700Bold}/*.ttf',
  '!**/node_modules/@serialport/binding-mock/**',
];

/**
 * Fuses of the Electron binary: what a program beside the app could use to run its own code as the app is off
 * (https://www.electronjs.org/docs/latest/tutorial/fuses).
 */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/**
 * Fuses that electron-builder has no name for, as Electron is delivered and as they have to stay. `wasmTrapHandlers`: memory of
 * WebAssembly, in which pages and codes are read, is guarded by the processor; without, every access is checked in software.
 */
export const keptFuses = { wasmTrapHandlers: true };

/**
 * Configuration of electron-builder for one target.
 * @param {object} options
 * @param {string} options.icon .ico, PNG of 1024 dots or folder of all sizes, as the system wants it
 * @param {string} options.output folder of what is made
 * @param {string} options.resources folder of the installers' own texts
 * @param {string} options.electronVersion
 * @param {string | null} options.electronDist folder of an Electron that is there; null: electron-builder gets it
 * @param {import('./platforms.mjs').Target} options.target
 * @returns {import('electron-builder').Configuration}
 */
export function configuration({ icon, output, resources, electronVersion, electronDist, target }) {
  return {
    appId: 'io.packline.station',
    productName: 'Packline',
    copyright: 'Packline contributors, MIT licence',
    electronVersion,
    ...(electronDist === null ? {} : { electronDist }),
    directories: { output, buildResources: resources },
    // The packages of the target are in the folder that is packed already, with their prebuilt binaries.
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    asar: true,
    // Native code opens these itself; it does not see into an archive.
    asarUnpack: ['**/*.node', '**/icudtl.dat', '**/*.ttf'],
    files: [
      'package.json',
      'out/**',
      `!**/node_modules/@serialport/bindings-cpp/prebuilds/!(${prebuilt(target)})/**`,
      '!**/*.musl.node',
      '!**/musl_*/**',
      ...leftOut,
    ],
    electronFuses: fuses,
    electronLanguages: ['en-US', 'ru', 'zh-CN'],
    extraResources: [{ from: 'LICENSE', to: 'LICENSE.packline.txt' }, 'THIRD-PARTY-NOTICES.txt'],
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    publish: null,
    icon,
    win: {
      target: [
        { target: 'nsis', arch: [target.cpu] },
        { target: 'portable', arch: [target.cpu] },
      ],
      // Nothing is signed yet: an update is only announced (docs/releasing.md).
      signExecutable: false,
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['en_US', 'ru_RU', 'zh_CN'],
      multiLanguageInstaller: true,
      displayLanguageSelector: true,
      // A station's data outlives the program: facts not yet told to the marketplace are in it.
      deleteAppDataOnUninstall: false,
      include: path.join(import.meta.dirname, 'uninstall.nsh'),
      runAfterFinish: true,
      artifactName: '${productName}-${version}-setup.${ext}',
    },
    portable: { artifactName: '${productName}-${version}-portable.${ext}' },
    linux: {
      target: [
        { target: 'deb', arch: [target.cpu] },
        { target: 'AppImage', arch: [target.cpu] },
      ],
      category: 'Office',
      synopsis: 'Packing station for small warehouses',
      maintainer: 'Packline contributors <maintainers@packline.invalid>',
      desktop: {
        entry: {
          Name: 'Packline',
          GenericName: 'Packing station',
          'GenericName[ru]': 'Рабочее место упаковщика',
          'GenericName[zh_CN]': '打包工作站',
          Comment: 'Scan, check, label, hand over',
          'Comment[ru]': 'Сканирование, проверка, этикетка, передача',
          'Comment[zh_CN]': '扫描、核对、贴标、交接',
        },
      },
    },
    mac: {
      target: [{ target: 'dmg', arch: [target.cpu] }],
      category: 'public.app-category.business',
      identity: null,
      hardenedRuntime: true,
      extendInfo: {
        NSCameraUsageDescription: 'Photos of packed goods, kept with the posting on this computer.',
      },
    },
  };
}

/** @param {import('./platforms.mjs').Target} target */
const prebuilt = ({ os, cpu }) => (os === 'darwin' ? 'darwin-x64+arm64' : `${os}-${cpu}`);
