import * as v from 'valibot';

/** What a new station asks, in order; after the last one a parcel is packed in practice (FR1). */
export const firstQuestions = ['language', 'labels', 'scanner', 'market', 'people'] as const;

/** One of `firstQuestions`. */
export type FirstQuestion = (typeof firstQuestions)[number];

/** How far the setting up of a new station is; kept with the settings, so that it goes on where it stood (FR3). */
export const firstRunSchema = v.object({
  at: v.picklist([...firstQuestions, 'parcel']),
  /** Questions that were answered; the others were put off. */
  answered: v.array(v.picklist(firstQuestions)),
  /** Where the station works once its first parcel is packed: until then nothing real is touched (FR5). */
  afterwards: v.picklist(['practice', 'ozon']),
});

/** How far the setting up is. */
export type FirstRun = v.InferOutput<typeof firstRunSchema>;

/** Setting up begins. `afterwards`: where the station works now. */
export const beginFirstRun = (afterwards: FirstRun['afterwards']): FirstRun => ({
  at: 'language',
  answered: [],
  afterwards,
});

const placeOf = (at: FirstRun['at']): number =>
  at === 'parcel' ? firstQuestions.length : firstQuestions.indexOf(at);

const withQuestion = (run: FirstRun, question: FirstQuestion, given: boolean): FirstRun['answered'] =>
  firstQuestions.filter((each) => (each === question ? given : run.answered.includes(each)));

/** The next question; the one it stood at was answered, or put off. */
export function nextQuestion(run: FirstRun, given: boolean): FirstRun {
  if (run.at === 'parcel') return run;
  return {
    ...run,
    at: firstQuestions[placeOf(run.at) + 1] ?? 'parcel',
    answered: withQuestion(run, run.at, given),
  };
}

/** The question before; the first one stays. */
export const questionBefore = (run: FirstRun): FirstRun => ({
  ...run,
  at: firstQuestions[placeOf(run.at) - 1] ?? 'language',
});

/** Everything that is still open is put off: the parcel at once. */
export const putOffAll = (run: FirstRun): FirstRun => ({ ...run, at: 'parcel' });
