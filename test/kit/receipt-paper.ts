/**
 * What a plain ESC/POS printer that cannot answer puts on paper as text: printable characters wait in a line until LF
 * (or a full line) prints them; `ESC @` empties the line. Commands with their parameters are swallowed.
 */
export function printReceipt(bytes: Uint8Array, columns = 48): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (byte === 0x1b && next === 0x40) {
      line = '';
      at += 1;
    } else if (byte === 0x1b) at += next === 0x21 ? 2 : 1;
    else if (byte === 0x1d || byte === 0x10) at += 2;
    else if (byte === 0x0a) flush();
    else if (byte >= 0x20) line += String.fromCharCode(byte);
    if (line.length >= columns) flush();
  }
  return lines;
}
