import { noPhotos } from '../photo.ts';
import type { PackingRules } from '../checklist.ts';
import { noText, type Condition, type Deed, type HouseRule } from './rule.ts';

const trait = (name: Extract<Condition, { kind: 'trait' }>['traits'][number]): Condition => ({
  kind: 'trait',
  traits: [name],
  not: false,
});

const rule = (
  id: string,
  conditions: readonly Condition[],
  deeds: readonly Deed[],
  on = true,
  match: HouseRule['match'] = 'all',
): HouseRule => ({ id, name: '', on, match, conditions, deeds });

/** A duty as a rule that is switched off where the house does not ask for it. */
const always = (
  id: string,
  kind: 'inspect' | 'choose-box' | 'weigh',
  duty: PackingRules['inspect'],
): HouseRule => rule(id, [], [{ kind, duty: duty === 'off' ? 'required' : duty }], duty !== 'off');

const insertRules = ({ inserts }: PackingRules): readonly HouseRule[] =>
  inserts.map(({ sku, required, fromKopecks }, i) =>
    rule(
      `insert-${i + 1}`,
      fromKopecks === 0 ? [] : [{ kind: 'value', is: 'from', kopecks: fromKopecks, not: false }],
      [{ kind: 'insert', sku, duty: required ? 'required' : 'optional' }],
    ),
  );

function photoRule({ photo = noPhotos }: PackingRules): HouseRule {
  const { duty, traits, ways } = photo;
  const conditions: Condition[] = [];
  if (traits.length > 0) conditions.push({ kind: 'trait', traits, not: false });
  if (ways.length > 0) conditions.push({ kind: 'way', ways, not: false });
  const deed: Deed = { kind: 'photo', duty: duty === 'off' ? 'required' : duty };
  return rule('photo', conditions, [deed], duty !== 'off', 'any');
}

/** Words by which glass is known in the names of goods. */
const glass = ['стекл', 'хруст', 'бокал', 'glass', 'crystal', '玻璃', '水晶'];

/** Worth having in most houses, and off until somebody wants them: nothing changes by itself. */
const offered = (layers: number): readonly HouseRule[] => [
  rule(
    'glass',
    [{ kind: 'text', of: 'name', words: glass, not: false }],
    [
      { kind: 'wrap', duty: 'required', layers: Math.min(9, layers + 1) },
      { kind: 'sticker', duty: 'required', sticker: 'fragile' },
      { kind: 'sticker', duty: 'required', sticker: 'up' },
    ],
    false,
  ),
  rule(
    'liquid-up',
    [trait('liquid')],
    [
      { kind: 'sticker', duty: 'required', sticker: 'liquid' },
      { kind: 'sticker', duty: 'optional', sticker: 'up' },
    ],
    false,
  ),
  rule('battery', [trait('battery')], [{ kind: 'sticker', duty: 'required', sticker: 'battery' }], false),
  rule(
    'sharp',
    [trait('sharp')],
    [
      {
        kind: 'custom',
        duty: 'required',
        when: 'first',
        text: {
          'zh-CN': '给刀刃套上保护套，用胶带缠牢',
          ru: 'Закройте лезвие чехлом и закрепите скотчем',
          en: 'Cover the blade and tape the cover on',
        },
      },
    ],
    false,
  ),
  rule(
    'heavy',
    [trait('heavy')],
    [
      { kind: 'sticker', duty: 'required', sticker: 'heavy' },
      {
        kind: 'custom',
        duty: 'required',
        when: 'last',
        text: {
          ...noText,
          'zh-CN': '箱底和箱口各贴两道胶带',
          ru: 'Проклейте дно и верх коробки в два слоя',
          en: 'Tape the bottom and the top of the box twice',
        },
      },
    ],
    false,
  ),
  rule('marked', [{ kind: 'marked', not: false }], [{ kind: 'photo', duty: 'required' }], false),
];

/**
 * The rules of a house that never wrote any: its settings of packing said in the language of rules, with the same
 * outcome for every parcel (RL10), and more of them to be switched on.
 */
export const starterRules = (packing: PackingRules): readonly HouseRule[] => [
  always('inspect', 'inspect', packing.inspect),
  rule('liquid', [trait('liquid')], [{ kind: 'seal', duty: 'required' }]),
  rule(
    'fragile',
    [trait('fragile')],
    [
      { kind: 'wrap', duty: 'required', layers: packing.bubbleLayers },
      { kind: 'sticker', duty: 'required', sticker: 'fragile' },
    ],
  ),
  ...insertRules(packing),
  always('box', 'choose-box', packing.chooseBox),
  photoRule(packing),
  always('weigh', 'weigh', packing.weigh),
  ...offered(packing.bubbleLayers),
];

/** The rules of a house: those it wrote, else the starter set (RL10). */
export const rulesOf = (packing: PackingRules): readonly HouseRule[] =>
  packing.rules ?? starterRules(packing);

/** Whether a rule that is on may ask for one of these in some parcel. */
export const mayAsk = (packing: PackingRules, ...kinds: readonly Deed['kind'][]): boolean =>
  rulesOf(packing).some(
    ({ on, deeds }) =>
      on && deeds.some((deed) => kinds.includes(deed.kind) && !('duty' in deed && deed.duty === 'off')),
  );
