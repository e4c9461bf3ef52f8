import { helpGroups, type HelpArticle } from '#shared/text/shape-help.ts';

/** Every article in the order of the contents. */
export const allArticles: readonly HelpArticle[] = Object.values(helpGroups).flat();

/** An article as it is searched. */
export interface Searched {
  readonly title: string;
  readonly hint: string;
}

/** Words longer than this are found by their beginning: Russian words end in many ways. */
const WHOLE = 4;
const ENDING = 2;

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** What a word is looked for by. */
const stem = (word: string): string => (word.length > WHOLE ? word.slice(0, -ENDING) : word);

/** Articles that hold every word, the one of that very title first, then those with a word in theirs; all of them where nothing is typed (HP2). */
export function searchHelp(
  typed: string,
  textOf: (article: HelpArticle) => Searched,
): readonly HelpArticle[] {
  const words = plain(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const ranked = allArticles.flatMap((article) => {
    const { title, hint } = textOf(article);
    const [head, whole] = [plain(title), plain(`${title} ${hint}`)];
    if (!words.every((word) => whole.includes(stem(word)))) return [];
    const rank = head === plain(typed).trim() ? 2 : words.some((word) => head.includes(stem(word))) ? 1 : 0;
    return [{ article, rank }];
  });
  return ranked.toSorted((a, b) => b.rank - a.rank).map(({ article }) => article);
}
