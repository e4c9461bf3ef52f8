import { err, ok, type Result } from '#shared/kit/result.ts';
import type { PrinterCondition } from '#shared/printing/state.ts';
import { ippOperations, type IppClient, type IppFailure } from './client.ts';
import { ippTags, type IppAttribute, type IppGroup, type IppResponse } from './codec.ts';

/** Why the server did not do what it was asked. */
export type QueueFailure = IppFailure | 'queue-stopped' | 'refused';

/** A queue as CUPS describes it. */
export interface QueueState {
  readonly name: string;
  readonly stopped: boolean;
  readonly accepting: boolean;
  readonly reasons: readonly string[];
  readonly device: string;
  /** Make and model of the driver, and what a person wrote about it. */
  readonly says: string;
}

/** A job as CUPS describes it; `impressions` counts pages that a driver or the way to the printer reported. */
export interface QueueJob {
  readonly state: number;
  readonly begun: boolean;
  readonly impressions: number;
  readonly reasons: readonly string[];
}

/** States of a job (RFC 8011, 5.3.7). */
export const jobStates = {
  held: 4,
  processing: 5,
  stopped: 6,
  canceled: 7,
  aborted: 8,
  completed: 9,
} as const;

const texts = (group: IppGroup, name: string): string[] =>
  (group.attributes.get(name) ?? []).filter((value) => typeof value === 'string');

const number = (group: IppGroup, name: string): number | null => {
  const [value] = group.attributes.get(name) ?? [];
  return typeof value === 'number' ? value : null;
};

/** IPP's own answer as a closed word; null where it went well (0x0000-0x00ff). */
function refusal({ status }: IppResponse): QueueFailure | null {
  if (status < 0x0100) return null;
  if (status === 0x0401 || status === 0x0402 || status === 0x0403) return 'no-permission';
  if (status === 0x0406) return 'no-queue';
  return status === 0x0506 ? 'queue-stopped' : 'refused';
}

const printerStopped = 5;

/** Reads one group of printer attributes. */
const queueOf = (group: IppGroup): QueueState => ({
  name: texts(group, 'printer-name')[0] ?? '',
  stopped: number(group, 'printer-state') === printerStopped,
  accepting: group.attributes.get('printer-is-accepting-jobs')?.[0] !== false,
  reasons: texts(group, 'printer-state-reasons').filter((reason) => reason !== 'none'),
  device: texts(group, 'device-uri')[0] ?? '',
  says: [...texts(group, 'printer-make-and-model'), ...texts(group, 'printer-info')].join(' '),
});

const wanted: IppAttribute = [
  ippTags.keyword,
  'requested-attributes',
  'printer-name',
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
  'printer-make-and-model',
  'printer-info',
  'device-uri',
];

/** Words of RFC 8011 5.4.12 and PWG 5100.9, without their `-error` and `-warning`, in order of what a person must see to first. */
const reasonWords: readonly (readonly [RegExp, PrinterCondition])[] = [
  [/^(?:cover|door|interlock|input-tray-missing)/u, 'head-open'],
  [/^media-(?:empty|needed)/u, 'paper-out'],
  [/^media-jam/u, 'jam'],
  [/^marker-supply-empty|^marker-ribbon-(?:empty|missing)/u, 'ribbon-out'],
  [/^fuser-over-temp|^(?:print)?head-over-temp/u, 'overheated'],
  [/^(?:cutter|trimmer)/u, 'cutter'],
  [/^(?:offline|shutdown|timed-out|connecting-to-device)/u, 'unreachable'],
  [/^(?:paused|moving-to-paused|stopped|stopping)/u, 'queue-stopped'],
];

/** How a queue's printer is, as far as the queue knows. */
export function conditionOf({ stopped, accepting, reasons }: QueueState): PrinterCondition {
  // A "report" says only that something was noted; a warning says that something will be.
  const grave = reasons.filter((reason) => !/-(?:report|warning)$/u.test(reason));
  const found = reasonWords.find(([pattern]) => grave.some((reason) => pattern.test(reason)));
  if (found !== undefined) return found[1];
  return stopped || !accepting ? 'queue-stopped' : 'ready';
}

/** The queue of a name on a server, and its jobs. */
export interface Queue {
  look(): Promise<Result<QueueState, QueueFailure>>;
  /** Announces a job; its number. */
  announce(title: string): Promise<Result<number, QueueFailure>>;
  document(
    job: number,
    format: string,
    bytes: Uint8Array,
    last: boolean,
  ): Promise<Result<void, QueueFailure>>;
  job(job: number): Promise<Result<QueueJob, QueueFailure>>;
  /** Takes a job back; refused where it has ended. */
  cancel(job: number): Promise<Result<void, QueueFailure>>;
}

/** A queue behind a client. */
export function queueAt(client: IppClient, name: string): Queue {
  const path = `/printers/${encodeURIComponent(name)}`;
  const about: readonly IppAttribute[] = [
    [ippTags.uri, 'printer-uri', `ipp://localhost${path}`],
    [ippTags.name, 'requesting-user-name', 'packline'],
  ];
  const ask = async (
    operation: number,
    attributes: readonly IppAttribute[],
    document?: Uint8Array,
  ): Promise<Result<IppResponse, QueueFailure>> => {
    const question = { operation, path, attributes: [...about, ...attributes] };
    const answer = await client(document === undefined ? question : { ...question, document });
    if (!answer.ok) return answer;
    const refused = refusal(answer.value);
    return refused === null ? answer : err(refused);
  };
  const group = (response: IppResponse, tag: number): Result<IppGroup, QueueFailure> => {
    const found = response.groups.find((each) => each.tag === tag);
    return found === undefined ? err('torn') : ok(found);
  };
  return {
    async look() {
      const answer = await ask(ippOperations.getPrinterAttributes, [wanted]);
      const found = answer.ok ? group(answer.value, ippTags.printer) : answer;
      return found.ok ? ok(queueOf(found.value)) : found;
    },
    async announce(title) {
      const answer = await ask(ippOperations.createJob, [[ippTags.name, 'job-name', title]]);
      const found = answer.ok ? group(answer.value, ippTags.job) : answer;
      if (!found.ok) return found;
      const id = number(found.value, 'job-id');
      return id === null ? err('torn') : ok(id);
    },
    async document(job, format, bytes, last) {
      const attributes: readonly IppAttribute[] = [
        [ippTags.integer, 'job-id', job],
        [ippTags.mime, 'document-format', format],
        [ippTags.boolean, 'last-document', last],
      ];
      const answer = await ask(ippOperations.sendDocument, attributes, bytes);
      return answer.ok ? ok(undefined) : answer;
    },
    async job(job) {
      const answer = await ask(ippOperations.getJobAttributes, [[ippTags.integer, 'job-id', job]]);
      const found = answer.ok ? group(answer.value, ippTags.job) : answer;
      if (!found.ok) return found;
      return ok({
        state: number(found.value, 'job-state') ?? 0,
        begun: number(found.value, 'time-at-processing') !== null,
        impressions: number(found.value, 'job-impressions-completed') ?? 0,
        reasons: texts(found.value, 'job-state-reasons'),
      });
    },
    async cancel(job) {
      const answer = await ask(ippOperations.cancelJob, [[ippTags.integer, 'job-id', job]]);
      return answer.ok ? ok(undefined) : answer;
    },
  };
}

/** Every queue of a server. */
export async function queuesOf(client: IppClient): Promise<Result<readonly QueueState[], QueueFailure>> {
  const answer = await client({ operation: ippOperations.cupsGetPrinters, path: '/', attributes: [wanted] });
  if (!answer.ok) return answer;
  // CUPS says "not found" where there is not one queue.
  if (answer.value.status === 0x0406) return ok([]);
  const refused = refusal(answer.value);
  if (refused !== null) return err(refused);
  return ok(answer.value.groups.filter(({ tag }) => tag === ippTags.printer).map(queueOf));
}
