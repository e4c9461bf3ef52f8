import { useEffect, useState } from 'react';
import type { PhotoFate } from '#shared/bridge/calls/photos.ts';
import { useStarted } from '../runtime/use-runtime.ts';

/** A file that a fact names. */
interface Kept {
  readonly name: string;
  readonly sha256: string;
}

/** What became of a picture or a piece of a clip; null while main looks. */
export function useFate(call: 'photos.fate' | 'clips.fate', { name, sha256 }: Kept): PhotoFate | null {
  const { runtime, log } = useStarted();
  const [fate, setFate] = useState<PhotoFate | null>(null);
  useEffect(() => {
    let gone = false;
    runtime.ask(call, { name, sha256 }).then(
      (answer) => (gone ? undefined : setFate(answer)),
      (thrown: unknown) => log(call, String(thrown)),
    );
    return () => {
      gone = true;
    };
  }, [runtime, log, call, name, sha256]);
  return fate;
}
