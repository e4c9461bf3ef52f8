import { useEffect, useRef, useState } from 'react';
import type { FoundPrinter } from '#shared/printing/found.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import { changedPrinter, newPrinter } from '#shared/printing/roster.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { modelIn } from '../../parts/model-names.ts';
import { modelOfAnswer } from '../../parts/model-of-answer.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** How the search for a printer stands. `chosen`: place among those found, -1 for the one that the settings have. */
export interface PrinterSearch {
  readonly looking: boolean;
  /** A printer that does not name its model is being asked what it understands. */
  readonly asking: boolean;
  readonly found: readonly FoundPrinter[];
  readonly chosen: number;
  /** As far as it is known how to speak to it. */
  readonly printer: PrinterSettings;
  readonly choose: (place: number) => void;
  readonly look: () => void;
}

/** The first printer, in place of which a found one comes: files are replaced, a real printer stays beside it. */
function draftFor({ printers }: Settings, found: FoundPrinter, model: PrinterModel | null): PrinterSettings {
  const [first] = printers;
  const size = first?.size ?? '75x120';
  const base = first?.connection.kind === 'folder' ? first : newPrinter(printers, size);
  return changedPrinter(base, {
    connection: found.connection,
    name: found.name.slice(0, 60),
    ...(model === null ? {} : { model: model.id, media: model.media[0] ?? 'gap' }),
  });
}

/** The roster with this printer in front. */
export const withPrinter = (settings: Settings, printer: PrinterSettings): Settings => ({
  ...settings,
  printers: [printer, ...settings.printers.filter(({ id }) => id !== printer.id)],
});

/** Looks around for printers as soon as the question is there; the first one found is taken unless somebody chooses. */
export function useFindPrinter(settings: Settings, models: readonly PrinterModel[] | null): PrinterSearch {
  const { runtime, log } = useStarted();
  const [looking, setLooking] = useState(true);
  const [asking, setAsking] = useState(false);
  const [found, setFound] = useState<readonly FoundPrinter[]>([]);
  const [chosen, setChosen] = useState(-1);
  const [printer, setPrinter] = useState(() => settings.printers[0] ?? newPrinter([], '75x120'));

  async function take(place: number, list: readonly FoundPrinter[]): Promise<void> {
    setChosen(place);
    const before = runtime.settings();
    const thing = list[place];
    const [first] = before.printers;
    if (thing === undefined) {
      if (first !== undefined) setPrinter(first);
      return;
    }
    const known = modelIn(models, thing.model ?? '');
    setPrinter(draftFor(before, thing, known));
    if (known !== null || models === null) return;
    setAsking(true);
    try {
      const said = await runtime.ask('printers.identify', { connection: thing.connection });
      setPrinter(draftFor(before, thing, modelOfAnswer(said, models)));
    } finally {
      setAsking(false);
    }
  }

  async function look(): Promise<void> {
    setLooking(true);
    try {
      const { printers } = await runtime.ask('printers.find', undefined);
      setFound(printers);
      const isFiles = runtime.settings().printers[0]?.connection.kind === 'folder';
      if (printers.length > 0 && isFiles) await take(0, printers);
    } finally {
      setLooking(false);
    }
  }

  const told = (work: Promise<void>): void =>
    void work.catch((fault: unknown) => log('first-run.printer', String(fault)));
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || models === null) return;
    begun.current = true;
    told(look());
  });

  return {
    looking,
    asking,
    found,
    chosen,
    printer,
    choose: (place) => told(take(place, found)),
    look: () => told(look()),
  };
}
