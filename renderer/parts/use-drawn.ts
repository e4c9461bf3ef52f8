import { useEffect, useState } from 'react';
import type { LabelDoc } from '#shared/label/doc.ts';
import { isFatal, type LabelFinding } from '#shared/label/findings.ts';
import type { LabelKind } from '#shared/label/kinds.ts';
import { useStarted } from '../runtime/use-runtime.ts';

/** A label as its printer will show it. */
export interface Drawn {
  /** Object URL of the picture; null while the first one is drawn, or where it cannot be. */
  readonly url: string | null;
  /** Kinds of what is worth telling, each once. */
  readonly troubles: readonly string[];
  /** It would not be printed like this. */
  readonly stops: boolean;
  readonly drawing: boolean;
}

/** Keys pressed in a row draw one picture, not ten; ms. */
const PAUSE_MS = 120;

interface Picture extends Omit<Drawn, 'drawing'> {
  /** The label it is of. */
  readonly key: string | null;
}

const nothing: Picture = { key: null, url: null, troubles: [], stops: false };

const kindsOf = (findings: readonly LabelFinding[]): readonly string[] => [
  ...new Set(findings.map(({ kind }) => kind)),
];

/** Draws a label with the dots of the printer its kind is routed to; the picture before stays until the next one is there. */
export function useDrawn(kind: LabelKind, doc: LabelDoc | null): Drawn {
  const { runtime, log } = useStarted();
  const [picture, setPicture] = useState<Picture>(nothing);
  // The same label composed anew on every render is the same picture.
  const key = doc === null ? null : `${kind} ${JSON.stringify(doc)}`;
  useEffect(() => {
    if (key === null) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      const asked = JSON.parse(key.slice(kind.length)) as LabelDoc;
      runtime.ask('labels.preview', { kind, doc: asked }).then(
        (answer) => {
          if (gone) return;
          if (answer.ok) {
            const { png, findings } = answer.value;
            const url = URL.createObjectURL(new Blob([png.slice()], { type: 'image/png' }));
            setPicture({ key, url, troubles: kindsOf(findings), stops: findings.some(isFatal) });
          } else {
            const { error } = answer;
            const troubles = error.kind === 'unfit-label' ? kindsOf(error.findings) : ['other'];
            setPicture((before) => ({ ...before, key, troubles, stops: true }));
          }
        },
        (fault: unknown) => {
          log('labels.preview', String(fault));
          if (!gone) setPicture({ ...nothing, key, troubles: ['other'], stops: true });
        },
      );
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [runtime, log, kind, key]);
  const { url } = picture;
  useEffect(
    () => () => {
      if (url !== null) URL.revokeObjectURL(url);
    },
    [url],
  );
  if (key === null) return { url: null, troubles: [], stops: false, drawing: false };
  return { ...picture, drawing: picture.key !== key };
}
