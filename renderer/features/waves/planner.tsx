import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupByCutOff } from '#shared/projections/cut-off-groups.ts';
import type { Way } from '#shared/domain/posting/snapshot.ts';
import type { WaveCandidate } from '#shared/domain/rules/wave-plan.ts';
import { Choice, Select, Switch, TextField } from '../../parts/fields.tsx';
import { useCutWords } from '../../parts/use-cut-words.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useNow } from '../../runtime/use-now.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { daysIn, toTheMinute } from '../../parts/days.ts';
import type { Plan } from './use-plan.ts';
import css from './waves.module.css';

const ALL = '*';

const named = (names: readonly (string | null)[], all: string) => [
  { value: ALL, name: all },
  ...[...new Set(names)].flatMap((name) => (name === null ? [] : [{ value: name, name }])),
];

const orNull = (value: string): string | null => (value === ALL ? null : value);

/** What the next wave is to be made of. */
export function Planner({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['waves', 'queue', 'desk']);
  const { runtime } = useStarted();
  const { wish, change, candidates, free } = plan;
  const [picker, setPicker] = useKept<string>('waves.picker', () => ALL);
  const snapshots = candidates.map(({ snapshot }) => snapshot);
  if (wish.only !== null)
    return (
      <div className={css.chosen} data-chosen={wish.only.size}>
        <b>{t('waves:plan.chosen', { count: wish.only.size })}</b>
        <button type="button" className="b sm" data-go="forget" onClick={() => change({ only: null })}>
          {t('waves:plan.forget')}
        </button>
        <Select
          label={t('waves:plan.picker')}
          value={picker}
          options={pickers(runtime.settings().packers, t('waves:plan.anybody'))}
          onChoose={setPicker}
        />
      </div>
    );
  const ways = [...new Set(snapshots.map(({ way }) => way))];
  return (
    <div className={css.planner}>
      <CutChoice plan={plan} />
      <Select
        label={t('waves:plan.way')}
        value={wish.way ?? ALL}
        options={[
          { value: ALL, name: t('queue:filters.ways') },
          ...ways.map((way) => ({ value: way as string, name: t(`desk:ways.${way}`) })),
        ]}
        onChoose={(value) => change({ way: orNull(value) as Way | null })}
      />
      <Select
        label={t('waves:plan.carrier')}
        value={wish.carrier ?? ALL}
        options={named(
          snapshots.map(({ carrier }) => carrier),
          t('waves:plan.allCarriers'),
        )}
        onChoose={(value) => change({ carrier: orNull(value) })}
      />
      <Select
        label={t('waves:plan.warehouse')}
        value={wish.warehouse ?? ALL}
        options={named(
          snapshots.map(({ warehouse }) => warehouse),
          t('queue:filters.warehouses'),
        )}
        onChoose={(value) => change({ warehouse: orNull(value) })}
      />
      <Select
        label={t('waves:plan.picker')}
        value={picker}
        options={pickers(runtime.settings().packers, t('waves:plan.anybody'))}
        onChoose={setPicker}
      />
      <TextField
        label={t('waves:plan.size')}
        value={String(Math.min(wish.size, free.length))}
        width="tiny"
        digits
        wrong={t('waves:free', { count: free.length })}
        onCommit={(text) => {
          const size = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
          if (size < 1 || size > free.length) return Promise.resolve('wrong');
          change({ size });
          return Promise.resolve('kept');
        }}
      />
      <Choice
        label={t('waves:plan.order')}
        value={wish.order}
        options={[
          { value: 'urgent', name: t('waves:plan.urgent') },
          { value: 'short', name: t('waves:plan.short') },
        ]}
        onChoose={(order) => change({ order })}
      />
      <Switch
        label={t('waves:plan.single')}
        hint={t('waves:plan.singleHint')}
        on={wish.single}
        words={[t('waves:plan.yes'), t('waves:plan.no')]}
        onChange={(single) => change({ single })}
      />
    </div>
  );
}

const pickers = (packers: readonly { readonly id: string; readonly name: string }[], anybody: string) => [
  { value: ALL, name: anybody },
  ...packers.map(({ id, name }) => ({ value: id, name })),
];

/** Who is to pick; null for whoever comes. */
export const usePicker = (): string | null => orNull(useKept<string>('waves.picker', () => ALL)[0]);

/** Cut-offs of what could go into a wave, named as the queue names them. */
function CutChoice({ plan: { candidates, wish, change } }: { readonly plan: Plan }) {
  const { t } = useTranslation('waves');
  const { clock, timeZone } = useStarted();
  const now = toTheMinute(useNow(clock));
  const words = useCutWords(now);
  const groups = useMemo(
    () => groupByCutOff(candidates, cutOf, now, daysIn(timeZone)).filter(({ at }) => at !== null),
    [candidates, now, timeZone],
  );
  const chosen = groups.find(
    ({ at, kind }) => wish.cutoff?.from === at && (wish.express === true) === (kind === 'express'),
  );
  return (
    <Select
      label={t('plan.cut')}
      value={chosen?.key ?? ALL}
      options={[
        { value: ALL, name: t('plan.allCuts') },
        ...groups.map((group) => ({ value: group.key, name: words.long(group) })),
      ]}
      onChoose={(key) => {
        const group = groups.find((each) => each.key === key);
        const { at = null, until = null } = group ?? {};
        const cutoff = at === null || until === null ? null : { from: at, to: until };
        change({ cutoff, express: group === undefined ? null : group.kind === 'express' });
      }}
    />
  );
}

const cutOf = ({ snapshot: { express, cutoffAt } }: WaveCandidate) => ({ express, cutoffAt });
