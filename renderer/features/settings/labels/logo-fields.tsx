import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelDesign, LabelDesigns } from '#shared/label/design.ts';
import { Icon } from '../../../ui/icons.tsx';
import type { PanelProps } from '../station-panel.tsx';
import type { SaveOutcome } from '../../../parts/fields.tsx';
import { PickFile } from '../../../parts/pick-file.tsx';
import css from './labels.module.css';
import { logoFromFile, type LogoTrouble } from './logo-file.ts';

interface Props extends PanelProps {
  readonly design: LabelDesign;
  readonly put: (next: Partial<LabelDesign>) => Promise<SaveOutcome>;
}

const MOST = 10;

/** An id that no other logo has. */
function freeId(taken: readonly { readonly id: string }[]): string {
  for (let n = 1; ; n++) if (taken.every(({ id }) => id !== `LOGO-${n}`)) return `LOGO-${n}`;
}

const withoutLogo = (designs: LabelDesigns, logo: string): LabelDesigns =>
  Object.fromEntries(
    Object.entries(designs).map(([kind, design]) => [
      kind,
      design?.logo === logo ? { ...design, logo: null } : design,
    ]),
  );

/** The logo of a kind: one of the station's pictures, or none; new ones come from files. */
export function LogoFields({ design, put, settings, change }: Props) {
  const { t } = useTranslation('labels');
  const [wrong, setWrong] = useState<LogoTrouble | 'too-many' | null>(null);
  const { logos } = settings;
  const take = async (file: File): Promise<void> => {
    if (logos.length >= MOST) return setWrong('too-many');
    const made = await logoFromFile(file);
    if (!made.ok) return setWrong(made.error);
    setWrong(null);
    const logo = { id: freeId(logos), name: file.name.slice(0, 60), png: made.value };
    await change((before) => ({ ...before, logos: [...before.logos, logo] }));
    await put({ logo: logo.id });
  };
  return (
    <section className={css.group}>
      <h4>{t('logo')}</h4>
      <div className={css.logos} role="radiogroup" aria-label={t('logo')}>
        <button
          type="button"
          role="radio"
          aria-checked={design.logo === null}
          onClick={() => void put({ logo: null })}
        >
          {t('noLogo')}
        </button>
        {logos.map((logo) => (
          <button
            key={logo.id}
            type="button"
            role="radio"
            aria-checked={design.logo === logo.id}
            aria-label={logo.name}
            title={logo.name}
            data-logo={logo.id}
            onClick={() => void put({ logo: logo.id })}
          >
            <img src={`data:image/png;base64,${logo.png}`} alt="" />
          </button>
        ))}
      </div>
      <div className={css.actions}>
        <PickFile className="b sm" accept="image/png,image/jpeg" onFile={(file) => void take(file)}>
          <Icon name="import" />
          {t('addLogo')}
        </PickFile>
        {design.logo === null ? null : (
          <button
            type="button"
            className="b sm quiet"
            onClick={() => {
              const gone = design.logo;
              if (gone === null) return;
              void change((before) => ({
                ...before,
                logos: before.logos.filter((logo) => logo.id !== gone),
                designs: withoutLogo(before.designs, gone),
              }));
            }}
          >
            {t('removeLogo')}
          </button>
        )}
      </div>
      <p className={css.hint}>{t('logoHint')}</p>
      {wrong === null ? null : (
        <p className={css.wrong} role="alert">
          {t(`logoWrong.${wrong}`)}
        </p>
      )}
    </section>
  );
}
