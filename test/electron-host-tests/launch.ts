import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { _electron, type ElectronApplication, type Page } from 'playwright';

/** Repository root. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The little app these tests run. */
export const fixture = path.join(import.meta.dirname, 'fixture-app');

/** What the fixture's preload exposes to its page. */
interface Station {
  echo(value: unknown): Promise<never>;
  fail(): Promise<never>;
  sender(): Promise<[url: string, origin: string]>;
  call(channel: string, ...args: unknown[]): Promise<never>;
  tell(text: string): void;
  onPush(listener: (text: string) => void): () => void;
  nested: { deep: { list: number[] } };
  canRequire(name: string): boolean;
  rendererApi(): Record<string, string[]>;
}

declare global {
  interface Window {
    station: Station;
  }
}

/** A started fixture app: its Playwright handles, its folder of traces, and what was written to ELECTRON_HOST_LOG. */
export interface Started {
  app: ElectronApplication;
  page: Page;
  dir: string;
  records(what: string): Record<string, unknown>[];
  stderr(): string;
}

/** A new temporary folder for one app's data, log and spool. */
export function newFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'electron-host-test-'));
}

/** Environment that makes `electron` and Playwright start the host. */
export function hostEnvironment(dir: string): Record<string, string> {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'test', 'electron-host'),
    ELECTRON_HOST_HEADLESS: process.env['ELECTRON_HOST_HEADLESS'] ?? '1',
    ELECTRON_HOST_LOG: path.join(dir, 'log.jsonl'),
    ELECTRON_HOST_SPOOL: path.join(dir, 'spool'),
  };
}

/** Starts the fixture through Playwright's ordinary `_electron` and waits for its page. */
export async function launch(
  dir: string,
  env: Record<string, string> = {},
  args: string[] = [],
): Promise<Started> {
  const added = { ...hostEnvironment(dir), ...env };
  // Playwright asks the electron package for its executable inside this very process.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = added.ELECTRON_OVERRIDE_DIST_PATH;
  const inherited = Object.fromEntries(
    Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
  const app = await _electron.launch({
    args: [fixture, `--user-data-dir=${path.join(dir, 'data')}`, ...args],
    env: { ...inherited, ...added },
  });
  let errors = '';
  app.process().stderr?.on('data', (part) => (errors += String(part)));
  const page = await app.firstWindow();
  await page.waitForFunction(() => document.readyState === 'complete' && 'station' in window);
  const records = (what: string) =>
    (fs.existsSync(path.join(dir, 'log.jsonl')) ? fs.readFileSync(path.join(dir, 'log.jsonl'), 'utf8') : '')
      .split('\n')
      .filter(Boolean)
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter((record) => record['what'] === what);
  return { app, page, dir, records, stderr: () => errors };
}

/** Expects of a value that it becomes so, on a machine that may be busy. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
