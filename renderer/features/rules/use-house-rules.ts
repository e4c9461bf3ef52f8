import { useMemo, useState } from 'react';
import * as v from 'valibot';
import { settingsSchema } from '#shared/bridge/settings.ts';
import type { HouseRule } from '#shared/domain/rules/house-rules/rule.ts';
import { rulesOf } from '#shared/domain/rules/house-rules/starter.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';

/** What was taken away last and may come back: the rules as they were; null: the starter set. */
export interface Undoable {
  readonly what: 'removed' | 'reset';
  readonly before: readonly HouseRule[] | null;
}

/** The rules of the house, and what may be done to them; every change is kept at once. */
export interface HouseRules {
  readonly rules: readonly HouseRule[];
  /** Whether nobody changed the starter set yet. */
  readonly untouched: boolean;
  readonly failed: boolean;
  readonly undoable: Undoable | null;
  /** Whether it was kept. */
  put(rules: readonly HouseRule[] | null, undoable?: Undoable | null): Promise<boolean>;
  undo(): void;
}

/** The rules as the settings have them. */
export function useHouseRules(): HouseRules {
  const { runtime } = useStarted();
  useStationView();
  const [failed, setFailed] = useState(false);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const { packing } = runtime.settings();
  const put: HouseRules['put'] = async (rules, next = null) => {
    const before = runtime.settings();
    const parsed = v.safeParse(settingsSchema, { ...before, packing: { ...before.packing, rules } });
    const kept =
      parsed.success &&
      (await runtime.saveSettings(parsed.output).then(
        () => true,
        () => false,
      ));
    setFailed(!kept);
    if (kept) setUndoable(next);
    return kept;
  };
  // The starter set is made on the way: made anew with each frame it would begin its preview anew with each.
  const rules = useMemo(() => rulesOf(packing), [packing]);
  return {
    rules,
    untouched: packing.rules === null,
    failed,
    undoable,
    put,
    undo: () => void (undoable === null ? null : put(undoable.before)),
  };
}

/** The rule moved so many places down; below 0 up. */
export function moved(rules: readonly HouseRule[], id: string, by: -1 | 1): readonly HouseRule[] {
  const from = rules.findIndex((rule) => rule.id === id);
  const rule = rules[from];
  const to = from + by;
  if (rule === undefined || to < 0 || to >= rules.length) return rules;
  return rules.toSpliced(from, 1).toSpliced(to, 0, rule);
}

/** The rules with a copy of one behind it, switched off until somebody looked at it. */
export const duplicated = (rules: readonly HouseRule[], id: string, copy: string): readonly HouseRule[] =>
  rules.flatMap((rule) => (rule.id === id ? [rule, { ...rule, id: copy, on: false }] : [rule]));
