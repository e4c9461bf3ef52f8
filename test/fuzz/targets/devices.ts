import { decodeResponse, encodeRequest, ippTags } from '../../../electron/printers/ipp/codec.ts';
import { conditionOf, queueAt, queuesOf } from '../../../electron/printers/ipp/queue.ts';
import {
  readHostIdentity,
  readPosName,
  readQlModel,
  readTsplModel,
} from '../../../electron/printers/identify/answers.ts';
import { modelNamed } from '../../../electron/printers/models.ts';
import { readPaperInTurn, readRealTimeStatus } from '../../../electron/printers/status/escpos.ts';
import { readQlNews, readQlStatus } from '../../../electron/printers/status/ql.ts';
import { readTsplByte } from '../../../electron/printers/status/tspl.ts';
import { readErrorStatus, readHostStatus } from '../../../electron/printers/status/zpl.ts';
import { scaleProtocolNames } from '#shared/devices/scale/names.ts';
import { createScaleReader } from '#shared/devices/scale/reader.ts';
import { ok } from '#shared/kit/result.ts';
import { printerConditions } from '#shared/printing/state.ts';
import { bytesOf, must, type FuzzTarget } from '../target.ts';

const hostStatus =
  '\u0002030,0,0,1245,000,0,0,0,000,0,0,0\u0003\r\n\u0002000,0,0,0,0,2,4,0,00000000,1,000\u0003\r\n\u00021234,0\u0003\r\n';
const errorStatus =
  '\u0002\r\n  PRINTER STATUS                             \r\n   ERRORS:         1 00000000 00000005            \r\n\u0003';

const readers = [
  readHostStatus,
  readErrorStatus,
  readTsplByte,
  readRealTimeStatus,
  readPaperInTurn,
  readQlStatus,
  readQlNews,
] as const;

/** Answers of printers that were asked how they are, or who. */
const status: FuzzTarget = {
  name: 'printer-status',
  words: ['\u0002', '\u0003', ',', 'PRINTER STATUS', 'ERRORS:', '_', '\r\n', '\u0080\u0020\u0042'],
  seeds: () =>
    Promise.resolve([
      bytesOf(hostStatus),
      bytesOf(errorStatus),
      Uint8Array.of(0x20),
      Uint8Array.of(0x16, 0x12, 0x12, 0x12),
      Uint8Array.from(Buffer.concat([Buffer.from([0x80, 0x20, 0x42, 0x34, 0x38, 0x30]), Buffer.alloc(26)])),
      bytesOf('\u0002ZD420-203dpi ZPL,V84.20.11Z,8,8176KB\u0003'),
      bytesOf('_TM-T20II\u0000'),
      bytesOf('TTP-244 Pro\r\n'),
    ]),
  open: () =>
    Promise.resolve({
      run: (input) => {
        const answer = Buffer.from(input);
        const said = readers.map((read) => {
          const reading = read(answer);
          must(reading === null || printerConditions.includes(reading.condition), 'a condition of the list');
          return reading?.condition.slice(0, 4) ?? '-';
        });
        for (const read of [readHostIdentity, readTsplModel, readPosName, readQlModel]) {
          const identity = read(answer);
          if (identity !== null) modelNamed(identity.name, { language: 'zpl', dpi: identity.dpi });
        }
        return said.join(' ');
      },
    }),
};

const ippAnswer = (): Uint8Array => {
  const request = encodeRequest(0, 1, [
    [ippTags.charset, 'attributes-charset', 'utf-8'],
    [ippTags.language, 'attributes-natural-language', 'en'],
  ]);
  const queue = encodeRequest(0, 1, [
    [ippTags.name, 'printer-name', 'zebra'],
    [ippTags.text, 'printer-make-and-model', 'Zebra ZPL'],
    [ippTags.uri, 'device-uri', 'usb://Zebra'],
    [ippTags.enum, 'printer-state', 3],
    [ippTags.keyword, 'printer-state-reasons', 'none'],
    [ippTags.boolean, 'printer-is-accepting-jobs', true],
    [ippTags.integer, 'job-id', 7],
    [ippTags.enum, 'job-state', 9],
  ]);
  const printer = Buffer.from(queue.subarray(8));
  printer[0] = ippTags.printer;
  return Uint8Array.from(Buffer.concat([request.subarray(0, -1), printer]));
};

/** Answers of IPP servers, down to queues and jobs. */
const ipp: FuzzTarget = {
  name: 'ipp-answer',
  words: ['printer-state', 'printer-name', 'job-state', 'none', 'media-empty-error', 'job-id'],
  seeds: () => Promise.resolve([ippAnswer()]),
  open: () =>
    Promise.resolve({
      run: async (input) => {
        const read = decodeResponse(Buffer.from(input));
        if (!read.ok) return read.error;
        const client = () => Promise.resolve(ok(read.value));
        const queues = await queuesOf(client);
        if (queues.ok) for (const queue of queues.value) conditionOf(queue);
        const queue = queueAt(client, 'zebra');
        const state = await queue.look();
        if (state.ok) conditionOf(state.value);
        await queue.announce('label');
        await queue.job(7);
        return `${queues.ok ? `queues ${Math.min(3, queues.value.length)}` : queues.error} ${state.ok ? 'state' : state.error}`;
      },
    }),
};

/** Bytes of scales in every protocol, cut as the input says. */
const scales: FuzzTarget = {
  name: 'scales',
  words: [
    'ST,GS,+00012.34kg\r\n',
    'S S     12.345 kg\r\n',
    '\u0002',
    '\u0003',
    '\u0006',
    '+',
    'US',
    'OL',
    'lb',
  ],
  seeds: () =>
    Promise.resolve([
      bytesOf('ST,GS,+00012.34kg\r\nUS,NT,-00000.10kg\r\nOL,GS,+99999.99kg\r\n'),
      bytesOf('S S     12.345 kg\r\nS D      0.001 g\r\nS I\r\nS +\r\n'),
      Uint8Array.of(0xf8, 0x55, 0xce, 0x0d, 0x00, 0x24, 0x39, 0x30, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0x12, 0x34),
      Uint8Array.of(
        0x02,
        0x31,
        0x20,
        0x20,
        0x30,
        0x30,
        0x31,
        0x32,
        0x33,
        0x34,
        0x30,
        0x30,
        0x30,
        0x30,
        0x30,
        0x30,
        0x0d,
      ),
      bytesOf('\u000201.234\r'),
    ]),
  open: () =>
    Promise.resolve({
      run: (input) => {
        const words = new Set<string>();
        for (const name of scaleProtocolNames) {
          const reader = createScaleReader(name, 'kg');
          const step = 1 + ((input[0] ?? 0) % 40);
          for (let at = 0; at < input.length; at += step) {
            const heard = reader.take(input.slice(at, at + step));
            for (const reading of heard.readings) {
              words.add(`${name}:${reading.kind}`);
              if ('grams' in reading && reading.grams !== null)
                must(Number.isFinite(reading.grams), 'a weight is a number');
            }
          }
        }
        return [...words].toSorted().join(' ') || 'nothing';
      },
    }),
};

/** What cables and the network bring. */
export const deviceTargets: readonly FuzzTarget[] = [status, ipp, scales];
