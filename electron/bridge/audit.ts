import { isDeepStrictEqual } from 'node:util';
import { retentionFields, type AuditEntry, type AuditKind } from '#shared/bridge/calls/audit.ts';
import { mayDo } from '#shared/bridge/rights.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Audit } from '../store/audit.ts';
import { withoutTable } from './desk.ts';
import type { HandlersOf } from './register.ts';

/** Calls of which it is written down who made them (AU2). */
type Watched =
  | 'desk.enter'
  | 'desk.touch'
  | 'desk.leave'
  | 'pins.check'
  | 'pins.set'
  | 'secrets.set'
  | 'secrets.clear'
  | 'secrets.keepOpen'
  | 'settings.write'
  | 'storage.export'
  | 'backup.restore'
  | 'support.save'
  | 'evidence.save'
  | 'disputes.open'
  | 'disputes.close';

/** What writing it down needs. */
interface AuditParts {
  readonly audit: Audit;
  readonly settings: () => Settings;
  readonly clock: Clock;
}

/** The handler of the list. */
export const auditHandlers = (audit: Audit): HandlersOf<'audit.read'> => ({
  'audit.read': ({ from, to }) => audit.read(from, to),
});

type Told = Pick<AuditEntry, 'kind' | 'about' | 'detail'>;

/** Rights that are said of each person besides teaching and shelves. */
const rightsSaid = ['reprint', 'undo-others', 'confirm-anyway', 'cancel', 'money', 'buyers'] as const;

/** Fields of parts of the settings that are told by entries of their own. */
const toldApart: Readonly<Record<string, readonly string[]>> = {
  packing: ['shadow'],
  storage: retentionFields,
};

/** What changed in the roster: who came, who went, whose rights are others. */
function rosterChanges(before: Settings['packers'], after: Settings['packers']): readonly Told[] {
  const told = (about: string, detail: string): Told => ({ kind: 'people', about, detail });
  const changed = after.flatMap((person) => {
    const own = before.find(({ id }) => id === person.id);
    if (own === undefined) return [told(person.id, `+ ${person.role}`)];
    const fields = (['name', 'role', 'mayTeach', 'mayShelve'] as const).filter(
      (field) => own[field] !== person[field],
    );
    const rights = rightsSaid.filter((right) => own.may?.[right] !== person.may?.[right]);
    const said = [
      ...fields.map((field) => `${field}: ${person[field] ?? false}`),
      ...rights.map((right) => `${right}: ${mayDo(person, right)}`),
    ];
    return said.length === 0 ? [] : [told(person.id, said.join(', '))];
  });
  const gone = before.filter(({ id }) => after.every((person) => person.id !== id));
  return [...changed, ...gone.map(({ id }) => told(id, '−'))];
}

/** What a change of the settings means to whoever reads the list. */
function settingsChanges(before: Settings, after: Settings): readonly Told[] {
  const house = (kind: AuditKind, detail = ''): Told => ({ kind, about: '', detail });
  const told: Told[] = [...rosterChanges(before.packers, after.packers)];
  const [shadow, next] = [before.packing.shadow, after.packing.shadow];
  if (!isDeepStrictEqual(shadow, next)) told.push(house(next === null ? 'shadow-off' : 'shadow-on'));
  if (!isDeepStrictEqual(before.ranking, after.ranking))
    told.push(house(after.ranking === null ? 'ranking-off' : 'ranking-on'));
  const [old, made] = [before, after].map(withoutTable) as [Record<string, unknown>, Record<string, unknown>];
  const without = (value: Record<string, unknown>, key: string): unknown => {
    const apart = toldApart[key];
    if (apart === undefined) return value[key];
    return { ...(value[key] as object), ...Object.fromEntries(apart.map((field) => [field, null])) };
  };
  const days = retentionFields.filter((field) => before.storage[field] !== after.storage[field]);
  told.push(
    ...days.map((field) => house('retention', `${field}: ${before.storage[field]} ${after.storage[field]}`)),
  );
  const keys = Object.keys({ ...old, ...made }).filter(
    (key) =>
      key !== 'packers' && key !== 'ranking' && !isDeepStrictEqual(without(old, key), without(made, key)),
  );
  if (keys.length > 0) told.push(house('settings', keys.toSorted().join(', ')));
  return told;
}

/** The handlers, of which those that matter write down who did what, after it was done; what was refused changes nothing. */
export function auditHouse<H extends HandlersOf<Watched>>(
  handlers: H,
  { audit, settings, clock }: AuditParts,
): H {
  let holder = '';
  const add = (kind: AuditKind, about = '', detail = '', by = holder): Promise<void> =>
    audit.add({ at: clock.now(), by, kind, about, detail });
  const watched: HandlersOf<Watched> = {
    'desk.enter': async (request) => {
      const answer = await handlers['desk.enter'](request);
      if (answer.kind === 'open') {
        holder = request.packer;
        await add('desk-opened');
      } else if (answer.kind !== 'asks') await add('desk-refused', request.packer, answer.kind, '');
      return answer;
    },
    'desk.touch': async (request) => {
      const answer = await handlers['desk.touch'](request);
      if (!answer.open) holder = '';
      return answer;
    },
    'desk.leave': async (request) => {
      holder = '';
      return handlers['desk.leave'](request);
    },
    'pins.check': async (request) => {
      const answer = await handlers['pins.check'](request);
      if (answer.kind !== 'right') await add('pin-wrong', request.packer, answer.kind, '');
      return answer;
    },
    'pins.set': async (request) => {
      const answer = await handlers['pins.set'](request);
      await add(request.digits === null ? 'pin-cleared' : 'pin-set', request.packer);
      return answer;
    },
    'secrets.set': async (request) => {
      const answer = await handlers['secrets.set'](request);
      await add('key-set');
      return answer;
    },
    'secrets.keepOpen': async (request) => {
      const answer = await handlers['secrets.keepOpen'](request);
      if (answer.kept === 'open-file') await add('key-opened');
      if (answer.kept === 'memory-only') await add('key-closed');
      return answer;
    },
    'secrets.clear': async (request) => {
      const answer = await handlers['secrets.clear'](request);
      await add('key-cleared');
      return answer;
    },
    'settings.write': async (next) => {
      const before = settings();
      const answer = await handlers['settings.write'](next);
      for (const { kind, about, detail } of settingsChanges(before, answer)) await add(kind, about, detail);
      return answer;
    },
    'storage.export': async (request) => {
      const answer = await handlers['storage.export'](request);
      if (answer.ok && answer.value !== null) await add('records-saved', '', request.format);
      return answer;
    },
    'backup.restore': async (request) => {
      const answer = await handlers['backup.restore'](request);
      if (answer.ok) await add('backup-restored', '', String(answer.value.lost));
      return answer;
    },
    'support.save': async (request) => {
      const answer = await handlers['support.save'](request);
      if (answer.kind === 'saved') await add('support-saved');
      return answer;
    },
    'evidence.save': async (request) => {
      const answer = await handlers['evidence.save'](request);
      if (answer.kind === 'saved') await add('evidence-saved', request.pack.posting, request.format);
      return answer;
    },
    'disputes.open': async (request) => {
      const answer = await handlers['disputes.open'](request);
      await add('dispute-opened', request.posting, '', request.by);
      return answer;
    },
    'disputes.close': async (request) => {
      const answer = await handlers['disputes.close'](request);
      await add('dispute-closed', request.posting);
      return answer;
    },
  };
  return { ...handlers, ...watched };
}
