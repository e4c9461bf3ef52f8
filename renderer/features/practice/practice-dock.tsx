import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { rememberOpen, wasOpen } from './dock-memory.ts';
import { guideFor } from './guide.ts';
import { OfferButton } from './offer-button.tsx';
import type { Offer } from './offer.ts';
import { createSamples } from './samples.ts';
import { shiftGuide } from './shift/shift-guide.ts';
import { ShiftPanel } from './shift/shift-panel.tsx';
import { useShift } from './shift/use-shift.ts';
import { ShopSwitches } from './shop-switches.tsx';
import css from './practice.module.css';

/** Width the table gives up on the smallest screen, px: the open dock, the strip that opens it. */
const BESIDE = { open: 264, closed: 40 } as const;

const measure = (): number =>
  Math.min(2, Math.max(1, Math.min(window.innerWidth / 1366, window.innerHeight / 768)));

/** How much larger than the smallest screen this one is; the dock grows with the table beside it. */
function useScale(): number {
  const [scale, setScale] = useState(measure);
  useEffect(() => {
    const resized = (): void => setScale(measure());
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
  return scale;
}

/** Tells the table how much room to leave at its right. */
function useRoomBeside(px: number): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--beside', `${Math.ceil(px)}px`);
    return () => void style.removeProperty('--beside');
  }, [px]);
}

/** A scanner for whoever has none: every click goes the way of a scan. Stands beside the table, never over it. */
export function PracticeDock() {
  const { t } = useTranslation('practice');
  const { runtime, ids, clock, scan } = useStarted();
  const view = useStationView();
  const [samples] = useState(() => createSamples(ids, clock));
  const [open, setOpen] = useState(wasOpen);
  const shift = useShift();
  const scale = useScale();
  useRoomBeside(scale * (open ? BESIDE.open : BESIDE.closed));
  const toggle = (): void => {
    rememberOpen(!open);
    setOpen(!open);
  };
  if (!open) {
    return (
      <button
        type="button"
        className={css.closed}
        style={{ zoom: scale }}
        onClick={toggle}
        data-practice="closed"
      >
        <span>{t('show')}</span>
      </button>
    );
  }
  const usual = guideFor(view, {
    settings: runtime.settings(),
    samples,
    posting: (number) => runtime.book.posting(number)?.state ?? null,
    postings: () => runtime.book.postings(),
  });
  const { state } = shift;
  const guide =
    state.kind === 'on'
      ? shiftGuide(usual, {
          view,
          shift: state.shift,
          putBack: state.putBack,
          posting: (number) => runtime.book.posting(number)?.state ?? null,
        })
      : usual;
  const fire = (offer: Offer): void => {
    // Whatever was taken out of the bin, the planted item is no longer in the way.
    if (guide.advice === 'bin' && 'posting' in view.screen) shift.metBin(view.screen.posting.snapshot.number);
    scan({
      id: ids.next(),
      text: offer.text,
      alternate: offer.text,
      aim: null,
      at: clock.now(),
      device: 'wedge',
      end: 'enter',
      keys: [],
      repeatWithinMs: null,
      capsLock: false,
    });
  };
  return (
    <aside
      className={css.dock}
      style={{ zoom: scale }}
      aria-label={t('title')}
      data-practice="open"
      data-advice={guide.advice}
    >
      <header className={css.head}>
        <b>{t('title')}</b>
        <button type="button" onClick={toggle}>
          {t('hide')}
        </button>
      </header>
      {state.kind === 'over' ? <ShiftPanel control={shift} /> : null}
      <section className={css.now}>
        <p className={css.advice} aria-live="polite">
          {t(`advice.${guide.advice}`)}
        </p>
        {guide.next === null ? null : <OfferButton offer={guide.next} best onScan={fire} />}
        {guide.next === null ? null : <p className={css.hint}>{t('click')}</p>}
      </section>
      {guide.others.length === 0 ? null : (
        <section className={css.others}>
          <h2>{t('others')}</h2>
          {guide.others.map((offer) => (
            <OfferButton key={offer.id} offer={offer} onScan={fire} />
          ))}
        </section>
      )}
      {state.kind === 'over' ? null : <ShiftPanel control={shift} />}
      <ShopSwitches urgent={guide.advice} />
    </aside>
  );
}
