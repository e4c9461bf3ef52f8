import { useTranslation } from 'react-i18next';
import { nameOfPerson } from '#shared/bridge/settings.ts';
import type { CheckFinding } from '#shared/domain/posting/findings.ts';
import { isBlocking } from '#shared/domain/posting/findings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { queueNote, type QueueNote } from '#shared/projections/queue-note.ts';
import { formatTime } from '#shared/text/format.ts';
import { tellFinding } from '#shared/text/tell-desk.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import css from './queue.module.css';

const findingIcons: Readonly<Record<CheckFinding['code'], IconName>> = {
  'address-incomplete': 'pin',
  'phone-odd': 'pin',
  'same-buyer': 'user',
  'product-unknown': 'question',
  'no-barcode': 'code',
  'no-gtin': 'code',
  'over-limit': 'scale',
  'not-shippable': 'clock',
  'unknown-way': 'truck',
  'past-cutoff': 'clock',
  'nothing-to-pack': 'cloud',
  'wants-data': 'list',
  'out-of-stock': 'boxes',
};

type Tone = 'ok' | 'warn' | 'bad' | 'odd' | 'calm';

const looks: Readonly<Record<Exclude<QueueNote['kind'], 'finding'>, readonly [IconName, Tone]>> = {
  unchecked: ['question', 'odd'],
  good: ['check', 'ok'],
  label: ['label', 'ok'],
  waits: ['clock', 'calm'],
  stick: ['label', 'warn'],
  left: ['truck', 'calm'],
  cancelled: ['stop', 'bad'],
  sent: ['cloud', 'calm'],
  slot: ['wave', 'ok'],
  packing: ['user', 'calm'],
  shelf: ['shelf', 'calm'],
  closed: ['check', 'ok'],
  problem: ['warn', 'bad'],
};

/** What a finding looks like in a list. */
export const findingLook = (finding: CheckFinding): { readonly icon: IconName; readonly tone: Tone } => ({
  icon: findingIcons[finding.code],
  tone: isBlocking(finding) ? 'bad' : 'warn',
});

/** Where a posting stands or what the check says of it, in one word and one picture (QP4). */
export function NoteTag({ posting }: { readonly posting: KnownPosting }) {
  const note = queueNote(posting);
  const words = useNoteWords(note);
  const { icon, tone } =
    note.kind === 'finding'
      ? findingLook(note.finding)
      : { icon: looks[note.kind][0], tone: looks[note.kind][1] };
  return (
    <span className={`tag ${tone} ${css.note}`} data-note={note.kind}>
      <Icon name={icon} />
      <span>{words}</span>
    </span>
  );
}

function useNoteWords(note: QueueNote): string {
  const { t } = useTranslation(['queue', 'desk']);
  const { runtime, timeZone } = useStarted();
  const say = useSay(timeZone);
  const nameOf = (by: string): string => nameOfPerson(runtime.settings().packers, by);
  switch (note.kind) {
    case 'finding': {
      const title = say(tellFinding(note.finding).title);
      return note.more === 0 ? title : `${title} ${t('queue:more', { extra: note.more })}`;
    }
    case 'good':
      return t('desk:findings.none');
    case 'packing':
      return t('queue:notes.packing', { name: nameOf(note.by) });
    case 'shelf':
      return t('queue:notes.shelf', { shelf: note.shelf });
    case 'slot':
      return t('queue:notes.slot', { slot: note.slot, wave: note.wave });
    case 'closed':
      return t('queue:notes.closed', { time: formatTime(note.at, timeZone), name: nameOf(note.by) });
    case 'problem':
      return t(`desk:problems.${note.reason}.title`);
    default:
      return t(`queue:notes.${note.kind}`);
  }
}
