import { useTranslation } from 'react-i18next';
import { splitPostingNumber } from '#shared/text/format.ts';
import { commandName } from '#shared/text/names.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import type { Offer } from './offer.ts';
import css from './practice.module.css';

/** One thing to click as if it were scanned; the best next one is large and highlighted. */
export function OfferButton({
  offer,
  best = false,
  onScan,
}: {
  readonly offer: Offer;
  readonly best?: boolean;
  readonly onScan: (offer: Offer) => void;
}) {
  const words = useWords(offer);
  return (
    <button
      type="button"
      className={best ? css.best : `${css.offer} ${isShort(offer) ? '' : css.wide}`}
      onClick={() => onScan(offer)}
      // A focused button would answer to the Enter of the next real scan.
      onMouseDown={(event) => event.preventDefault()}
      data-offer={offer.kind}
      data-best={best ? '' : undefined}
      data-code={offer.text}
    >
      {offer.picture === null ? null : <img src={offer.picture} alt="" />}
      <span className={css.words}>
        {words.kind === null ? null : <small>{words.kind}</small>}
        {words.name === '' ? null : <Name text={words.name} number={isNumber(offer)} />}
      </span>
    </button>
  );
}

/** A word alone: two of them stand side by side. */
const isShort = ({ kind, picture }: Offer): boolean =>
  picture === null && (kind === 'command' || kind === 'unknown' || kind === 'badge');

const isNumber = ({ kind }: Offer): boolean =>
  kind === 'posting' || kind === 'label' || kind === 'other-label';

function Name({ text, number }: { readonly text: string; readonly number: boolean }) {
  if (!number) return <span className={css.name}>{text}</span>;
  const { light, bold } = splitPostingNumber(text);
  return (
    <span className={css.number}>
      {light}
      <b>{bold}</b>
    </span>
  );
}

function useWords(offer: Offer): { readonly kind: string | null; readonly name: string } {
  const { t } = useTranslation('practice');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  switch (offer.kind) {
    case 'item':
      return { kind: null, name: offer.name };
    case 'command':
      return { kind: null, name: offer.command === null ? offer.text : say(commandName(offer.command)) };
    case 'badge':
    case 'wrong-item':
    case 'unknown':
    case 'posting':
    case 'mark':
    case 'data':
    case 'waybill':
    case 'label':
    case 'other-label':
      return { kind: t(`things.${offer.kind}`), name: offer.name };
  }
}
