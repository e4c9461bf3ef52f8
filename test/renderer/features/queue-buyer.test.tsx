import '../../kit/no-window.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { BuyerPart } from '../../../renderer/features/queue/detail-buyer.tsx';
import type { Started } from '../../../renderer/runtime/start.ts';
import { StartedContext } from '../../../renderer/runtime/use-runtime.ts';
import { allTexts } from '../../kit/all-texts.ts';
import { snapshot } from '../../kit/postings.ts';

const shown = (guarded: boolean): string => {
  const started = { runtime: { desk: { needs: () => guarded } } } as unknown as Started;
  return renderToStaticMarkup(
    <I18nextProvider i18n={allTexts('en')}>
      <StartedContext value={started}>
        <BuyerPart snapshot={snapshot()} />
      </StartedContext>
    </I18nextProvider>,
  );
};

it('QP9 tells buyer, phone, address and price to whoever may see them, and nothing of it to others', () => {
  const secrets = ['Иванова Анна', '+79001112233', 'ул. Ленина', '1,180'];
  for (const secret of secrets) expect(shown(false)).toContain(secret);
  for (const secret of secrets) expect(shown(true)).not.toContain(secret);
  expect(shown(true)).toContain('Only a supervisor');
});
