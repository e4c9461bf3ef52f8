import { useContext } from 'react';
import { formatMoment } from '#shared/text/format.ts';
import { workOf, type KnownPosting } from '#shared/domain/posting/state.ts';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { Now, useTable } from './words.ts';

/** The sign of shadow mode: of the parcel at hand, or until when it holds; nothing where it is off (SW3). */
export function ShadowSign({ posting }: { readonly posting: KnownPosting | null }) {
  const { t, view, language, timeZone } = useTable();
  const now = useContext(Now);
  const work = posting === null ? null : workOf(posting);
  const until = work === null ? view.shadowUntil : (work.plan.shadowUntil ?? null);
  if (until === null || until <= now) return null;
  const count = work?.noted?.length ?? 0;
  return (
    <div className="shadow-sign" data-shadow={count}>
      <Icon name="eye" />
      <span>
        <b>{t('shadow:sign')}</b>
        <small>
          {count > 0
            ? t('shadow:noted', { count })
            : t('shadow:until', { at: formatMoment(until, language, timeZone) })}
        </small>
      </span>
    </div>
  );
}

/** That a parcel was packed in shadow mode, and how much was noted (SW7). */
export function PackedInShadow({ posting }: { readonly posting: KnownPosting }) {
  const { t } = useTable();
  const work = workOf(posting);
  if (work?.plan.shadowUntil === undefined) return null;
  return <p className="hint shadow-packed">{t('shadow:packedSo', { count: work.noted?.length ?? 0 })}</p>;
}

/** In shadow mode the packer may go on without scanning what is left (SW4). */
export function RestButton() {
  const { t } = useTable();
  return (
    <CommandButton icon="next" command={{ kind: 'skip' }}>
      {t('shadow:restUnscanned')}
    </CommandButton>
  );
}
