import type { ClipRefused } from '#shared/bridge/calls/clips.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { ClipRef } from '#shared/domain/posting/clip.ts';
import type { Subject } from './subject.ts';

/** Parts that wait for the disk; with more of them it cannot keep up. */
const WAITING_MOST = 30;

/** One piece on its way to the disk: parts are written one after another, and nobody waits for them. */
export interface Take {
  readonly subject: Subject;
  part(bytes: Uint8Array<ArrayBuffer>, ms: number): void;
  /** After the last part: what became a piece; null where nothing of it is worth a fact. */
  close(drop: boolean): Promise<ClipRef | null>;
}

/** What a take needs. */
export interface TakeParts {
  readonly ask: Ask;
  readonly subject: Subject;
  /** Unique; part of the file's name. */
  readonly id: string;
  /** Main takes no more of it. */
  readonly refused: (why: ClipRefused) => void;
}

/** Begins a piece in main; its parts may come before main answers. */
export function openTake({ ask, subject, id, refused }: TakeParts): Take {
  let name: string | null = null;
  let bytes = 0;
  let waiting = 0;
  let over = false;

  function refuse(why: ClipRefused): void {
    if (over) return;
    over = true;
    refused(why);
  }

  /** A door that breaks is no reason to stop anything but the clip. */
  async function begin(): Promise<void> {
    const { number: posting, by } = subject;
    const begun = await ask('clips.begin', { posting, id, by });
    if (begun.ok) ({ name } = begun.value);
    else refuse(begun.error);
  }
  let line: Promise<void> = begin().catch(() => refuse('disk'));

  async function write(part: Uint8Array<ArrayBuffer>, ms: number): Promise<void> {
    waiting -= 1;
    if (name === null || over) return;
    const kept = await ask('clips.add', { name, at: bytes, ms, part });
    if (kept.ok) bytes += part.byteLength;
    else refuse(kept.error);
  }

  return {
    subject,
    part(part, ms) {
      if (over || part.byteLength === 0) return;
      waiting += 1;
      if (waiting > WAITING_MOST) return refuse('disk');
      line = line.then(() => write(part, ms)).catch(() => refuse('disk'));
    },
    async close(drop) {
      await line;
      if (name === null) return null;
      if (drop || bytes === 0) {
        await ask('clips.drop', { name });
        return null;
      }
      const ended = await ask('clips.end', { name });
      return ended.ok ? ended.value : null;
    },
  };
}
