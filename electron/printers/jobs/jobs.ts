import { err, ok, type Result } from '#shared/kit/result.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { LabelKind } from '#shared/label/kinds.ts';
import { stockOf } from '#shared/label/size.ts';
import { printerFor } from '#shared/printing/choose.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { KeptDots } from '../../store/kept-dots.ts';
import type { KeptLabels } from '../../store/kept-labels.ts';
import { modelOf } from '../models.ts';
import type { Payload, Payloads } from '../spool/payloads.ts';
import { dpiOf, profileOf, type PrinterProfile } from './profile.ts';
import type { SpoolJob } from '../spool/waiting.ts';
import { renderDocs } from './render-docs.ts';
import { prepareKept, previewKept, renderKept } from './render-kept.ts';
import type { SpoolEntry } from '../spool/spool-file.ts';
import { unmade, type RenderTrouble, type Sheets } from '../transport.ts';

/** What jobs are made of. */
export interface JobParts {
  readonly settings: () => Settings;
  readonly engine: LabelEngine;
  readonly kept: KeptLabels;
  readonly dots: KeptDots;
  readonly payloads: Payloads;
}

/** Makes jobs for the spool: each renders when its turn comes, for the printer as it is set up then. */
export interface PrintJobs {
  /** Id of the printer that a kind goes to by now, `named` before its route where there is such a one; null where there is none. */
  route(kind: LabelKind, named?: string): string | null;
  ofDocs(payload: Payload, owner: SpoolJob['owner'], printer: string): SpoolJob;
  /** The marketplace's file kept under this name; `mark` says that it is printed again, `kind` (a label by default) where it is routed to. */
  ofKept(id: string, number: string, mark: string | null, printer: string, kind?: LabelKind): SpoolJob;
  /** Makes a kept label's dots ahead for the printer it will go to; where that fails, printing says why. */
  prepare(number: string): Promise<void>;
  /** The first page of a kept label as PNG in the dots of the printer it will go to. */
  preview(number: string): Promise<Result<Uint8Array, LabelError | { readonly kind: 'label-missing' }>>;
  keep(payload: Payload): Promise<void>;
  forget(id: string): Promise<void>;
  /** Forgets what was kept of all jobs but these. */
  forgetOthers(ids: ReadonlySet<string>): Promise<void>;
  /** A job of the spool's own from what was kept of it; null where nothing was. */
  revive(entry: SpoolEntry): Promise<SpoolJob | null>;
}

/** Makes the maker of jobs. */
export function createJobs({ settings, engine, kept, dots, payloads }: JobParts): PrintJobs {
  const parts = { engine, dots };
  const profile = (printer: string | null): Result<PrinterProfile, RenderTrouble> => {
    const found = settings().printers.find(({ id }) => id === printer);
    if (found === undefined) return err(unmade('unreachable'));
    const model = modelOf(found.model);
    return model === null ? err(unmade('model-unknown')) : ok(profileOf(found, model));
  };
  const withProfile = async (
    printer: string,
    render: (profile: PrinterProfile) => Promise<Result<Sheets, RenderTrouble>>,
  ): Promise<Result<Sheets, RenderTrouble>> => {
    const found = profile(printer);
    return found.ok ? render(found.value) : found;
  };
  const route = (kind: LabelKind, named?: string): string | null =>
    settings().printers.find(({ id }) => id === named)?.id ?? printerFor(kind, settings())?.id ?? null;

  const ofDocs: PrintJobs['ofDocs'] = ({ id, kind, docs, copies }, owner, printer) => ({
    id,
    kind,
    owner,
    printer,
    labels: docs.length * copies,
    render: () => withProfile(printer, (profile) => renderDocs(engine, docs, copies, profile)),
  });

  return {
    route,
    ofDocs,
    ofKept: (id, number, mark, printer, kind = 'market') => ({
      id,
      printer,
      labels: 1,
      kind,
      owner: 'asker',
      render: () =>
        withProfile(printer, async (profile) => {
          const file = await kept.read(number);
          return file === null
            ? err(unmade('label-missing'))
            : renderKept(parts, number, file, mark, profile);
        }),
    }),
    async prepare(number) {
      const printer = profile(route('market'));
      const file = await kept.read(number);
      if (printer.ok && file !== null) await prepareKept(parts, number, file, printer.value);
    },
    async preview(number) {
      const file = await kept.read(number);
      if (file === null) return err({ kind: 'label-missing' });
      const printer = printerFor('market', settings());
      const stock = printer === null ? file : stockOf(printer.size);
      const drawn = await previewKept(parts, number, file, { stock, dpi: dpiOf(printer) });
      return drawn.ok ? ok(drawn.value.bytes) : drawn;
    },
    keep: (payload) => payloads.keep(payload),
    forget: (id) => payloads.forget(id),
    forgetOthers: (ids) => payloads.keepOnly(ids),
    async revive(entry) {
      const payload = await payloads.read(entry.id);
      const printer = route(entry.kind);
      return payload === null || printer === null ? null : ofDocs(payload, 'spool', printer);
    },
  };
}
