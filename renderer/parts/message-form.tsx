import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { draftKinds, draftTongues, type DraftKind, type DraftTongue } from '#shared/domain/posting/care.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { draftText, fillDraft, tongueOfBuyer, tongueOfCarrier } from '#shared/text/drafts/draft.ts';
import { draftValues } from '#shared/text/drafts/values.ts';
import { formatMoment } from '#shared/text/format.ts';
import { useMay } from '../runtime/use-may.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { Icon } from '../ui/icons.tsx';
import { copyFrom } from './copy-text.ts';
import { Select } from './fields.tsx';
import css from './message-form.module.css';
import { NoRight } from './no-right.tsx';
import { useCare } from './use-care.ts';
import { useNames } from './use-names.ts';

interface Props {
  readonly posting: KnownPosting;
  /** What it is about, to begin with. */
  readonly kind: DraftKind;
  /** Days without news; null where that is not the question. */
  readonly days: number | null;
  readonly close: () => void;
}

const tongueFor = (kind: DraftKind, { snapshot }: KnownPosting): DraftTongue =>
  kind === 'inquiry' ? tongueOfCarrier(snapshot.carrier) : tongueOfBuyer(snapshot.destination);

/** A message names its buyer: it is written by whoever may see buyers (RR5). */
export function MessageForm(form: Props) {
  return useMay('buyers') ? <Draft {...form} /> : <NoRight right="buyers" />;
}

/** A message to the buyer or the carrier: chosen, read over, copied, and noted as sent by whoever sent it (MD1-MD4). */
function Draft({ posting, kind: first, days, close }: Props) {
  const { t } = useTranslation('care');
  const { runtime } = useStarted();
  const [kind, setKind] = useState(first);
  const [tongue, setTongue] = useState(() => tongueFor(first, posting));
  const { drafts, seller } = runtime.settings();
  const template = draftText(kind, tongue, drafts);
  const filled = fillDraft(template, draftValues(posting, { tongue, days, house: seller.name }), (field) =>
    t(`draft.fields.${field}`),
  );
  return (
    <div className={css.form} role="group" aria-label={t('draft.title')} data-form="message">
      <div className={css.choices}>
        <Select
          label={t('draft.kind')}
          value={kind}
          options={draftKinds.map((value) => ({ value, name: t(`draft.kinds.${value}`) }))}
          onChoose={(next) => {
            setKind(next);
            setTongue(tongueFor(next, posting));
          }}
        />
        <Select
          label={t('draft.tongue')}
          value={tongue}
          options={draftTongues.map((value) => ({ value, name: t(`draft.tongues.${value}`) }))}
          onChoose={setTongue}
        />
      </div>
      <Text key={`${kind} ${tongue}`} filled={filled} {...{ posting, kind, tongue, close }} />
      <Before posting={posting} />
    </div>
  );
}

function Text({
  filled,
  posting,
  kind,
  tongue,
  close,
}: Omit<Props, 'days'> & { readonly tongue: DraftTongue; readonly filled: ReturnType<typeof fillDraft> }) {
  const { t } = useTranslation('care');
  const { run } = useCare(posting.snapshot.number);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(filled.text);
  const [copied, setCopied] = useState<boolean | null>(null);
  const open = filled.gaps.filter((gap) => text.includes(`[${t(`draft.fields.${gap}`)}…]`));
  return (
    <>
      <textarea
        ref={field}
        className={css.text}
        lang={tongue}
        rows={9}
        aria-label={t('draft.text')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setCopied(null);
        }}
      />
      {open.length === 0 ? null : (
        <p className={css.gaps}>
          <Icon name="warn" />
          {t('draft.gaps', { fields: open.map((gap) => t(`draft.fields.${gap}`)).join(', ') })}
        </p>
      )}
      <div className={css.foot}>
        <p className={css.told} role="status">
          {copied === null ? t('draft.outside') : t(copied ? 'draft.copied' : 'draft.notCopied')}
        </p>
        <button type="button" className="b sm" onClick={close}>
          {t('draft.close')}
        </button>
        <button
          type="button"
          className="b sm"
          onClick={() =>
            void run({ type: 'tell-message', draft: kind, tongue }).then((kept) => kept && close())
          }
        >
          <Icon name="check" />
          {t('draft.told')}
        </button>
        <button
          type="button"
          className="b sm pri"
          data-go="copy"
          onClick={() => setCopied(field.current !== null && copyFrom(field.current))}
        >
          {t('draft.copy')}
        </button>
      </div>
    </>
  );
}

function Before({ posting }: Pick<Props, 'posting'>) {
  const { t, i18n } = useTranslation('care');
  const { timeZone } = useStarted();
  const nameOf = useNames();
  const messages = posting.care?.messages ?? [];
  if (messages.length === 0) return null;
  return (
    <ul className={css.before}>
      {messages.map(({ at, by, draft }) => (
        <li key={at}>
          {t('draft.sentBefore', {
            kind: t(`draft.kinds.${draft}`),
            who: nameOf(by),
            at: formatMoment(at, i18n.language as Language, timeZone),
          })}
        </li>
      ))}
    </ul>
  );
}
