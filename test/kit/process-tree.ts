import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Parent of every process of this machine (Linux), as /proc tells it. */
async function parents(): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The command may hold blanks and brackets; the parent is the second word behind its last bracket.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state !== 'Z' && parent !== undefined) found.set(Number(name), Number(parent));
  }
  return found;
}

/** A process and everything it started, children first. */
async function treeOf(root: number): Promise<number[]> {
  const above = await parents();
  const tree = above.has(root) ? [root] : [];
  for (const pid of tree) for (const [child, parent] of above) if (parent === pid) tree.push(child);
  return tree.toReversed();
}

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A dead process whose parent has not asked for it yet still counts as there for whoever looks by its number, as locks do. */
async function forgotten(tree: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 500 && tree.some(isThere); tries += 1) await pause(10);
}

/** SIGKILL to a process and to all its descendants at once; resolves when none of them is left. Linux only. */
export async function killTree(root: number): Promise<number> {
  const tree = await treeOf(root);
  for (const pid of tree) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      continue; // gone by itself meanwhile
    }
  }
  for (let tries = 0; tries < 400; tries += 1) {
    const left = (await parents().then((above) => tree.filter((pid) => above.has(pid)))).filter(isThere);
    if (left.length === 0) {
      await forgotten(tree);
      return tree.length;
    }
    await pause(10);
  }
  throw new Error('processes survived SIGKILL');
}

/** Processes whose command line names a data folder of ours: an app that started itself again is nobody's child any more. */
export async function processesOn(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name) || Number(name) === process.pid) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line.split('\0').includes(`--user-data-dir=${folder}`)) found.push(Number(name));
  }
  return found;
}
