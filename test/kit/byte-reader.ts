/** Reads bytes one after another and throws where they end too early. */
export class ByteReader {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes);
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  take(length: number): Buffer {
    const part = this.bytes.subarray(this.at, this.at + length);
    if (part.length !== length) throw new Error(`data ends inside something at byte ${this.at}`);
    this.at += length;
    return part;
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  /** Two bytes, the lower one first. */
  word(): number {
    return this.take(2).readUInt16LE(0);
  }

  /** Text up to a mark, which is taken too. */
  until(mark: string): string {
    const end = this.bytes.indexOf(mark, this.at, 'latin1');
    if (end < 0) throw new Error(`no ${JSON.stringify(mark)} behind byte ${this.at}`);
    const text = this.take(end - this.at).toString('latin1');
    this.take(mark.length);
    return text;
  }

  /** Takes the bytes if they come next. */
  next(...wanted: readonly number[]): boolean {
    if (!this.bytes.subarray(this.at, this.at + wanted.length).equals(Buffer.from(wanted))) return false;
    this.at += wanted.length;
    return true;
  }

  /** Throws with the bytes that nobody understands. */
  unknown(language: string): never {
    const here = this.bytes.subarray(this.at, this.at + 12).toString('hex');
    throw new Error(`unknown ${language} at byte ${this.at}: ${here}`);
  }
}
