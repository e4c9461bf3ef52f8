import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfPerson } from '#shared/bridge/settings.ts';
import type { WaveStage, WaveStanding } from '#shared/projections/waves.ts';
import { formatTime } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { goodsInSlots, shopsIn, type SlotGoods } from '../../session/desk-waves.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useWaveDeeds } from './use-wave-deeds.ts';
import css from './waves.module.css';

const stages: readonly WaveStage[] = [
  'waits',
  'begun',
  'complete',
  'packing',
  'packed',
  'short',
  'cancelled',
  'out',
];

/** Waves that are picked and packed now (WV4). */
export function OpenWaves({ waves }: { readonly waves: readonly WaveStanding[] }) {
  const { t } = useTranslation('waves');
  return (
    <section className={`panel ${css.open}`} aria-label={t('open.title')}>
      <h3>{t('open.title')}</h3>
      {waves.length === 0 ? <p>{t('open.none')}</p> : null}
      {waves.map((wave) => (
        <OpenWave key={wave.wave} wave={wave} />
      ))}
    </section>
  );
}

function OpenWave({ wave }: { readonly wave: WaveStanding }) {
  const { t } = useTranslation('waves');
  const { runtime, timeZone } = useStarted();
  const { giveUp, print, told } = useWaveDeeds();
  const [asking, setAsking] = useState<readonly SlotGoods[] | null>(null);
  const nameOf = (id: string): string => nameOfPerson(runtime.settings().packers, id);
  const { counts, put, wanted } = wave;
  const shops = shopsIn(
    runtime.book,
    wave.members.map(({ number }) => number),
  );
  const mayGiveUp = counts.waits + counts.begun + counts.complete > 0;
  const begin = (): void => {
    const goods = goodsInSlots(runtime.book, wave.wave);
    if (goods.length > 0) setAsking(goods);
    else giveUp(wave.wave, false);
  };
  return (
    <article className={css.wave} data-wave={wave.wave}>
      <header>
        <b>{t('open.wave', { wave: wave.wave })}</b>
        {shops.map((shop) => (
          <ShopMark key={shop} shop={shop} />
        ))}
        {wave.at === 0 ? null : (
          <span className={css.small}>
            {t('open.by', { time: formatTime(wave.at, timeZone), name: nameOf(wave.by) })}
          </span>
        )}
        {wave.picker === null || wave.picker === wave.by ? null : (
          <span className={css.small}>{t('open.forPicker', { name: nameOf(wave.picker) })}</span>
        )}
      </header>
      <p className={css.small}>{t('open.units', { put, wanted })}</p>
      <span className="bar">
        <i style={{ width: `${(put / Math.max(1, wanted)) * 100}%` }} />
      </span>
      <ul className={css.stages}>
        {stages
          .filter((stage) => counts[stage] > 0)
          .map((stage) => (
            <li key={stage} data-stage={stage}>
              <b>{counts[stage]}</b> {t(`stages.${stage}`)}
            </li>
          ))}
      </ul>
      {asking === null ? (
        <div className={css.buttons}>
          <button type="button" className="b sm" data-go="print-wave" onClick={() => print(wave.wave)}>
            <Icon name="printer" />
            {t('buttons.list')}
          </button>
          {mayGiveUp ? (
            <button type="button" className="b sm" data-go="give-up" onClick={begin}>
              {t('buttons.giveUp')}
            </button>
          ) : null}
        </div>
      ) : (
        <div className={css.layBack} role="alert">
          <b>{t('open.layBack')}</b>
          <ul>
            {asking.flatMap(({ slot, things }) =>
              things.map(({ sku, name, units, shelf }) => (
                <li key={`${slot} ${sku}`}>
                  {t('open.back', { slot, units, name, shelf: shelf ?? t('open.noShelf') })}
                </li>
              )),
            )}
          </ul>
          <div className={css.buttons}>
            <button
              type="button"
              className="b sm pri"
              data-go="laid-back"
              onClick={() => {
                giveUp(wave.wave, true);
                setAsking(null);
              }}
            >
              {t('buttons.laidBack')}
            </button>
            <button type="button" className="b sm" onClick={() => setAsking(null)}>
              {t('buttons.keep')}
            </button>
          </div>
        </div>
      )}
      {told === null ? null : (
        <p className={css.small} role="status">
          {told === 'failed' ? t('open.failed') : t('open.freed', { count: told })}
        </p>
      )}
    </article>
  );
}
