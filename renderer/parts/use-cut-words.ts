import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { CutOffGroup } from '#shared/projections/cut-off-groups.ts';
import { dayNumber, formatDay, formatTime } from '#shared/text/format.ts';
import { useStarted } from '../runtime/use-runtime.ts';

/** How cut-offs are called. */
export interface CutWords {
  /** `Today 17:00`, for a card. */
  readonly short: (group: CutOffGroup<unknown>) => string;
  /** `Today · until 17:00`, over rows. */
  readonly long: (group: CutOffGroup<unknown>) => string;
}

/** Names cut-offs by the day they lie in, seen from now. */
export function useCutWords(now: number): CutWords {
  const { t, i18n } = useTranslation('queue');
  const { timeZone } = useStarted();
  const day = (at: number): string => {
    const ahead = dayNumber(at, timeZone) - dayNumber(now, timeZone);
    if (ahead === 0) return t('cuts.today');
    return ahead === 1 ? t('cuts.tomorrow') : formatDay(at, i18n.language as Language, timeZone);
  };
  const time = (at: number): string => formatTime(at, timeZone);
  const nameOf = ({ kind, at }: CutOffGroup<unknown>): string => {
    if (kind === 'past' || kind === 'express' || at === null) return t(`cuts.${named(kind)}`);
    return day(at);
  };
  return {
    short: (group) => {
      const { kind, at } = group;
      return kind === 'past' || at === null ? nameOf(group) : `${nameOf(group)} ${time(at)}`;
    },
    long: (group) => {
      const { kind, at, until } = group;
      const name = nameOf(group);
      if (at === null || until === null) return name;
      if (kind === 'past') return t('cuts.since', { day: name, time: `${day(at)} ${time(at)}` });
      if (kind === 'day') return t('cuts.between', { day: name, from: time(at), to: time(until) });
      return t('cuts.until', { day: name, time: time(at) });
    },
  };
}

const named = (kind: CutOffGroup<unknown>['kind']): 'express' | 'past' | 'none' =>
  kind === 'express' || kind === 'past' ? kind : 'none';
