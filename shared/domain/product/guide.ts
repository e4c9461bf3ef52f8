import { isUnwritten, type LocalText } from '../rules/house-rules/rule.ts';

/** How a product is packed: in words, and in pictures that lie in main under these names (PG1). */
export interface Guide {
  readonly text: LocalText;
  /** `<sha256>.jpg`, in the order they are looked at. */
  readonly pictures: readonly string[];
}

/** Most pictures of one guide. */
export const MOST_GUIDE_PICTURES = 4;
/** Longest text of a guide in one language, characters. */
export const MOST_GUIDE_TEXT = 400;

/** Whether a guide says nothing at all. */
export const isBlankGuide = ({ text, pictures }: Guide): boolean =>
  pictures.length === 0 && isUnwritten(text);

/** Whether a guide is as small as it must be (PG1). */
export const isSmallGuide = ({ text, pictures }: Guide): boolean =>
  pictures.length <= MOST_GUIDE_PICTURES &&
  Object.values(text).every((words: string) => words.length <= MOST_GUIDE_TEXT);
