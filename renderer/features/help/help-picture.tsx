import { Icon } from '../../ui/icons.tsx';
import css from './help.module.css';
import type { HelpPicture as Picture } from './pictures.ts';

type Thing = Extract<Picture, { kind: 'way' }>['things'][number];

function Drawn({ thing }: { readonly thing: Thing }) {
  const isArt = (name: Thing): name is `art:${string}` => name.startsWith('art:');
  return (
    <span className={css.thing}>
      {isArt(thing) ? <img src={`/art/${thing.slice(4)}.svg`} alt="" /> : <Icon name={thing} />}
    </span>
  );
}

/** A drawing that says at a glance what an article is about; the words say the same. */
export function HelpPicture({ picture }: { readonly picture: Picture }) {
  switch (picture.kind) {
    case 'verdict':
      return (
        <div className={`${css.verdict} v v-${picture.ground}`} aria-hidden="true">
          <span className={css.mark}>
            <Icon name={picture.icon} />
          </span>
          <span className={css.art}>
            <img src={`/art/${picture.art}.svg`} alt="" />
          </span>
          <span className={css.lines}>
            <i />
            <i />
            <i />
          </span>
        </div>
      );
    case 'way':
      return (
        <div className={css.way} aria-hidden="true">
          {picture.things.map((thing, i) => (
            <span key={i} className={css.leg}>
              {i === 0 ? null : <Icon name="next" />}
              <Drawn thing={thing} />
            </span>
          ))}
        </div>
      );
    case 'page':
      return (
        <div className={css.page} aria-hidden="true">
          <span className={css.menu}>
            <i />
            <i />
            <b>
              <Icon name={picture.icon} />
            </b>
            <i />
            <i />
          </span>
          <span className={css.rows}>
            <i />
            <i />
            <i />
            <i />
          </span>
        </div>
      );
  }
}
