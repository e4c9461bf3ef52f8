import { setTimeout as sleep } from 'node:timers/promises';
import { labelFileOf } from '../labels/file.ts';
import { registerFonts, type FontFiles } from '../labels/fonts.ts';
import type { Ctx } from '../methods/context.ts';
import { pictureFile } from '../pictures/picture-file.ts';
import { placeLabelsFile } from '../labels/place-labels.ts';
import { reportCsv } from '../shop/report.ts';
import type { LabelTask } from '../shop/state.ts';
import { faultAfter, htmlReply } from './fault-replies.ts';
import type { Fault, Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { Outcome, Request } from './listener.ts';
import type { Reply } from './reply.ts';

/** What the file server works with. */
export interface FileServer {
  readonly context: () => Ctx;
  readonly fonts: () => FontFiles;
  readonly faults: Faults;
  readonly journal: Journal;
}

const notFound: Reply = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' };

function taskOf(path: string, ctx: Ctx): LabelTask | undefined {
  const task = ctx.shop.labelTasks.find((candidate) => candidate.path === path);
  const there = task && task.printed.length > 0 && ctx.now < task.doneAt + ctx.switches.fileLifetimeMs;
  return there ? task : undefined;
}

async function fileReply(path: string, ctx: Ctx, server: FileServer): Promise<Reply> {
  const task = taskOf(path, ctx);
  if (task) {
    const body = labelFileOf(task, ctx, server.fonts());
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body };
  }
  const report = ctx.shop.reports?.find((one) => one.path === path);
  if (report) {
    return { status: 200, headers: { 'content-type': 'text/csv' }, body: reportCsv(report, ctx.shop) };
  }
  const places = ctx.shop.supplies?.labels.find((one) => one.path === path && one.doneAt <= ctx.now);
  if (places) {
    const body = placeLabelsFile(places, ctx, server.fonts());
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body };
  }
  const [, name, format] = /^\/s3\/multimedia-1\/([a-z0-9-]+)\.(png|svg)$/.exec(path) ?? [];
  registerFonts(server.fonts());
  const picture = name && format ? await pictureFile(name, format === 'svg' ? 'svg' : 'png') : null;
  return picture ? { status: 200, ...picture } : notFound;
}

function faultOnFile(fault: Fault, ctx: Ctx, reply: Reply): Outcome {
  switch (fault.kind) {
    case 'torn-file':
      return {
        kind: 'reply',
        reply: { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length * 0.6)) },
      };
    case 'reset-after':
      return {
        kind: 'cut',
        reply: { ...reply, body: reply.body.slice(0, reply.body.length >> 1) },
        told: reply.body.length,
      };
    case 'reset-before':
      return { kind: 'reset' };
    case 'no-answer':
    case 'no-answer-after':
      return { kind: 'hold' };
    case 'html-file':
      return { kind: 'reply', reply: htmlReply(200) };
    case 'torn-body':
      return faultAfter(fault, reply);
    case 'html-502':
      return { kind: 'reply', reply: htmlReply(502) };
    default:
      return { kind: 'reply', reply };
  }
}

/** Answers one call of the file server: label files and pictures, no credentials asked. */
export async function answerFile(request: Request, server: FileServer): Promise<Outcome> {
  const ctx = server.context();
  const fault = server.faults.takeForCall(request.path, []);
  if (fault?.kind === 'slow') await sleep(fault.ms);
  const reply = request.method === 'GET' ? await fileReply(request.path, ctx, server) : notFound;
  const outcome: Outcome = fault ? faultOnFile(fault, ctx, reply) : { kind: 'reply', reply };
  server.journal.add({
    at: ctx.now,
    origin: 'cdn',
    path: request.path,
    postings: taskOf(request.path, ctx)?.printed ?? [],
    status: outcome.kind === 'reply' ? outcome.reply.status : 0,
    fault: fault?.kind ?? '',
    credentials: request.headers['api-key'] !== undefined || request.headers['client-id'] !== undefined,
  });
  return outcome;
}
