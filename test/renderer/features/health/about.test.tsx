import '../../../kit/no-window.ts';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import type { AppInfo } from '#shared/bridge/calls/app.ts';
import { AboutTab, Packages } from '../../../../renderer/features/health/about-tab.tsx';
import {
  readLicences,
  searchPackages,
  type LicensedPackage,
} from '../../../../renderer/features/health/use-licences.ts';
import type { Started } from '../../../../renderer/runtime/start.ts';
import { StartedContext } from '../../../../renderer/runtime/use-runtime.ts';
import { allTexts } from '../../../kit/all-texts.ts';

const drawn = (what: ReactElement, info: Partial<AppInfo> = {}): string => {
  const started = { info, runtime: {}, log: () => undefined } as unknown as Started;
  return renderToStaticMarkup(
    <I18nextProvider i18n={allTexts('en')}>
      <StartedContext value={started}>{what}</StartedContext>
    </I18nextProvider>,
  );
};

it('AB1 says which version runs, on what, and under which licence', () => {
  const at = { version: '4.5.6', runtimeVersion: '45.4.1', platform: 'win32' };
  const real = drawn(<AboutTab />, { ...at, runtime: 'electron' });
  for (const said of ['Packline 4.5.6', 'Runs on Electron 45.4.1, win32.', 'MIT'])
    expect(real).toContain(said);
  expect(drawn(<AboutTab />, { ...at, runtime: 'electron-host' })).toContain('not on Electron');
});

it('AB4 offers the licences of packages, of Electron and of Chromium', () => {
  const page = drawn(<AboutTab />, {
    version: '1',
    runtime: 'electron',
    runtimeVersion: '1',
    platform: 'linux',
  });
  expect([...page.matchAll(/data-notice="(\w+)"/gu)].map(([, file]) => file)).toEqual([
    'packages',
    'electron',
    'chromium',
  ]);
});

const of = (name: string, licence: string, by: string): LicensedPackage => ({
  name,
  version: '1.0.0',
  licence,
  by,
  text: '',
});
const packages = [
  of('react', 'MIT', 'Meta'),
  of('idb', 'ISC', 'Jake Archibald'),
  of('noto-sans', 'OFL-1.1', ''),
];
const found = (typed: string): readonly string[] => searchPackages(packages, typed).map(({ name }) => name);

describe('AB2 a package is found', () => {
  it('by its name, its licence or whoever made it, in any case', () => {
    expect(found('REACT')).toEqual(['react']);
    expect(found('ofl')).toEqual(['noto-sans']);
    expect(found('archibald')).toEqual(['idb']);
  });

  it('by every word that was typed, and all where nothing was', () => {
    expect(found('isc jake')).toEqual(['idb']);
    expect(found('mit jake')).toEqual([]);
    expect(found('  ')).toEqual(['react', 'idb', 'noto-sans']);
  });
});

describe('AB3 a list that cannot be read', () => {
  const answer = (what: unknown): Promise<Pick<Response, 'json'>> =>
    Promise.resolve({ json: () => Promise.resolve(what) });

  it('is none: torn, of another shape, or not there', async () => {
    const whole = { version: '1', electron: '45.4.1', packages };
    expect(await readLicences(answer(whole))).toEqual({ kind: 'read', ...whole });
    await expect(readLicences(answer({ packages: [{ name: 'react' }] }))).rejects.toThrow();
    await expect(
      readLicences(Promise.resolve({ json: () => Promise.reject(new SyntaxError('torn')) })),
    ).rejects.toThrow('torn');
    await expect(readLicences(Promise.reject(new TypeError('gone')))).rejects.toThrow('gone');
  });

  it('is told, with the file that says the same', () => {
    expect(drawn(<Packages licences={{ kind: 'unread' }} />)).toContain('THIRD-PARTY-NOTICES.txt');
    expect(drawn(<Packages licences={{ kind: 'reading' }} />)).not.toContain('THIRD-PARTY');
  });
});
