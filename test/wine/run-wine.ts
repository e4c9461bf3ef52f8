import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A Windows of its own: its folder, and how to run a program in it. */
export interface Wine {
  /** Runs to the end; what it printed. Throws where it does not end well in time. */
  run(limitMs: number, ...args: readonly string[]): Promise<string>;
  /** Ends everything that runs in it. */
  stop(): Promise<void>;
}

function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  limitMs: number,
): Promise<string> {
  // To a file, not a pipe: Wine's servers outlive the program and would hold the pipe open.
  const log = path.join(cwd, 'wine.log');
  const fd = openSync(log, 'w');
  const child = spawn(program, [...args], { cwd, env, stdio: ['ignore', fd, fd], timeout: limitMs });
  closeSync(fd);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      const said = readFileSync(log, 'utf8');
      if (code === 0) resolve(said);
      else
        reject(
          new Error(`${program} ${args.join(' ')} ended with ${signal ?? code}: ${said.slice(0, 2000)}`),
        );
    });
  });
}

/** Makes a Windows in the folder; it prints to the CUPS server at that socket. */
export async function startWine(home: string, cupsSocket: string): Promise<Wine> {
  const env = {
    ...process.env,
    WINEPREFIX: path.join(home, 'windows'),
    WINEDEBUG: '-all',
    // Neither .NET nor a browser nor menu entries are needed.
    WINEDLLOVERRIDES: 'mscoree=;mshtml=;winemenubuilder.exe=',
    CUPS_SERVER: cupsSocket,
  };
  const run: Wine['run'] = (limitMs, ...args) => runProgram('wine', args, env, home, limitMs);
  await run(180_000, 'wineboot', '-i');
  // Node 20 refuses to run on the Windows 7 that Wine plays otherwise.
  await run(30_000, 'reg', 'add', String.raw`HKCU\Software\Wine`, '/v', 'Version', '/d', 'win10', '/f');
  return {
    run,
    // It ends only what runs in this folder's Windows; there is nothing to end where all has ended already.
    stop: () =>
      runProgram('wineserver', ['-k'], env, home, 30_000).then(
        () => undefined,
        () => undefined,
      ),
  };
}
