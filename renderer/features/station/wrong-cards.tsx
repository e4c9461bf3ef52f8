import type { ReactNode } from 'react';
import { splitPostingNumber } from '#shared/text/format.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { DifferingName } from '../../ui/differing.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { Picture } from '../../ui/picture.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly verdict: Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;
  readonly screen: Screen;
}

interface CardProps {
  readonly mark: 'needed' | 'got';
  readonly picture: ReactNode;
  readonly children: ReactNode;
  /** Digits to compare, not a name. */
  readonly digits?: boolean;
}

function Card({ mark, picture, children, digits = false }: CardProps) {
  const { t } = useTable();
  return (
    <div className={`card compare ${digits ? 'of-digits' : ''}`}>
      <div className="compare-picture">
        {picture}
        {mark === 'got' ? (
          <svg viewBox="0 0 100 100" aria-hidden="true">
            <path d="M12 12L88 88M88 12L12 88" stroke="#A30F17" strokeWidth="7" strokeLinecap="round" />
          </svg>
        ) : null}
      </div>
      <div className="compare-words">
        <div className="compare-head">
          <Icon name={mark === 'needed' ? 'check' : 'cross'} />
          {t(`cards.${mark}`)}
        </div>
        {children}
      </div>
    </div>
  );
}

/** Where a thing lies, and its barcode with the digits that tell it apart in bold. */
function Whereabouts({ shelf, code }: { readonly shelf: string | null; readonly code: string | undefined }) {
  const { t } = useTable();
  return (
    <div className="sub">
      {shelf === null ? null : (
        <div>
          {t('scan.shelf')} <b>{shelf}</b>
        </div>
      )}
      {code === undefined ? null : (
        <div>
          {code.slice(0, -4)}
          <b>{code.slice(-4)}</b>
        </div>
      )}
    </div>
  );
}

const sign = (name: IconName): ReactNode => (
  <Icon name={name} style={{ width: '9rem', height: '9rem', strokeWidth: 1.25 }} />
);

/** A label of another parcel: only the digits differ. */
function LabelCards({ verdict, screen }: Props) {
  const { refusal } = verdict;
  if (refusal.code !== 'wrong-label') return null;
  const wanted = screen.kind === 'label' ? screen.parcel : (refusal.expected[0] ?? '');
  return (
    <>
      <Card mark="needed" picture={sign('label')} digits>
        <div className="compare-digits">{splitPostingNumber(wanted).bold}</div>
      </Card>
      <Card mark="got" picture={sign('label')} digits>
        <div className={`compare-digits ${refusal.owner === null ? 'raw' : ''}`}>
          {refusal.owner === null ? refusal.got : splitPostingNumber(refusal.owner).bold}
        </div>
      </Card>
    </>
  );
}

/** Another slot: only the numbers count. */
function SlotCards({ verdict: { refusal } }: Pick<Props, 'verdict'>) {
  if (refusal.code !== 'wrong-slot') return null;
  return (
    <>
      <Card mark="needed" picture={sign('shelf')} digits>
        <div className="compare-digits slot-digits">{refusal.slot}</div>
      </Card>
      <Card mark="got" picture={sign('shelf')} digits>
        <div className="compare-digits slot-digits">{refusal.got}</div>
      </Card>
    </>
  );
}

function NeededCard({ verdict }: Pick<Props, 'verdict'>) {
  const { pictureOf, view } = useTable();
  const { expected, got, refusal } = verdict;
  if (expected === null) return null;
  return (
    <Card mark="needed" picture={<Picture src={pictureOf(expected.sku)} alt="" />}>
      <div className="compare-name clamp">
        <DifferingName name={expected.name} other={got?.name ?? null} mark="needed" />
      </div>
      {refusal.code === 'wrong-item' ? (
        <Whereabouts shelf={expected.shelf} code={view.product(expected.sku)?.allBarcodes[0]?.code} />
      ) : null}
    </Card>
  );
}

/** What is in the hand: a product, or a marking code that does not belong. */
function GotCard({ verdict }: Pick<Props, 'verdict'>) {
  const { pictureOf, t } = useTable();
  const { expected, got, refusal } = verdict;
  if (got !== null) {
    return (
      <Card mark="got" picture={<Picture src={pictureOf(got.sku)} alt="" />}>
        <div className="compare-name clamp">
          <DifferingName name={got.name} other={expected?.name ?? null} mark="got" />
        </div>
        <Whereabouts shelf={got.shelf} code={got.allBarcodes[0]?.code} />
      </Card>
    );
  }
  if (refusal.code === 'wrong-item') {
    return (
      <Card mark="got" picture={sign('box')}>
        <div className="compare-name clamp">{refusal.got.name}</div>
      </Card>
    );
  }
  return (
    <Card mark="got" picture={sign('code')}>
      <div className="compare-name clamp">{t('line.mark')}</div>
      {refusal.code === 'mark-of-another' ? <div className="sub">{refusal.gtin}</div> : null}
      {refusal.code === 'mark-used' ? (
        <div className="sub">
          <PostingNumberText number={refusal.by} />
        </div>
      ) : null}
    </Card>
  );
}

/** Needed and got, side by side. */
export function WrongCards({ verdict, screen }: Props) {
  return (
    <div className="compare-both">
      {verdict.refusal.code === 'wrong-label' ? (
        <LabelCards verdict={verdict} screen={screen} />
      ) : verdict.refusal.code === 'wrong-slot' ? (
        <SlotCards verdict={verdict} />
      ) : (
        <>
          <NeededCard verdict={verdict} />
          <GotCard verdict={verdict} />
        </>
      )}
    </div>
  );
}
