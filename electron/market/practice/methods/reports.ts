import type { Report } from '../shop/state.ts';
import { invalidField } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import type { Method } from './context.ts';

/** A report can be asked for during three days. */
const lifeMs = 3 * 24 * 3_600_000;

/** `/v1/report/postings/create`. */
export const reportCreate: Method = {
  message: 'CreateCompanyPostingsReportRequest',
  answer: (body, ctx) => {
    const filter = body.object('filter');
    const from = filter?.time('processed_at_from') ?? null;
    const to = filter?.time('processed_at_to') ?? null;
    if (filter === null || from === null || to === null || from > to) {
      throw invalidField(body, 'filter', 'value is required');
    }
    const schema = filter.texts('delivery_schema', 1, 1);
    if (schema[0] !== 'fbs' && schema[0] !== 'fbo')
      throw invalidField(filter, 'delivery_schema', 'value is not valid');
    const id = ctx.shop.nextId++;
    const code = `REPORT_seller_postings_1000001_${Math.floor(ctx.now / 1_000)}_${id}`;
    const report: Report = { code, from, to, createdAt: ctx.now, path: `/s3/reports/${code}.csv` };
    (ctx.shop.reports ??= []).push(report);
    return { result: { code } };
  },
};

/** `/v1/report/info`. */
export const reportInfo: Method = {
  message: 'ReportInfoRequest',
  answer: (body, ctx) => {
    const code = body.text('code');
    const report = ctx.shop.reports?.find((one) => one.code === code);
    if (report === undefined || ctx.now > report.createdAt + lifeMs)
      throw new ApiError('Report not found', { code: 5 });
    const age = ctx.now - report.createdAt;
    const { reportMs } = ctx.switches;
    const failed = ctx.fault('report-fails', code);
    const status = failed
      ? 'failed'
      : age < reportMs
        ? 'waiting'
        : age < 2 * reportMs
          ? 'processing'
          : 'success';
    const done = status === 'success';
    return {
      result: {
        code,
        status,
        error: failed ? 'GENERATION_FAILED' : '',
        file: done ? `${ctx.cdnUrl}${report.path}` : '',
        expires_at: done ? new Date(report.createdAt + lifeMs).toISOString() : null,
        report_type: 'seller_postings',
        params: {},
        created_at: new Date(report.createdAt).toISOString(),
      },
    };
  },
};
