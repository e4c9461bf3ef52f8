import { postingNumber } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { nextLine } from '#shared/domain/posting/kits.ts';
import { problemReasons, reprintReasons } from '#shared/domain/posting/facts.ts';
import type { StationView } from '../../renderer/session/view.ts';
import { planLine } from './goods.ts';
import { packed, packing, plan, run, workAt, workUpTo } from './parcel.ts';
import { NOW } from './parcel.ts';
import { offline, queue, status, view } from './views.ts';

/** Nobody, nothing open, and the questions that interrupt. */
export function restViews(language: Language): Readonly<Record<string, StationView>> {
  const at = { kind: 'queue' } as const;
  const empty = { queue: [] };
  const only = (stages: readonly string[]) => ({ queue: queue.filter((row) => stages.includes(row.stage)) });
  const longest = {
    id: 'K7',
    name: { 'zh-CN': '欧阳娜娜', ru: 'Александра Преображенская', en: 'Alexandra Featherstone' }[language],
    language,
    role: 'packer',
    voice: 'off',
    mayTeach: true,
  } as const;
  const work = workAt(plan(language), [1, 0]);
  const open = packing(work);
  return {
    start: view(language, { kind: 'start', held: null }),
    'start-listed': view(language, { kind: 'start', held: null }, null, { paceListed: true }),
    'start-held': view(language, { kind: 'start', held: { number: open.snapshot.number, by: longest } }),
    pin: view(language, { kind: 'pin', person: longest }),
    'pin-wrong': view(
      language,
      { kind: 'pin', person: longest },
      {
        kind: 'notice',
        scanId: 's1',
        refusal: { code: 'pin-wrong', left: 3 },
        got: null,
        expected: null,
        work: null,
      },
    ),
    'taken-over': view(
      language,
      { kind: 'scan', posting: open, work, line: nextLine(work) ?? planLine('fox', 3, language), left: 1 },
      null,
      { takenFrom: longest },
    ),
    queue: view(language, at),
    'queue-pace': view(language, at, null, { pace: { perHour: 41, parcels: 12, secondsLeft: 9000 } }),
    'queue-short': view(language, at, null, { queue: queue.slice(0, 3) }),
    'queue-larger': view(language, at, null, { largerPages: [postingNumber('0208227002-0001-1')] }),
    'queue-stuck': view(language, at, null, {
      stuckLabels: [{ posting: postingNumber('0208227002-0001-1'), shelf: 11, why: 'maybe' }],
    }),
    'queue-stuck-all': view(language, at, null, {
      largerPages: [postingNumber('0208227012-0001-1')],
      stuckLabels: [{ posting: postingNumber('0208227002-0001-1'), shelf: 4, why: 'failed' }],
      labelCalls: [
        { posting: postingNumber('0208227009-0003-1'), shelf: 11 },
        { posting: postingNumber('0208227010-0001-1'), shelf: null },
      ],
    }),
    'queue-calls': view(language, at, null, {
      labelCalls: [
        { posting: postingNumber('0208227002-0001-1'), shelf: 4 },
        { posting: postingNumber('0208227009-0003-1'), shelf: 11 },
        { posting: postingNumber('0208227010-0001-1'), shelf: null },
      ],
    }),
    'queue-loading': view(language, at, null, { ...empty, loading: true }),
    'queue-never-online': view(language, at, null, {
      ...empty,
      loading: true,
      closedToday: 0,
      status: status(null, { online: false, trouble: 'offline', printer: 'unknown' }),
    }),
    'queue-none': view(language, at, null, { ...empty, closedToday: 0 }),
    'queue-all-packed': view(language, at, null, { ...empty, closedToday: 142 }),
    'queue-waiting': view(language, at, null, only(['parked', 'to-scan-back'])),
    'queue-problems': view(language, at, null, only(['problem'])),
    'queue-device': view(language, at, null, {
      devices: [{ id: 'D1', use: 'scanner', name: 'Honeywell Xenon 1950g', state: 'absent' }],
    }),
    'queue-devices': view(language, at, null, {
      devices: [
        { id: 'D1', use: 'scanner', name: 'Honeywell Xenon 1950g', state: 'absent' },
        { id: 'D2', use: 'scale', name: '', state: 'busy' },
      ],
    }),
    'queue-offline': view(language, at, null, { status: { ...offline, label: null } }),
    'queue-oldest': view(language, at, null, {
      status: {
        ...offline,
        label: null,
        oldest: { kind: 'ship', since: NOW - 76 * 60_000, why: 'offline' },
      },
    }),
    'queue-station-trouble': view(language, at, null, {
      status: {
        ...offline,
        online: true,
        printer: 'paper-out',
        label: null,
        stationTrouble: 'auth-ip-restricted',
        oldest: { kind: 'tracking', since: NOW - 76 * 60_000, why: 'auth-ip-restricted' },
      },
    }),
    'reason-problem': view(language, {
      kind: 'reason',
      what: 'problem',
      posting: open,
      reasons: problemReasons.filter((reason) => reason !== 'ship-refused'),
    }),
    'reason-reprint': view(language, {
      kind: 'reason',
      what: 'reprint',
      posting: packed(workUpTo(plan(language), null), [run('printed')]),
      reasons: reprintReasons,
    }),
    problem: view(language, { kind: 'problem', posting: open, reason: 'wrong-item-on-shelf' }),
  };
}
