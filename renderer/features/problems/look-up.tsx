import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { EvidenceButtons } from '../../parts/evidence-buttons.tsx';
import { hasRecord, ParcelRecord } from '../../parts/parcel-record.tsx';
import fields from '../../parts/fields.module.css';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { lookUp } from '../../session/look-up.ts';
import { Icon } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import css from './look-up.module.css';

type Found =
  | { readonly kind: 'none' | 'unknown' | 'failed' }
  | { readonly kind: 'here'; readonly posting: KnownPosting };

/** What the camera kept of any parcel, by its number or a code of its label (CP10). */
export function LookUp() {
  const { t } = useTranslation('clip');
  const { runtime, claim, log } = useStarted();
  const id = useId();
  const [text, setText] = useKept('problems.look', () => '');
  const [found, setFound] = useState<Found>({ kind: 'none' });
  const [here, setHere] = useState(false);

  useEffect(() => {
    if (!here) return undefined;
    return claim((scan) => {
      setText(scan.text);
      look(scan.text);
      return true;
    });
  });

  function look(wanted: string): void {
    if (wanted.trim() === '') return setFound({ kind: 'none' });
    lookUp(wanted.trim(), runtime.book, runtime.store).then(
      (posting) => setFound(posting === null ? { kind: 'unknown' } : { kind: 'here', posting }),
      (thrown: unknown) => {
        log('look-up', String(thrown));
        setFound({ kind: 'failed' });
      },
    );
  }

  return (
    <section className={css.look} aria-label={t('find.title')}>
      <form
        className={css.ask}
        onSubmit={(event) => {
          event.preventDefault();
          look(text);
        }}
      >
        <label htmlFor={id} title={t('find.hint')}>
          <Icon name="camera" />
          {t('find.title')}
        </label>
        <input
          id={id}
          className={fields.input}
          value={text}
          placeholder={t('find.label')}
          aria-label={t('find.label')}
          onChange={({ target }) => setText(target.value)}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
        />
        <button type="submit" className="b sm" data-go="look">
          {t('find.look')}
        </button>
      </form>
      <div role="status">
        {found.kind === 'unknown' || found.kind === 'failed' ? (
          <p className={css.told}>{t(`find.${found.kind}`)}</p>
        ) : null}
        {found.kind === 'here' ? <Here posting={found.posting} /> : null}
      </div>
    </section>
  );
}

function Here({ posting }: { readonly posting: KnownPosting }) {
  const { t } = useTranslation('clip');
  const { number, lines } = posting.snapshot;
  return (
    <div className={css.here} data-found={number}>
      <p>
        <PostingNumberText number={number} /> <span>{lines.map(({ name }) => name).join(', ')}</span>
      </p>
      {hasRecord(posting) ? (
        <ParcelRecord key={number} posting={posting} />
      ) : (
        <p className={css.told}>{t('find.nothing')}</p>
      )}
      <EvidenceButtons key={`evidence ${number}`} posting={posting} />
    </div>
  );
}
