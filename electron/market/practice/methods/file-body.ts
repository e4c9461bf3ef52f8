import type { Ctx } from './context.ts';

/** An answer that is a file and not JSON; the gateway sends its bytes. */
export class FileBody {
  readonly type: string;
  readonly bytes: Uint8Array;
  constructor(type: string, bytes: Uint8Array) {
    this.type = type;
    this.bytes = bytes;
  }
}

/** A file as the switch wants it: its bytes, or the JSON that the schema describes. */
export function fileAnswer(name: string, type: string, bytes: Uint8Array, ctx: Ctx): unknown {
  if (ctx.switches.fileBody === 'bytes') return new FileBody(type, bytes);
  return fileJson(name, type, bytes);
}

/** A file inside JSON, in base64. */
export const fileJson = (name: string, type: string, bytes: Uint8Array): unknown => ({
  content_type: type,
  file_name: name,
  file_content: Buffer.from(bytes).toString('base64'),
});
