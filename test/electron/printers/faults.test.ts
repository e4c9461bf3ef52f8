import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stopsPrinting } from '#shared/printing/state.ts';
import { statusProtocols } from '../../../electron/printers/status/protocols.ts';
import { tcpTransport } from '../../../electron/printers/transports/tcp.ts';
import { jobOf, sendWith } from '../../contracts/transport.contract.ts';
import { startFakePrinter } from '../../kit/fake-printer.ts';

const language = fc.constantFrom('zpl' as const, 'tspl' as const, 'escpos' as const, 'ql' as const);
const statusOf = { zpl: 'zpl-hs', tspl: 'tspl', escpos: 'escpos', ql: 'ql' } as const;

/** A printer in some mood, and how much of a job it takes before it breaks off. */
const weather = fc.record({
  language,
  answers: fc.constantFrom('right' as const, 'right' as const, 'rubbish' as const, 'never' as const),
  condition: fc.constantFrom('ready' as const, 'ready' as const, 'paper-out' as const, 'head-open' as const),
  worksFor: fc.nat(2),
  cutAfter: fc.option(fc.nat(400_000), { nil: null }),
  hangsUp: fc.boolean(),
});

test('PN1, PN3, PN4 whatever goes wrong: "failed" left nothing at the printer, "sent" everything, and nothing is invented', async () => {
  await fc.assert(
    fc.asyncProperty(weather, fc.integer({ min: 1, max: 300_000 }), async (mood, size) => {
      const printer = await startFakePrinter(mood);
      try {
        const protocol = statusProtocols[statusOf[mood.language]];
        const options = {
          host: printer.host,
          port: printer.port,
          answerMs: 60,
          lingerMs: 40,
          confirmMs: 400,
        };
        const bytes = Buffer.alloc(size, 0x41);
        const result = await sendWith(tcpTransport({ ...options, protocol }), jobOf(mood.language, bytes));
        if (result.outcome === 'failed') {
          expect(result.started).toBe(false);
          expect(printer.received().length).toBe(0);
        }
        if (result.outcome === 'sent' || result.outcome === 'confirmed') {
          await printer.until(size);
          expect(printer.received().equals(bytes)).toBe(true);
        }
        if (result.outcome === 'confirmed')
          expect(mood).toMatchObject({ answers: 'right', condition: 'ready' });
        if (mood.answers === 'right' && stopsPrinting(mood.condition)) expect(result.outcome).toBe('failed');
        if (mood.cutAfter === null && mood.condition === 'ready')
          expect(['sent', 'confirmed']).toContain(result.outcome);
      } finally {
        await printer.off();
      }
    }),
    { numRuns: 40 },
  );
});
