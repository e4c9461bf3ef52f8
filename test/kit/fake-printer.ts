import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { PrinterCondition } from '#shared/printing/state.ts';
import {
  fakeQuestions,
  qlBlock,
  type FakeLanguage,
  type FakeMood,
  type FakeQuestion,
} from './fake-printer-answers.ts';

/** How a stand-in behaves; all of it can be changed while it runs. */
export interface FakePrinterBehaviour {
  readonly language: FakeLanguage;
  readonly model: string;
  readonly condition: PrinterCondition;
  /** `rubbish`: bytes that mean nothing; `never`: it listens and keeps silent. */
  readonly answers: 'right' | 'rubbish' | 'never';
  /** How many questions after a job it still says that it is printing. */
  readonly worksFor: number;
  /** Takes bytes no faster than this; 0: as fast as they come. */
  readonly bytesPerSecond: number;
  /** Breaks the connection after so many bytes of a job. */
  readonly cutAfter: number | null;
  /** Takes not one byte; the connection stands. */
  readonly stuck: boolean;
  /** Hangs up when the other side has; many real ones never do. */
  readonly hangsUp: boolean;
}

/** A printer on a loopback socket that speaks the real protocols, and can be out of order in every usual way. */
export interface FakePrinter {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** What came over each connection, questions taken out; connections without a job are not here. */
  jobs(): readonly Buffer[];
  /** Everything that is not a question, in order of arrival. */
  received(): Buffer;
  /** Names of the questions it was asked. */
  questions(): readonly string[];
  /** Changes how it behaves from now on. */
  set(change: Partial<FakePrinterBehaviour>): void;
  /** Resolves when so many bytes of jobs are here. */
  until(bytes: number): Promise<void>;
  /** Pulls the plug: connections break, nobody listens. */
  off(): Promise<void>;
  /** Comes back on the same port. */
  on(): Promise<void>;
}

const rubbish = Buffer.from([0x00, 0xff, 0x3c, 0x68, 0x31, 0x3e, 0x02, 0x1b, 0x7f]);

const usual: FakePrinterBehaviour = {
  language: 'zpl',
  model: 'ZD420-203dpi',
  condition: 'ready',
  answers: 'right',
  worksFor: 0,
  bytesPerSecond: 0,
  cutAfter: null,
  stuck: false,
  hangsUp: true,
};

class StandIn implements FakePrinter {
  readonly host = '127.0.0.1';
  port = 0;
  #behaviour: FakePrinterBehaviour;
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();
  readonly #jobs: Buffer[][] = [];
  readonly #all: Buffer[] = [];
  readonly #asked: string[] = [];
  readonly #halfEnded = new Set<Socket>();
  #works = 0;
  #waiters: { readonly bytes: number; readonly go: () => void }[] = [];

  constructor(behaviour: Partial<FakePrinterBehaviour>) {
    this.#behaviour = { ...usual, ...behaviour };
  }

  jobs = (): readonly Buffer[] => this.#jobs.filter((job) => job.length > 0).map((job) => Buffer.concat(job));
  received = (): Buffer => Buffer.concat(this.#all);
  questions = (): readonly string[] => this.#asked;

  set(change: Partial<FakePrinterBehaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...change };
    if (change.stuck === false) for (const socket of this.#sockets) socket.resume();
  }

  until(bytes: number): Promise<void> {
    if (this.received().length >= bytes) return Promise.resolve();
    return new Promise((go) => this.#waiters.push({ bytes, go }));
  }

  async off(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    for (const socket of this.#sockets) socket.resetAndDestroy();
    if (server !== null) await new Promise((resolve) => server.close(resolve));
  }

  async on(): Promise<void> {
    const server = createServer({ allowHalfOpen: true }, (socket) => this.#serve(socket));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.port, this.host, resolve);
    });
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    const job: Buffer[] = [];
    this.#jobs.push(job);
    let rest: Buffer = Buffer.alloc(0);
    let came = 0;
    if (this.#behaviour.stuck) socket.pause();
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#halfEnded.delete(socket);
    });
    socket.on('data', (chunk: Buffer) => {
      const { bytesPerSecond, cutAfter } = this.#behaviour;
      // What lies behind the cut never reached the printer, even where it came in the same piece.
      const taken = cutAfter === null ? chunk : chunk.subarray(0, Math.max(0, cutAfter - came));
      rest = this.#work(socket, Buffer.concat([rest, taken]), job);
      came += chunk.length;
      if (cutAfter !== null && came > cutAfter) socket.resetAndDestroy();
      if (bytesPerSecond > 0) {
        socket.pause();
        setTimeout(() => socket.resume(), (chunk.length / bytesPerSecond) * 1000);
      }
    });
    socket.on('end', () => {
      this.#take(job, rest);
      if (this.#behaviour.hangsUp) socket.end();
    });
  }

  /** Answers the questions in what came and keeps the rest; gives back what may be the beginning of a question. */
  #work(socket: Socket, bytes: Buffer, job: Buffer[]): Buffer {
    const known = fakeQuestions[this.#behaviour.language];
    let rest = this.#halfEnded.delete(socket) ? withoutLineEnd(bytes) : bytes;
    for (;;) {
      const [next] = known
        .map((question) => ({ question, at: rest.indexOf(question.bytes) }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#take(job, rest.subarray(0, next.at));
      this.#answer(socket, next.question);
      const after = rest.subarray(next.at + next.question.bytes.length);
      if (after.length === 1 && after[0] === 0x0d) {
        // The line end of the question is torn in two; it is no data.
        this.#halfEnded.add(socket);
        return after;
      }
      rest = withoutLineEnd(after);
    }
    const held = beginningIn(rest, known);
    this.#take(job, rest.subarray(0, rest.length - held));
    if (this.#behaviour.language === 'ql' && rest.at(-1) === 0x1a) this.#news(socket);
    return rest.subarray(rest.length - held);
  }

  #take(job: Buffer[], bytes: Buffer): void {
    if (bytes.length === 0) return;
    job.push(bytes);
    this.#all.push(bytes);
    this.#works = this.#behaviour.worksFor;
    const here = this.received().length;
    for (const { go } of this.#waiters.filter((waiter) => waiter.bytes <= here)) go();
    this.#waiters = this.#waiters.filter((waiter) => waiter.bytes > here);
  }

  #answer(socket: Socket, { name, answer }: FakeQuestion): void {
    this.#asked.push(name);
    const { answers, condition, model } = this.#behaviour;
    if (answers === 'never') return;
    const mood: FakeMood = { condition, model, working: this.#works > 0 };
    this.#works = Math.max(0, this.#works - 1);
    socket.write(answers === 'rubbish' ? rubbish : answer(mood));
  }

  /** A QL tells by itself when it begins and when it is done. */
  #news(socket: Socket): void {
    const { answers, condition, model } = this.#behaviour;
    if (answers !== 'right') return;
    socket.write(qlBlock({ condition, model, working: true }, 6));
    if (condition === 'ready') socket.write(qlBlock({ condition, model, working: false }, 1));
  }
}

const withoutLineEnd = (bytes: Buffer): Buffer =>
  bytes.subarray(bytes.subarray(0, 2).toString('latin1') === '\r\n' ? 2 : 0);

/** How many bytes at the end of `bytes` may become a question with what comes next. */
function beginningIn(bytes: Buffer, known: readonly FakeQuestion[]): number {
  const longest = Math.max(0, ...known.map((question) => question.bytes.length - 1));
  for (let length = Math.min(longest, bytes.length); length > 0; length--) {
    const tail = bytes.subarray(bytes.length - length);
    if (known.some((question) => question.bytes.subarray(0, length).equals(tail))) return length;
  }
  return 0;
}

/** Switches a printer on; switch it off with `off()`. */
export async function startFakePrinter(behaviour: Partial<FakePrinterBehaviour> = {}): Promise<FakePrinter> {
  const printer = new StandIn(behaviour);
  await printer.on();
  return printer;
}
