import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskPage as Page } from '#shared/text/shape-app.ts';
import { helpGroups, helpWords, type HelpArticle, type HelpGroup } from '#shared/text/shape-help.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useKept } from '../../runtime/use-kept.ts';
import { Icon } from '../../ui/icons.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import css from './help.module.css';
import { HelpPicture } from './help-picture.tsx';
import { helpPictures } from './pictures.ts';
import { allArticles, searchHelp } from './search.ts';

type Shown = HelpArticle | 'words';

const groups = Object.keys(helpGroups) as readonly HelpGroup[];
const inGroup = (group: HelpGroup, among: readonly HelpArticle[]): readonly HelpArticle[] =>
  among.filter((article) => (helpGroups[group] as readonly HelpArticle[]).includes(article));

/** Help: contents and search at the left, a short article with its picture at the right; leaving leads back (HP1-HP3). */
export function HelpPage({ go }: { readonly go: (page: Page) => void }) {
  const { t } = useTranslation(['help', 'app']);
  const [from] = useKept<Page>('help.from', () => 'table');
  const [shown, show] = useKept<Shown>('help.article', () => 'first-parcel');
  const [typed, type] = useState('');
  useEscape(() => go(from));
  const found = searchHelp(typed, (article) => ({
    title: t(`help:articles.${article}.title`),
    hint: t(`help:articles.${article}.hint`),
  }));
  const [, setTab] = useKept<string>('printing.tab', () => 'make');
  const [, setKind] = useKept<string>('printing.kind', () => 'product');
  const search = (text: string): void => {
    type(text);
    const [best] = searchHelp(text, (article) => ({
      title: t(`help:articles.${article}.title`),
      hint: t(`help:articles.${article}.hint`),
    }));
    if (text.trim() !== '' && best !== undefined) show(best);
  };
  return (
    <DeskPage
      title={t('app:pages.help')}
      aside={
        <>
          <SearchField label={t('help:search')} value={typed} change={search} />
          <button
            type="button"
            className="b sm"
            data-go="command-sheet"
            onClick={() => {
              setTab('make');
              setKind('command-sheet');
              go('printing');
            }}
          >
            <Icon name="printer" />
            {t('help:sheet')}
          </button>
          <button type="button" className="b sm" data-go="back" onClick={() => go(from)}>
            <Icon name="undo" />
            {t('help:back')}: {t(`app:pages.${from}`)}
          </button>
        </>
      }
    >
      <div className={css.both}>
        <Contents found={found} shown={shown} show={show} typed={typed} />
        {shown === 'words' ? <Words /> : <Article article={shown} />}
      </div>
    </DeskPage>
  );
}

interface ContentsProps {
  readonly found: readonly HelpArticle[];
  readonly shown: Shown;
  readonly show: (article: Shown) => void;
  readonly typed: string;
}

/** The contents; arrows go from one article to the next. */
function Contents({ found, shown, show, typed }: ContentsProps) {
  const { t } = useTranslation('help');
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector(`[data-article="${shown}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const turn = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const entries = [...(nav.current?.querySelectorAll<HTMLElement>('[data-article]') ?? [])];
    const at = entries.findIndex((entry) => entry.dataset['article'] === shown);
    const next = entries[Math.max(0, Math.min(entries.length - 1, at + step))];
    next?.click();
    next?.focus();
  };
  const entry = (name: Shown, title: string) => (
    <button
      key={name}
      type="button"
      data-article={name}
      aria-current={name === shown ? 'true' : undefined}
      onClick={() => show(name)}
    >
      {title}
    </button>
  );
  return (
    <nav className={css.contents} aria-label={t('contents')} ref={nav} onKeyDown={turn}>
      {found.length === 0 ? <p role="status">{t('none', { text: typed })}</p> : null}
      {groups.map((group) => {
        const articles = inGroup(group, allArticles).filter((article) => found.includes(article));
        return articles.length === 0 ? null : (
          <div key={group}>
            <h3>{t(`groups.${group}`)}</h3>
            {articles.map((article) => entry(article, t(`articles.${article}.title`)))}
          </div>
        );
      })}
      {typed === '' ? (
        <div>
          <h3>{t('words')}</h3>
          {entry('words', t('words'))}
        </div>
      ) : null}
    </nav>
  );
}

function Article({ article }: { readonly article: HelpArticle }) {
  const { t } = useTranslation('help');
  const [lead = '', ...steps] = t(`articles.${article}.hint`).split('\n');
  return (
    <article
      className={css.article}
      data-shown={article}
      tabIndex={0}
      aria-label={t(`articles.${article}.title`)}
    >
      <h3>{t(`articles.${article}.title`)}</h3>
      <HelpPicture picture={helpPictures[article]} />
      <p className={css.lead}>{lead}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </article>
  );
}

function Words() {
  const { t } = useTranslation('help');
  return (
    <article className={css.article} data-shown="words" tabIndex={0} aria-label={t('words')}>
      <h3>{t('words')}</h3>
      <dl>
        {helpWords.map((word) => (
          <div key={word}>
            <dt>{t(`glossary.${word}.title`)}</dt>
            <dd>{t(`glossary.${word}.hint`)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
