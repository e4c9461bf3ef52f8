import '../../kit/no-window.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { BuyerPart } from '../../../renderer/features/queue/detail-buyer.tsx';
import type { Started } from '../../../renderer/runtime/start.ts';
import { StartedContext } from '../../../renderer/runtime/use-runtime.ts';
import { allTexts } from '../../kit/all-texts.ts';
import { snapshot } from '../../kit/postings.ts';

const shown = (...rights: readonly string[]): string => {
  const runtime = { may: (right: string) => rights.includes(right), subscribe: () => () => undefined };
  const started = { runtime } as unknown as Started;
  return renderToStaticMarkup(
    <I18nextProvider i18n={allTexts('en')}>
      <StartedContext value={started}>
        <BuyerPart snapshot={snapshot()} />
      </StartedContext>
    </I18nextProvider>,
  );
};

const buyer = ['Иванова Анна', '+79001112233', 'ул. Ленина'];
const price = '₽1,180';

it('QP9 RR5 tells the buyer and the price, each to whoever may see it, and says in its place to others who may', () => {
  for (const secret of buyer) {
    expect(shown('buyers')).toContain(secret);
    expect(shown('money')).not.toContain(secret);
  }
  expect(shown('money')).toContain(price);
  expect(shown('buyers')).not.toContain(price);
  expect(shown()).toContain('Buyers are for whoever may see them.');
  expect(shown()).toContain('Prices are for whoever may see them.');
  expect(shown('money', 'buyers')).not.toContain('whoever may');
});
