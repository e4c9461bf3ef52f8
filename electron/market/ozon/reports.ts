import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { ReportPort, ReportState } from '#shared/market/reports.ts';
import type { Files } from '../files.ts';
import type { OzonClient } from './client.ts';
import { nameRowError } from './errors.ts';
import { ozonPaths } from './paths.ts';
import { reportCreatedSchema, reportInfoSchema } from './schemas-stock.ts';
import { asMoment, wireMoment } from './wire.ts';

const maxReportBytes = 64 * 1024 * 1024;

/** The report of postings, as the seller's own pages offer it. */
export const reportsOf = (client: OzonClient, files: Files): ReportPort => ({
  requestPostingsReport: async (from, to) => {
    const body = {
      filter: {
        processed_at_from: wireMoment(from),
        processed_at_to: wireMoment(to),
        delivery_schema: ['fbs'],
      },
      language: 'DEFAULT',
      with: { additional_data: false, analytics_data: false, customer_data: false, jewelry_codes: false },
    };
    // A second report does no harm, so ordering one may be repeated like a read.
    const answer = await client.read(ozonPaths.reportCreate, body, reportCreatedSchema);
    return answer.ok ? ok(answer.value.code) : answer;
  },
  report: (code) => report(client, code),
  downloadReport: async (fileUrl) => {
    const file = await files.fetch(fileUrl, maxReportBytes);
    if (!file.ok) return file;
    // A gateway's page in the place of a file would be read as a report without postings.
    const head = new TextDecoder().decode(file.value.subarray(0, 64)).trimStart();
    return head.startsWith('<') ? err({ kind: 'garbled', detail: 'a web page, not a report' }) : file;
  },
});

async function report(client: OzonClient, code: string): Answer<ReportState> {
  const answer = await client.read(ozonPaths.reportInfo, { code }, reportInfoSchema);
  if (!answer.ok) return answer;
  const { status, file, error, expires_at: expiresAt } = answer.value;
  switch (status) {
    case 'success':
      return file === ''
        ? err({ kind: 'garbled', detail: 'a finished report without its file' })
        : ok({ state: 'ready', fileUrl: file, expiresAt: asMoment(expiresAt) });
    case 'failed':
      return ok({ state: 'failed', error: nameRowError(error) });
    default:
      return ok({ state: 'pending' });
  }
}
