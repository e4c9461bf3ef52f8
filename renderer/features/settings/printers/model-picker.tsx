import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { stockOf, type LabelSize } from '#shared/label/size.ts';
import { dotsPerMm } from '#shared/label/size.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import { hasWords } from '#shared/kit/has-words.ts';
import fields from '../../../parts/fields.module.css';
import css from './printers.module.css';
import { isGeneric, modelName } from '../../../parts/model-names.ts';

interface Props {
  readonly models: readonly PrinterModel[];
  readonly value: string;
  readonly onChoose: (model: string) => void;
}

interface Group {
  readonly maker: string | null;
  readonly models: readonly PrinterModel[];
}

const byName = (a: PrinterModel, b: PrinterModel): number => a.name.localeCompare(b.name, 'en');

/** Models by maker, the ones that stand for a language last. */
function grouped(models: readonly PrinterModel[]): readonly Group[] {
  const makers = [...new Set(models.filter((model) => !isGeneric(model)).map(({ maker }) => maker))];
  const named = makers
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .map((maker) => ({
      maker,
      models: models.filter((model) => !isGeneric(model) && model.maker === maker).toSorted(byName),
    }));
  const generic = models.filter(isGeneric);
  return generic.length === 0 ? named : [...named, { maker: null, models: generic }];
}

/** Arrows go from model to model, so that one press of Tab leads past them all. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
}

/** Every model by maker, with a field to find one. */
export function ModelPicker({ models, value, onChoose }: Props) {
  const { t } = useTranslation('printers');
  const [search, setSearch] = useState('');
  const { none, groups } = useMemo(() => {
    const found = models.filter((model) =>
      hasWords(`${modelName(model)} ${model.language} ${model.dpi}`, search),
    );
    // Whoever finds no model still needs a way on: the languages stay in sight.
    return found.length === 0
      ? { none: true, groups: grouped(models.filter(isGeneric)) }
      : { none: false, groups: grouped(found) };
  }, [models, search]);
  const shown = groups.flatMap((group) => group.models);
  const entrance = shown.some(({ id }) => id === value) ? value : shown[0]?.id;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>(`[data-model="${value}"]`);
    if (list.current === null || chosen == null) return;
    const away = chosen.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
    const high = list.current.clientHeight;
    // The one chosen is in sight, whoever chose it; a click on a row in sight moves nothing.
    if (away < 0 || away > high - 40) list.current.scrollTop += away - high / 3;
  }, [value]);
  return (
    <div className={css.models}>
      <input
        type="search"
        className={fields.input}
        value={search}
        placeholder={t('model.search')}
        aria-label={t('model.search')}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div
        ref={list}
        className={css.modelList}
        role="radiogroup"
        aria-label={t('model.title')}
        tabIndex={-1}
        onKeyDown={walk}
      >
        {none ? <p className={css.hint}>{t('model.none')}</p> : null}
        {groups.map((group) => (
          <div key={group.maker ?? ''} role="group" aria-label={group.maker ?? t('model.generic')}>
            <p className={css.maker}>{group.maker ?? t('model.generic')}</p>
            {group.models.map((model) => (
              <button
                key={model.id}
                type="button"
                role="radio"
                aria-checked={model.id === value}
                tabIndex={model.id === entrance ? 0 : -1}
                data-model={model.id}
                onClick={() => onChoose(model.id)}
              >
                <span>{group.maker === null ? t(`model.speaks.${model.language}`) : model.name}</span>
                {model.language === 'pdf' || model.language === 'png' ? null : (
                  <small>{t('model.dots', { dpi: model.dpi })}</small>
                )}
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Says so where the labels are wider than the model prints. */
export function WidthNote({
  model,
  size,
}: {
  readonly model: PrinterModel | null;
  readonly size: LabelSize;
}) {
  const { t } = useTranslation('printers');
  if (model === null || model.language === 'pdf' || model.language === 'png') return null;
  const most = Math.floor(model.widthDots / dotsPerMm(model.dpi));
  const wide = stockOf(size).widthMm;
  return wide <= most + 1 ? null : (
    <p className={fields.care} role="status">
      {t('model.tooWide', { most, wide })}
    </p>
  );
}
