import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished } from 'vitest';
import { LongTable } from '../../../renderer/parts/long-table.tsx';

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

async function until(holds: () => boolean): Promise<void> {
  for (let frames = 0; frames < 300 && !holds(); frames += 1) await frame();
}

it('PD1 of tens of thousands of rows only those in sight are drawn, and every one can be come to', async () => {
  const place = document.createElement('div');
  place.style.cssText = 'display:flex;height:600px';
  document.body.append(place);
  const root = createRoot(place);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  const rows = Array.from({ length: 20_000 }, (_, i) => `P${i}`);
  root.render(
    createElement(LongTable<string>, {
      label: 'Products',
      columns: [{ title: 'Product' }],
      widths: '1fr',
      rows,
      keyOf: (row) => row,
      renderCells: (row): ReactNode => createElement('div', { role: 'cell' }, row),
    }),
  );
  const drawn = () => [...place.querySelectorAll('[data-key]')].map((row) => row.getAttribute('data-key'));
  await until(() => drawn().length > 0);
  expect(drawn()[0]).toBe('P0');
  expect(drawn().length).toBeLessThan(60);
  const scroll = place.querySelector('[data-rows="20000"]');
  scroll?.scrollTo({ top: scroll.scrollHeight });
  await until(() => drawn().includes('P19999'));
  expect(drawn()).toContain('P19999');
  expect(drawn().length).toBeLessThan(60);
});
