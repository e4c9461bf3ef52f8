import type { Settings } from '#shared/bridge/settings.ts';
import type { BoxReason } from '#shared/domain/rules/boxes.ts';
import { formatWeight } from '#shared/text/format.ts';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import type { Sticker } from '#shared/domain/posting/plan.ts';
import { handlingWords } from '#shared/label/handling-words.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Typing } from './typing.tsx';
import { useTable } from './words.ts';

/** The picture of each handling sticker. */
const stickerIcons: Readonly<Record<Sticker, IconName>> = {
  fragile: 'glass',
  up: 'send',
  'keep-dry': 'cloud',
  heavy: 'scale',
  battery: 'battery',
  liquid: 'drop',
};

/** A handling sticker as it comes out of the printer. */
export function StickerOut({ sticker }: { readonly sticker: Sticker }) {
  const words = handlingWords[sticker];
  const { t } = useTable();
  return (
    <div className="sticker">
      <div className="sticker-head">
        <Icon name="printer" />
        {t('tasks.printing')}
      </div>
      <div className="printer-out">
        <div className="sticker-paper">
          <Icon name={stickerIcons[sticker]} />
          <span lang="mul">
            {words.zh}
            <br />
            {words.ru}
            <br />
            {words.en}
          </span>
        </div>
      </div>
    </div>
  );
}

interface BoxProps {
  readonly boxes: Settings['packing']['boxes'];
  /** Those that may be taken, where a rule leaves out some (RL11). */
  readonly only: readonly string[] | null;
  readonly suggested: string | null;
  /** Null where a plan of an older version does not say. */
  readonly why: BoxReason | null;
}

/** Why that box, or none (BX3). */
function BoxWhy({ why }: { readonly why: BoxReason }) {
  const { t, language } = useTable();
  const weight = why.kind === 'fits' ? formatWeight(why.volumetricGrams, language) : '';
  const of = why.kind === 'no-sizes' ? why.of : why.kind === 'rule-unfit' ? why.box : '';
  return (
    <p className="hint" data-why={why.kind}>
      {t(`table:box.${why.kind}`, { weight, of })}
    </p>
  );
}

/** One button per size of box, inner sides in cm. */
export function BoxChoices({ boxes, only, suggested, why }: BoxProps) {
  const { actions } = useTable();
  return (
    <div className="column">
      {why === null ? null : <BoxWhy why={why} />}
      <div className="choices boxes">
        {boxes
          .filter(({ id }) => only === null || only.includes(id))
          .map((box) => {
            const command = { kind: 'box', box: box.id } as const;
            return (
              <button
                key={box.id}
                type="button"
                className={`choice ${box.id === suggested ? 'best' : ''}`}
                onClick={() => actions.command(command)}
              >
                <span className="huge">{box.name}</span>
                <small>
                  {box.lengthMm / 10}×{box.widthMm / 10}×{box.heightMm / 10}
                </small>
                <small>{commandCode(command)}</small>
              </button>
            );
          })}
      </div>
    </div>
  );
}

/** Most digits of a weight in grams. */
const MOST_DIGITS = 5;

/** A weight typed in grams. */
export function WeightEntry({ label }: { readonly label: string }) {
  const { actions } = useTable();
  return (
    <Typing
      label={label}
      digits
      keep={(text) => text.replaceAll(/\D/gu, '').slice(0, MOST_DIGITS)}
      take={(text) => actions.command({ kind: 'grams', grams: Number(text) })}
    />
  );
}
