import type { TFunction } from 'i18next';
import { retentionFields } from '#shared/bridge/calls/audit.ts';
import { rights } from '#shared/bridge/rights.ts';
import { reprintReasons } from '#shared/domain/posting/facts.ts';
import { traits } from '#shared/domain/product/traits.ts';
import { resolutions } from '#shared/text/shape-care.ts';
import { auditedParts } from '#shared/text/shape-evidence.ts';
import type { Override } from './use-audit.ts';

/** Namespaces whose words the details are told in. */
export const detailWords = ['evidence', 'station', 'care', 'roles', 'desk'] as const;

/** Findings of a check that somebody confirmed in spite of. */
const findings = [
  'address-incomplete',
  'same-buyer',
  'product-unknown',
  'no-barcode',
  'not-shippable',
  'unknown-way',
  'past-cutoff',
  'nothing-to-pack',
  'wants-data',
  'phone-odd',
  'no-gtin',
] as const;

type Words = TFunction<typeof detailWords>;

const roles = ['packer', 'supervisor'] as const;
/** Fields of a person that are rights, as older versions wrote them down. */
const rightOfField: Readonly<Record<string, (typeof rights)[number]>> = {
  mayTeach: 'teach',
  mayShelve: 'shelve',
};

const partStarts = new RegExp(
  `, (?=(?:name|role|${[...Object.keys(rightOfField), ...rights].join('|')}): )`,
  'u',
);

/** `a, b` in words one by one; what has none stands as it was written down. */
const each = (detail: string, say: (word: string) => string): string =>
  detail.split(', ').map(say).join(', ');

function known<K extends string>(all: readonly K[], word: string, say: (known: K) => string): string {
  const found = all.find((one) => one === word);
  return found === undefined ? word : say(found);
}

function aboutPerson(detail: string, t: Words): string {
  const roleOf = (word: string): string => known(roles, word, (role) => t(`desk:who.${role}`));
  if (detail === '−') return t('audit.details.gone');
  if (detail.startsWith('+ ')) return t('audit.details.came', { role: roleOf(detail.slice(2)) });
  // A name may hold a comma of its own.
  return detail
    .split(partStarts)
    .map((part) => {
      const [, field = '', value = ''] = /^([a-zA-Z-]+): (.*)$/u.exec(part) ?? [];
      if (field === 'name') return t('audit.details.name', { name: value });
      if (field === 'role') return t('audit.details.role', { role: roleOf(value) });
      const right = rightOfField[field] ?? rights.find((one) => one === field);
      if (right === undefined) return part;
      return t(value === 'true' ? 'audit.details.yes' : 'audit.details.no', {
        right: t(`roles:rights.${right}`),
      });
    })
    .join('; ');
}

/** The detail of an override in the words of the screen; `person` names people. What has no words stands as it is. */
export function overrideDetail(
  { kind, detail }: Pick<Override, 'kind' | 'detail'>,
  person: (by: string) => string,
  t: Words,
): string {
  switch (kind) {
    case 'reprinted':
      return known(reprintReasons, detail, (why) => t(`station:reasons.why.${why}`));
    case 'taken-over':
    case 'undid-other':
      return person(detail);
    case 'problem-resolved':
      return known(resolutions, detail, (how) => t(`care:hows.${how}`));
    case 'refusal-settled':
      return known(['again', 'correct', 'leave'], detail, (choice) => t(`audit.details.${choice}`));
    case 'pin-wrong':
    case 'desk-refused':
      return known(['wrong', 'wait', 'no-supervisor'], detail, (why) => t(`audit.details.${why}`));
    case 'traits-set':
      return each(detail, (word) => known(traits, word, (trait) => t(`desk:traits.${trait}`)));
    case 'settings':
      return each(detail, (word) => known(auditedParts, word, (part) => t(`audit.settings.${part}`)));
    case 'confirmed-anyway':
      return each(detail, (word) =>
        word === 'out-of-stock'
          ? t('desk:problems.out-of-stock.title')
          : word === 'over-limit'
            ? `${t('desk:findings.over-weight.title')} / ${t('desk:findings.over-size.title')}`
            : known(findings, word, (finding) => t(`desk:findings.${finding}.title`)),
      );
    case 'closed-short':
      return t('audit.details.short', { units: detail });
    case 'backup-restored':
      return t('audit.details.lost', { lost: detail });
    case 'retention': {
      const [, field = '', before = '', after = ''] = /^(\w+): (\d+) (\d+)$/u.exec(detail) ?? [];
      return known(retentionFields, field, (which) => t(`audit.details.${which}`, { before, after }));
    }
    case 'people':
      return aboutPerson(detail, t);
    default:
      return detail;
  }
}
