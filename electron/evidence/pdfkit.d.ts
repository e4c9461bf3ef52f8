declare module 'pdfkit' {
  /** What is used of pdfkit 0.20, which brings no types of its own. */
  export class PDFDocument {
    constructor(options: {
      size: [number, number] | 'A4';
      margin: number;
      font: null;
      bufferPages?: boolean;
      info?: { Title: string };
    });
    x: number;
    y: number;
    page: { width: number; height: number };
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): void;
    image(bytes: Uint8Array, x: number, y: number, options: { fit: [number, number] }): this;
    _font: { font: object };
    on(event: 'data', take: (part: Uint8Array) => void): this;
    on(event: 'end', done: () => void): this;
    end(): void;
    registerFont(name: string, source: string | Uint8Array | object): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    widthOfString(text: string): number;
    heightOfString(text: string, options: { width: number; lineGap?: number }): number;
    text(
      text: string,
      x?: number,
      y?: number,
      options?: {
        width?: number;
        height?: number;
        lineBreak?: boolean;
        ellipsis?: boolean;
        continued?: boolean;
        lineGap?: number;
        align?: string;
        baseline?: string;
      },
    ): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(x: number, y?: number): this;
    rect(x: number, y: number, w: number, h: number): this;
    roundedRect(x: number, y: number, w: number, h: number, radius: number): this;
    path(data: string): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    dash(length: number, options: { space: number }): this;
    undash(): this;
    clip(): this;
    fill(colour?: string): this;
    stroke(colour?: string): this;
  }
}
