import type { IncomingMessage } from 'node:http';
import type { Connect } from 'vite';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import { inlineEngine } from '../../kit/label-engine.ts';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

let engine: LabelEngine | undefined;

/** Answers `POST /draw` with a label's picture in real dots, by the engine that the app prints with. */
export const drawLabels: Connect.NextHandleFunction = (request, response, next) => {
  if (request.url !== '/draw' || request.method !== 'POST') return next();
  const draw = async (): Promise<string> => {
    engine ??= inlineEngine();
    const doc = JSON.parse(await bodyOf(request)) as LabelDoc;
    const drawn = await engine.render(doc, { dpi: 203, language: 'png' });
    return JSON.stringify(
      drawn.ok
        ? { png: Buffer.from(drawn.value.bytes).toString('base64'), findings: drawn.value.findings }
        : { error: drawn.error },
    );
  };
  draw().then(
    (text) => {
      response.setHeader('content-type', 'application/json');
      response.end(text);
    },
    (fault: unknown) => {
      response.statusCode = 500;
      response.end(String(fault));
    },
  );
};
