import type { Settings } from '#shared/bridge/settings.ts';
import { assertNever } from '#shared/kit/assert-never.ts';
import { noText, type Deed, type Duty } from '#shared/domain/rules/house-rules/rule.ts';
import type { DeedId } from '#shared/domain/rules/house-rules/sentence-ids.ts';
import type { IconName } from '../../ui/icons.tsx';

/** How a deed is said. */
export function deedIdOf(deed: Deed): DeedId {
  switch (deed.kind) {
    case 'custom':
      return deed.when;
    case 'use-box':
      return deed.duty === 'off' ? 'any-box' : 'use-box';
    case 'no-box':
    case 'printer':
    case 'clip':
      return deed.kind;
    case 'inspect':
    case 'seal':
    case 'choose-box':
    case 'photo':
    case 'weigh':
    case 'wrap':
    case 'sticker':
    case 'insert':
      return deed.duty === 'off' ? `no-${deed.kind}` : deed.kind;
    default:
      return assertNever(deed);
  }
}

/** The first box and the first card of a house, for a deed that is new. */
export type Stock = Pick<Settings['packing'], 'boxes' | 'inserts'>;

/** A deed that is said so. */
export function blankDeed(id: DeedId, { boxes, inserts }: Stock): Deed {
  const box = boxes[0]?.id ?? '';
  switch (id) {
    case 'first':
    case 'last':
      return { kind: 'custom', duty: 'required', when: id, text: noText };
    case 'use-box':
      return { kind: 'use-box', duty: 'required', box };
    case 'any-box':
      return { kind: 'use-box', duty: 'off', box };
    case 'no-box':
      return { kind: 'no-box', box };
    case 'printer':
      return { kind: 'printer', printer: '' };
    case 'clip':
      return { kind: 'clip' };
    default:
      return dutiful(id, inserts[0]?.sku ?? '');
  }
}

type Dutiful = Exclude<DeedId, 'first' | 'last' | 'use-box' | 'any-box' | 'no-box' | 'printer' | 'clip'>;

function dutiful(id: Dutiful, sku: string): Deed {
  const duty: Duty = id.startsWith('no-') ? 'off' : 'required';
  switch (id) {
    case 'wrap':
    case 'no-wrap':
      return { kind: 'wrap', duty, layers: 2 };
    case 'insert':
    case 'no-insert':
      return { kind: 'insert', duty, sku };
    case 'sticker':
    case 'no-sticker':
      return { kind: 'sticker', duty, sticker: 'fragile' };
    case 'inspect':
    case 'no-inspect':
      return { kind: 'inspect', duty };
    case 'seal':
    case 'no-seal':
      return { kind: 'seal', duty };
    case 'choose-box':
    case 'no-choose-box':
      return { kind: 'choose-box', duty };
    case 'photo':
    case 'no-photo':
      return { kind: 'photo', duty };
    case 'weigh':
    case 'no-weigh':
      return { kind: 'weigh', duty };
    default:
      return assertNever(id);
  }
}

/** The deed said in another way; what was filled in stays where the new way has a place for it. */
export function deedSaid(before: Deed, id: DeedId, stock: Stock): Deed {
  const blank = blankDeed(id, stock);
  const kept: object = Object.fromEntries(
    Object.entries(before).filter(([key]) => key in blank && !['kind', 'duty', 'when'].includes(key)),
  );
  return { ...blank, ...kept };
}

/** The picture of a deed. */
export function iconOfDeed(deed: Deed): IconName {
  switch (deed.kind) {
    case 'inspect':
      return 'eye';
    case 'seal':
      return 'drop';
    case 'wrap':
      return 'film';
    case 'insert':
      return 'gift';
    case 'sticker':
      return 'label';
    case 'custom':
      return 'hand';
    case 'photo':
    case 'clip':
      return 'camera';
    case 'weigh':
      return 'scale';
    case 'printer':
      return 'printer';
    default:
      return 'box';
  }
}
