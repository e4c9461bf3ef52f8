import { useTranslation } from 'react-i18next';
import { languages, type Settings } from '#shared/bridge/settings.ts';
import { MOST_STEP_TEXT } from '#shared/bridge/house-rules-schema.ts';
import { stickers } from '#shared/domain/posting/plan.ts';
import { languageNames } from '#shared/domain/rules/language-codes.ts';
import { troubleOf } from '#shared/domain/rules/house-rules/resolve.ts';
import { deedGroups } from '#shared/domain/rules/house-rules/sentence-ids.ts';
import type { Deed } from '#shared/domain/rules/house-rules/rule.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { deedIdOf, deedSaid } from './deed-kinds.ts';
import { Phrase } from './phrase.tsx';
import css from './rules.module.css';
import { NumberSlot, OneSlot } from './slots.tsx';
import { TroubleLine } from './trouble-line.tsx';
import { useHouseSentence } from './use-sentence.ts';

interface Props {
  readonly deed: Deed;
  readonly change: (deed: Deed) => void;
  readonly drop: () => void;
}

/** One deed as a sentence with fields in it, and what is wrong with it. */
export function DeedRow({ deed, change, drop }: Props) {
  const { t } = useTranslation('rules');
  const { runtime } = useStarted();
  const sentence = useHouseSentence();
  const settings = runtime.settings();
  const { packing, printers } = settings;
  const id = deedIdOf(deed);
  const trouble = troubleOf(deed, { ...packing, printers });
  const groups = (['steps', 'box', 'other'] as const).map((name) => ({
    name: t(`groups.${name}`),
    ids: deedGroups[name],
  }));
  return (
    <li className={css.row} data-deed={id}>
      <Phrase
        label={t('edit.what')}
        value={id}
        groups={groups}
        say={(each) => sentence.aroundDeed(each)}
        choose={(each) => change(deedSaid(deed, each, packing))}
      >
        <Place key={id} deed={deed} change={change} settings={settings} />
      </Phrase>
      {'duty' in deed && deed.duty !== 'off' ? (
        <OneSlot
          label={t(`duties.${deed.duty}`)}
          value={deed.duty}
          options={(['required', 'optional'] as const).map((value) => ({
            value,
            name: t(`duties.${value}`),
          }))}
          change={(duty) => change({ ...deed, duty })}
        />
      ) : null}
      <button type="button" className={css.drop} aria-label={t('edit.drop')} onClick={drop}>
        <Icon name="cross" />
      </button>
      {trouble === null ? null : <TroubleLine trouble={trouble} />}
    </li>
  );
}

interface PlaceProps extends Omit<Props, 'drop'> {
  readonly settings: Settings;
}

/** The field in the place of a deed's sentence. */
function Place({ deed, change, settings: { packing, printers } }: PlaceProps) {
  const { t } = useTranslation(['rules', 'labels']);
  const sentence = useHouseSentence();
  const label = sentence.deed(deed);
  switch (deed.kind) {
    case 'wrap':
      return deed.duty === 'off' ? null : (
        <NumberSlot
          label={label}
          value={deed.layers}
          least={1}
          most={9}
          change={(layers) => change({ ...deed, layers })}
        />
      );
    case 'custom':
      return <OwnWords deed={deed} change={change} />;
    case 'sticker':
      return (
        <OneSlot
          label={label}
          value={deed.sticker}
          options={stickers.map((value) => ({ value, name: t(`labels:marks.${value}`) }))}
          change={(sticker) => change({ ...deed, sticker })}
        />
      );
    case 'insert':
      return (
        <OneSlot
          label={label}
          value={deed.sku}
          options={packing.inserts.map(({ sku, name }) => ({ value: sku, name }))}
          change={(sku) => change({ ...deed, sku })}
        />
      );
    case 'use-box':
    case 'no-box':
      if (deed.kind === 'use-box' && deed.duty === 'off') return null;
      return (
        <OneSlot
          label={label}
          value={deed.box}
          options={packing.boxes.map(({ id, name }) => ({ value: id, name }))}
          change={(box) => change({ ...deed, box })}
        />
      );
    case 'printer':
      return (
        <OneSlot
          label={label}
          value={deed.printer}
          options={[
            { value: '', name: t('usualPrinter') },
            ...printers.map(({ id, name }) => ({ value: id, name })),
          ]}
          change={(printer) => change({ ...deed, printer })}
        />
      );
    default:
      return null;
  }
}

/** What a step of the house's own says, in each language that is spoken at the tables. */
function OwnWords({
  deed,
  change,
}: {
  readonly deed: Extract<Deed, { kind: 'custom' }>;
  readonly change: (deed: Deed) => void;
}) {
  return (
    <span className={css.own}>
      {languages.map((language) => (
        <label key={language}>
          <span lang={language}>{languageNames[language]}</span>
          <textarea
            lang={language}
            rows={2}
            maxLength={MOST_STEP_TEXT}
            value={deed.text[language]}
            onChange={(event) => change({ ...deed, text: { ...deed.text, [language]: event.target.value } })}
          />
        </label>
      ))}
    </span>
  );
}
