import { useEffect, useMemo, useState } from 'react';
import type { HouseRule } from '#shared/domain/rules/house-rules/rule.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { createViews, isBefore, noPreview, previewRun, type Preview } from './preview-run.ts';

/** Pause after a change that is typed before everything is looked through again, ms: whoever types is not held up. */
const TYPING_MS = 120;
/** How long postings are looked through before the window draws and hears again, ms. */
const GO_MS = 14;
/** What there is so far is shown so often, ms. */
const SHOWN_MS = 200;

/** What these rules do to the open postings, worked out beside the rest, some postings at a time (RL13). `typing`: somebody writes at one of them. */
export function usePreview(rules: readonly HouseRule[], typing: boolean): Preview {
  const { runtime } = useStarted();
  useStationView();
  const [kept, setKept] = useState<{ readonly preview: Preview; readonly of: readonly HouseRule[] }>({
    preview: noPreview,
    of: rules,
  });
  const { book } = runtime;
  const revision = book.revision();
  const { packing, printers } = runtime.settings();
  // A product may have changed with any revision, so the views are made anew with each.
  const viewOf = useMemo(
    () => (revision >= 0 ? createViews((sku) => book.product(sku)?.state ?? null) : null),
    [book, revision],
  );
  useEffect(() => {
    if (viewOf === null) return undefined;
    let timer = setTimeout(begin, typing ? TYPING_MS : 0);
    function begin(): void {
      const open = book.rows().flatMap(({ number }) => {
        const posting = book.posting(number)?.state;
        return posting !== undefined && isBefore(posting) ? [posting] : [];
      });
      if (viewOf === null) return;
      const run = previewRun(
        open,
        rules,
        { boxes: packing.boxes, inserts: packing.inserts, printers },
        viewOf,
      );
      let shownAt = performance.now();
      const go = (): void => {
        const end = performance.now() + GO_MS;
        let next = run.next();
        while (next.done !== true && performance.now() < end) next = run.next();
        if (next.done === true || performance.now() - shownAt > SHOWN_MS) {
          shownAt = performance.now();
          setKept({ preview: next.value, of: rules });
        }
        if (next.done !== true) timer = setTimeout(go);
      };
      go();
    }
    return () => clearTimeout(timer);
  }, [book, viewOf, rules, typing, packing.boxes, packing.inserts, printers]);
  // What was counted for other rules is shown until these are counted, and is not the answer to them.
  return kept.of === rules ? kept.preview : { ...kept.preview, ready: false };
}
