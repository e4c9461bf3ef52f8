import { expect, test } from 'vitest';
import {
  beginFirstRun,
  firstQuestions,
  nextQuestion,
  putOffAll,
  questionBefore,
  type FirstRun,
} from '#shared/bridge/first-run.ts';

const from = (answers: readonly boolean[]): FirstRun =>
  answers.reduce((run, given) => nextQuestion(run, given), beginFirstRun('practice'));

test('FR1 the questions come in their order, and the parcel after the last one', () => {
  const seen = firstQuestions.map((_, i) => from(Array.from({ length: i }, () => true)).at);
  expect(seen).toEqual(['language', 'labels', 'scanner', 'market', 'people']);
  expect(from([true, true, true, true, true]).at).toBe('parcel');
  expect(from([true, true, true, true, true, true])).toEqual(from([true, true, true, true, true]));
});

test('FR3 each may be put off, all may be at once, and what was put off is known', () => {
  expect(from([true, false, true, false, false]).answered).toEqual(['language', 'scanner']);
  expect(putOffAll(from([true]))).toMatchObject({ at: 'parcel', answered: ['language'] });
});

test('FR3 one may go back, answer anew or put off what was answered before', () => {
  const back = questionBefore(from([true, true]));
  expect(back).toMatchObject({ at: 'labels', answered: ['language', 'labels'] });
  expect(nextQuestion(back, false)).toMatchObject({ at: 'scanner', answered: ['language'] });
  expect(questionBefore(questionBefore(questionBefore(back))).at).toBe('language');
});
