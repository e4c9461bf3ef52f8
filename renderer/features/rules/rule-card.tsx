import { useTranslation } from 'react-i18next';
import { troubleOf } from '#shared/domain/rules/house-rules/resolve.ts';
import type { HouseRule } from '#shared/domain/rules/house-rules/rule.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { iconOfDeed } from './deed-kinds.ts';
import type { Touched } from './preview-run.ts';
import css from './rules.module.css';
import { TroubleLine } from './trouble-line.tsx';
import { useHouseSentence } from './use-sentence.ts';

/** What may be done to a rule from its card. */
export type CardDeed = 'edit' | 'switch' | 'up' | 'down' | 'duplicate' | 'remove';

interface Props {
  readonly rule: HouseRule;
  /** All of them, for the numbers by which they are called. */
  readonly rules: readonly HouseRule[];
  readonly touched: Touched | null;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly act: (deed: CardDeed) => void;
}

/** The rule in words: IF …, THEN …. */
function Words({ rule }: { readonly rule: HouseRule }) {
  const { t } = useTranslation('rules');
  const sentence = useHouseSentence();
  const type = rule.match === 'any' ? 'disjunction' : 'conjunction';
  const join = new Intl.ListFormat(sentence.language, { type });
  const and = new Intl.ListFormat(sentence.language, { type: 'conjunction' });
  return (
    <p className={css.said}>
      {rule.conditions.length === 0 ? (
        <b className={css.word}>{t('words.always')}</b>
      ) : (
        <>
          <b className={css.word}>{t('words.if')}</b>{' '}
          {join.format(rule.conditions.map((each) => sentence.condition(each)))}{' '}
          <b className={css.word}>{t('words.so')}</b>
        </>
      )}{' '}
      {rule.deeds.length === 0
        ? t('words.nothing')
        : and.format(rule.deeds.map((each) => sentence.deed(each)))}
    </p>
  );
}

const buttons = [
  ['up', 'raise'],
  ['down', 'lower'],
  ['duplicate', 'copy'],
  ['remove', 'cross'],
] as const satisfies readonly (readonly [CardDeed, IconName])[];

/** How many open postings it touches, and which rules overrule it there. */
function Reach({ rule, rules, touched }: Pick<Props, 'rule' | 'rules' | 'touched'>) {
  const { t } = useTranslation('rules');
  const sentence = useHouseSentence();
  if (!rule.on) return <span className={css.reach}>{t('preview.off')}</span>;
  if (touched === null || touched.count === 0)
    return <span className={css.reach}>{t('preview.touchesNone')}</span>;
  return (
    <span className={css.reach} data-touches={touched.count}>
      <b>{t('preview.touches', { count: touched.count })}</b>
      {touched.overruled.map(({ by, partly, count }) => (
        <span key={`${partly}:${by.join()}`} className={css.overruled}>
          <Icon name="swap" />
          {t(partly ? 'preview.partly' : 'preview.overruled', { rules: sentence.numbers(by, rules), count })}
        </span>
      ))}
    </span>
  );
}

/** One rule of the list: its sentence, what it touches, and what may be done to it. */
export function RuleCard({ rule, rules, touched, chosen, choose, act }: Props) {
  const { t } = useTranslation('rules');
  const { runtime } = useStarted();
  const sentence = useHouseSentence();
  const { packing, printers } = runtime.settings();
  const at = rules.indexOf(rule);
  const [first] = rule.deeds;
  const name = sentence.name(rule);
  const troubles = rule.on
    ? rule.deeds.flatMap((deed) => troubleOf(deed, { ...packing, printers }) ?? [])
    : [];
  return (
    <>
      <button
        type="button"
        className={css.choose}
        aria-pressed={chosen}
        aria-label={`${at + 1}. ${name}`}
        onClick={choose}
      >
        <span className={css.at}>{at + 1}</span>
        <span className={css.icon}>
          <Icon name={first === undefined ? 'question' : iconOfDeed(first)} />
        </span>
      </button>
      <div className={css.text}>
        {name === '' ? null : <h3>{name}</h3>}
        <Words rule={rule} />
        <Reach rule={rule} rules={rules} touched={touched} />
        {troubles.map((trouble) => (
          <TroubleLine key={JSON.stringify(trouble)} trouble={trouble} />
        ))}
      </div>
      <div className={css.tools}>
        <button
          type="button"
          role="switch"
          aria-checked={rule.on}
          aria-label={`${t(rule.on ? 'edit.on' : 'edit.off')}: ${at + 1}`}
          className={css.switch}
          onClick={() => act('switch')}
        >
          <i aria-hidden="true" />
        </button>
        {buttons.map(([deed, icon]) => (
          <button
            key={deed}
            type="button"
            className={css.tool}
            data-tool={deed}
            title={t(`edit.${deed}`)}
            aria-label={`${t(`edit.${deed}`)}: ${at + 1}`}
            disabled={(deed === 'up' && at === 0) || (deed === 'down' && at === rules.length - 1)}
            onClick={() => act(deed)}
          >
            <Icon name={icon} />
          </button>
        ))}
        <button type="button" className="b sm" onClick={() => act('edit')}>
          {t('edit.open')}
        </button>
      </div>
    </>
  );
}
