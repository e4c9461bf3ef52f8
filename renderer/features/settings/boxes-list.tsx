import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import { numberOf, TextField } from '../../parts/fields.tsx';
import css from '../../parts/fields.module.css';
import type { SaveOutcome } from '../../parts/fields.tsx';

type Box = Settings['packing']['boxes'][number];

const sides = ['lengthMm', 'widthMm', 'heightMm'] as const;

/** A code that no other box has. */
function freeCode(boxes: readonly Box[]): string {
  for (let n = 1; ; n++) if (boxes.every(({ id }) => id !== `B${n}`)) return `B${n}`;
}

/** Boxes the warehouse keeps; the packer scans `PL-BOX-<code>`. */
export function BoxesList({
  boxes,
  onChange,
}: {
  readonly boxes: readonly Box[];
  readonly onChange: (boxes: readonly Box[]) => Promise<SaveOutcome>;
}) {
  const { t } = useTranslation('settings');
  const put = (id: string, next: Partial<Box>) =>
    onChange(boxes.map((box) => (box.id === id ? { ...box, ...next } : box)));
  return (
    <>
      <div className={css.boxes} data-list="boxes">
        <span>{t('boxCode')}</span>
        <span className={css.span3}>{t('size')}</span>
        <span>{t('grams')}</span>
        <span />
        {boxes.map((box) => (
          <BoxRow
            key={box.id}
            box={box}
            put={(next) => put(box.id, next)}
            remove={() => void onChange(boxes.filter((other) => other !== box))}
          />
        ))}
      </div>
      <div className={css.actions}>
        <button
          type="button"
          className="b sm"
          onClick={() => {
            const id = freeCode(boxes);
            void onChange([
              ...boxes,
              { id, name: id, lengthMm: 300, widthMm: 200, heightMm: 150, grams: 150 },
            ]);
          }}
        >
          {t('addBox')}
        </button>
      </div>
    </>
  );
}

function BoxRow({
  box,
  put,
  remove,
}: {
  readonly box: Box;
  readonly put: (next: Partial<Box>) => Promise<SaveOutcome>;
  readonly remove: () => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <>
      <TextField
        label={t('boxCode')}
        bare
        value={box.id}
        wrong={t('wrong.box')}
        onCommit={(text) => put({ id: text.toUpperCase(), name: text.toUpperCase() })}
        width="tiny"
      />
      {sides.map((side) => (
        <TextField
          key={side}
          label={t('size')}
          bare
          value={String(box[side])}
          wrong={t('wrong.number')}
          onCommit={(text) => put({ [side]: numberOf(text) })}
          width="tiny"
          digits
        />
      ))}
      <TextField
        label={t('grams')}
        bare
        value={String(box.grams)}
        wrong={t('wrong.grams')}
        onCommit={(text) => put({ grams: numberOf(text) })}
        width="tiny"
        digits
      />
      <button type="button" className="b sm quiet" onClick={remove}>
        {t('remove')}
      </button>
    </>
  );
}
