import { execFileSync } from 'node:child_process';

/** Main processes that run on a data folder. */
export function mainProcesses(folder: string): number[] {
  return execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8', maxBuffer: 1 << 24 })
    .split('\n')
    .filter((line) => `${line} `.includes(`--user-data-dir=${folder} `) && !line.includes('--type='))
    .map((line) => Number.parseInt(line, 10));
}
