import { createControl, type PracticeControl } from './control.ts';
import { createCore } from './core.ts';
import { installedNotoSans, type FontFiles } from './labels/fonts.ts';
import { practiceCredentials, type PracticeOptions } from './options.ts';
import { answerFile } from './wire/files.ts';
import { answerApi } from './wire/gateway.ts';
import { createListener } from './wire/listener.ts';
import { openGateway } from './wire/open-gateway.ts';

/** An imitation of Ozon on loopback: the Seller API on one port, its file server on another. */
export interface PracticeMarketplace {
  /** Base address of the API; "" before the first start. */
  readonly url: string;
  /** Base address of label files and pictures; "" before the first start. */
  readonly cdnUrl: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  readonly control: PracticeControl;
}

/** Makes a practice marketplace; nothing listens before `start`. Ports, once taken, are kept. */
export function createPracticeMarketplace(options: PracticeOptions): PracticeMarketplace {
  const core = createCore(options);
  const credentials = {
    clientId: options.clientId ?? practiceCredentials.clientId,
    apiKey: options.apiKey ?? practiceCredentials.apiKey,
  };
  let given: FontFiles | undefined = options.fonts;
  const fonts = (): FontFiles => (given ??= installedNotoSans());
  const files = createListener(options.cdnPort ?? 0, (request) =>
    answerFile(request, {
      context: () => core.context(files.url(), fonts),
      fonts,
      faults: core.faults,
      journal: core.journal,
    }),
  );
  const gateway = openGateway(core, { credentials, context: () => core.context(files.url(), fonts) });
  const api = createListener(options.port ?? 0, (request) => answerApi(request, gateway));
  const start = async (): Promise<void> => {
    await files.start();
    await api.start();
  };
  const stop = async (): Promise<void> => {
    core.queue.release();
    await Promise.all([api.stop(), files.stop()]);
  };
  return {
    get url() {
      return api.url();
    },
    get cdnUrl() {
      return files.url();
    },
    start,
    stop,
    control: createControl(core, (gone) => (gone ? stop() : start())),
  };
}
