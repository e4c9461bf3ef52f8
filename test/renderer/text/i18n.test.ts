import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { message } from '#shared/text/message.ts';
import { allTexts } from '../../kit/all-texts.ts';
import { useSay } from '../../../renderer/text/use-say.ts';

describe('texts in the window', () => {
  test('Russian counts 1, 2, 5, 11, 21, 22, 25, 101, 1.5 as Russian does', () => {
    const { t } = allTexts('ru');
    const said = [1, 2, 5, 11, 21, 22, 25, 101, 1.5].map((count) => t('desk:counts.parcels', { count }));
    expect(said).toEqual([
      '1 посылка',
      '2 посылки',
      '5 посылок',
      '11 посылок',
      '21 посылка',
      '22 посылки',
      '25 посылок',
      '101 посылка',
      '1,5 посылки',
    ]);
  });

  test('a large count is written in groups, as the language writes it; what is no count is left alone', () => {
    const said = (['ru', 'en', 'zh-CN'] as const).map((language) =>
      allTexts(language).t('health:words.journal-good', { count: 1_048_211 }),
    );
    expect(said.map((text) => /[\d\s,]*\d/u.exec(text)?.[0].trim())).toEqual([
      '1\u00a0048\u00a0211',
      '1,048,211',
      '1,048,211',
    ]);
    expect(allTexts('en').t('health:about.printer', { name: 12_345 })).toContain('12345');
  });

  test('English and Chinese count too', () => {
    const { t } = allTexts('en');
    expect([1, 2, 0].map((count) => t('tasks.layers', { count }))).toEqual(['layer', 'layers', 'layers']);
    expect(allTexts('zh-CN').t('scan.units', { count: 3 })).toBe('3 件');
  });

  test('the language changes in place and is there at once', async () => {
    const texts = allTexts('ru');
    expect(texts.t('verdicts.wrong.word')).toBe('Не тот товар');
    await texts.changeLanguage('zh-CN');
    expect(texts.t('verdicts.wrong.word')).toBe('拿错了');
  });

  test('two packers’ languages do not mix: each instance keeps its own', () => {
    const first = allTexts('ru');
    allTexts('en');
    expect(first.t('stop.word')).toBe('СТОП');
  });

  test('components read texts and messages without waiting', () => {
    const Screen = () => {
      const { t } = useTranslation('station');
      const speak = useSay('Europe/Moscow');
      return `${t('scan.verb')}: ${speak(message('station:parked.put', { shelf: 4 }))}`;
    };
    const html = (language: 'ru' | 'en') =>
      renderToString(createElement(I18nextProvider, { i18n: allTexts(language) }, createElement(Screen)));
    expect(html('ru')).toBe('Отсканируйте: Отложите посылку на полку 4');
    expect(html('en')).toBe('Scan: Put this parcel on shelf 4');
  });
});
