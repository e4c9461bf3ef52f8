import { expect, test } from '@playwright/test';
import { launch } from '../kit/station-driver.ts';

test('DS4 the app knows whether it runs from a package, and under which version', async () => {
  const station = await launch('en');
  try {
    const told = await station.app.evaluate(({ app }) => [app.isPackaged, app.getVersion(), app.getName()]);
    expect(told).toEqual([process.env['PACKLINE_PACKAGED'] !== undefined, '0.1.0', 'Packline']);
  } finally {
    await station.close();
  }
});
