import { chromium, type Browser } from 'playwright';

interface Finder {
  findChromium: (wanted: {
    named: string | undefined;
    headless: boolean;
    platform: NodeJS.Platform;
    env: NodeJS.ProcessEnv;
  }) => string | undefined;
}

/** Starts the Chromium of this machine without a window; Playwright's own where there is none. */
export async function launchChromium(): Promise<Browser> {
  const file = new URL('../electron-host/chromium/find-chromium.mjs', import.meta.url).href;
  const { findChromium } = (await import(/* @vite-ignore */ file)) as Finder;
  const { platform, env } = process;
  const executablePath = findChromium({ named: undefined, headless: true, platform, env });
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox'],
  });
}
