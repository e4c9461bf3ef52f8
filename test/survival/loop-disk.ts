import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SIZE_BYTES = 1024 * 1024 * 1024;

function command(name: string, ...args: readonly string[]): void {
  const done = spawnSync(name, [...args], { encoding: 'utf8' });
  if (done.status !== 0)
    throw new Error(`${name} ${args.join(' ')}: ${done.error?.message ?? done.stderr.trim()}`);
}

/** What is missing for disks of this kind; null where nothing is. */
export function loopDisksMissing(): string | null {
  if (process.platform !== 'linux') return 'a power cut is played on Linux only';
  if (process.getuid?.() !== 0) return 'a power cut needs root: it mounts disks of its own';
  for (const tool of ['losetup', 'mkfs.ext4', 'mount', 'umount']) {
    if (spawnSync(tool, ['--version']).error !== undefined) return `a power cut needs ${tool}`;
  }
  const free = spawnSync('losetup', ['--find'], { encoding: 'utf8' });
  return free.status === 0 ? null : 'a power cut needs a free loop device, and this machine has none';
}

/** A disk in a file, whose power can be cut: what had not reached the file is gone. */
export class LoopDisk {
  readonly folder: string;
  private readonly base: string;
  private image: string;
  private cuts = 0;

  private constructor(base: string) {
    this.base = base;
    this.image = path.join(base, 'disk-0.img');
    this.folder = path.join(base, 'mounted');
  }

  /** Makes and mounts an ext4 disk of 1 GB (sparse). */
  static async make(): Promise<LoopDisk> {
    const disk = new LoopDisk(await mkdtemp(path.join(tmpdir(), 'packline-disk-')));
    const file = await open(disk.image, 'w');
    await file.truncate(SIZE_BYTES);
    await file.close();
    command('mkfs.ext4', '-q', '-F', disk.image);
    await mkdir(disk.folder);
    disk.mount();
    return disk;
  }

  private mount(): void {
    command('mount', '-o', 'loop', this.image, this.folder);
  }

  /** Takes what the disk really holds in this moment; the machine behind it must be dead already. */
  async cut(): Promise<void> {
    const before = this.image;
    this.cuts += 1;
    this.image = path.join(this.base, `disk-${this.cuts}.img`);
    await copyFile(before, this.image, constants.COPYFILE_FICLONE);
    command('umount', this.folder);
    await rm(before);
    this.mount();
  }

  async remove(): Promise<void> {
    spawnSync('umount', [this.folder]);
    await rm(this.base, { recursive: true, force: true });
  }
}
