import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceAnswer } from '#shared/bridge/calls/evidence.ts';
import { nameOfPerson, type Language } from '#shared/bridge/settings.ts';
import { postingStream } from '#shared/domain/envelope.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { carrierName, isCarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import { dateFormat } from '#shared/kit/formats.ts';
import { labelWords } from '#shared/label/words.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { faultName } from '#shared/kit/fault.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { useSay } from '../text/use-say.ts';
import { evidencePack, type EvidenceWords } from './evidence-pack.ts';

/** How a pack that somebody asked for stands. */
export type EvidenceState =
  | { readonly kind: 'none' | 'saving' | 'closed' | 'broken' }
  | { readonly kind: 'answered'; readonly answer: EvidenceAnswer };

const machines = ['market', 'station', 'file'] as const;
const fields = { 'zh-CN': 'zh', ru: 'ru', en: 'en' } as const;

/** The words of packs about a posting, in the language of the screen. */
function useEvidenceWords(posting: KnownPosting): EvidenceWords {
  const { t, i18n } = useTranslation(['evidence', 'desk']);
  const { runtime, timeZone } = useStarted();
  const say = useSay(timeZone);
  const language = i18n.language as Language;
  const { packers } = runtime.settings();
  const clock = dateFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return {
    title: (number) => t('pack.title', { posting: number }),
    fact: (name) => t(`pack.facts.${name}`),
    table: (name) => t(`pack.tables.${name}`),
    column: (name) => t(`pack.columns.${name}`),
    event: (event) => t(`events.${event}`),
    refusal: (refusal) => say(verdictOfRefusal(refusal).title),
    right: t('pack.right'),
    noted: (what) => t('pack.noted', { what }),
    who: (by) => {
      const machine = machines.find((each) => each === by);
      if (machine !== undefined) return t(`pack.machines.${machine}`);
      return nameOfPerson(packers, by);
    },
    moment: (at) => clock.format(at),
    status: t(`desk:statuses.${posting.status}`),
    way: t(`desk:ways.${posting.snapshot.way}`),
    carrier: (name) => (isCarrierCode(name) ? carrierName(name)[fields[language]] : name),
    files: {
      photos: t('pack.photos'),
      clips: t('pack.clips'),
      missing: t('pack.missing'),
      pageOf: labelWords[language].pageOf,
    },
  };
}

/** Writes the dispute pack of a posting to a file that the person chooses. */
export function useEvidence(posting: KnownPosting): {
  readonly state: EvidenceState;
  readonly save: (format: 'zip' | 'pdf', withBuyer: boolean) => void;
} {
  const { runtime, clock, log } = useStarted();
  const words = useEvidenceWords(posting);
  const [state, setState] = useState<EvidenceState>({ kind: 'none' });
  const write = async (format: 'zip' | 'pdf', withBuyer: boolean): Promise<EvidenceState> => {
    const facts = await runtime.store.factsOf(postingStream(posting.snapshot.number));
    const station = runtime.settings().stationName;
    const pack = evidencePack(posting, facts, words, { station, now: clock.now(), withBuyer });
    return { kind: 'answered', answer: await runtime.ask('evidence.save', { pack, format }) };
  };
  return {
    state,
    save(format, withBuyer) {
      // Main refuses it anyway (WA4); here it is said in words.
      if (runtime.desk.needs()) return setState({ kind: 'closed' });
      setState({ kind: 'saving' });
      write(format, withBuyer).then(setState, (thrown: unknown) => {
        log('evidence', faultName(thrown));
        setState({ kind: 'broken' });
      });
    },
  };
}
