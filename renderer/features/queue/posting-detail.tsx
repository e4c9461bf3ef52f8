import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { CheckFinding } from '#shared/domain/posting/findings.ts';
import type { SnapshotLine } from '#shared/domain/posting/snapshot.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import { formatCutoff, formatMoment } from '#shared/text/format.ts';
import { tellFinding } from '#shared/text/tell-desk.ts';
import { hasRecord, ParcelRecord } from '../../parts/parcel-record.tsx';
import { ProposalView } from '../../parts/proposal-view.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { productPicture } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import css from './detail.module.css';
import { BuyerPart } from './detail-buyer.tsx';
import { HistoryPart } from './detail-history.tsx';
import { findingLook, NoteTag } from './note-tag.tsx';

interface Props {
  readonly posting: KnownPosting;
  readonly close: () => void;
  readonly choose: (numbers: readonly PostingNumber[]) => void;
}

/** Everything the desk knows of one posting, beside the list (QP9). */
export function PostingDetail({ posting, close, choose }: Props) {
  const { t, i18n } = useTranslation(['queue', 'desk']);
  const { timeZone, clock } = useStarted();
  const { snapshot } = posting;
  useEscape(close);
  const language = i18n.language as Language;
  const moment = (at: number): string => formatMoment(at, language, timeZone);
  const { number, orderNumber, orderedAt, cutoffAt, way, carrier, warehouse, trackingNumber } = snapshot;
  const facts = [
    cutoffAt === null ? null : formatCutoff(cutoffAt, clock.now(), language, timeZone).until,
    [t(`desk:ways.${way}`), carrier].filter((each) => each !== null).join(' · '),
    warehouse,
    t('queue:detail.order', { number: orderNumber }),
    orderedAt === null ? null : t('queue:detail.ordered', { time: moment(orderedAt) }),
    trackingNumber === null ? null : t('queue:detail.waybill', { number: trackingNumber }),
  ].filter((each) => each !== null);
  return (
    <aside className={css.detail} data-detail={number} aria-label={t('queue:choose.open', { number })}>
      <header className={css.head}>
        <h3>
          <PostingNumberText number={number} /> <ShopMark shop={shopOf(posting.snapshot)} />
        </h3>
        <button type="button" className="b sm" data-go="close-detail" onClick={close}>
          <Icon name="cross" />
          {t('queue:detail.close')}
        </button>
      </header>
      <div className={css.body}>
        <NoteTag posting={posting} />
        <ul className={css.facts}>
          {facts.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <Findings posting={posting} choose={choose} />
        <section>
          <h4>{t('queue:detail.goods')}</h4>
          <ul className={css.lines}>
            {snapshot.lines.map((line) => (
              <Line key={line.sku} line={line} />
            ))}
          </ul>
        </section>
        <ProposalPart posting={posting} />
        <BuyerPart snapshot={snapshot} />
        <LabelPart posting={posting} />
        <HistoryPart posting={posting} />
        {hasRecord(posting) ? <ParcelRecord key={number} posting={posting} /> : null}
      </div>
    </aside>
  );
}

/** Which carrier is proposed for what the seller ships himself, until its waybill is there (CA7). */
function ProposalPart({ posting }: Pick<Props, 'posting'>) {
  const { t } = useTranslation('carriers');
  const { runtime } = useStarted();
  const open = posting.status === 'new' || posting.status === 'confirmed' || posting.status === 'packing';
  const proposal = open ? runtime.tariffs.proposalFor(posting) : null;
  if (proposal === null) return null;
  return (
    <section>
      <h4>{t('proposal.title')}</h4>
      <ProposalView proposal={proposal} />
    </section>
  );
}

function Line({ line }: { readonly line: SnapshotLine }) {
  const { t } = useTranslation('queue');
  const { runtime } = useStarted();
  const product = runtime.book.product(line.sku)?.state ?? null;
  return (
    <li>
      <i className="th">
        <Picture src={productPicture(product)} alt="" />
      </i>
      <div>
        <b className={css.name}>{line.name}</b>
        <p className={css.small}>
          {line.offerId} ·{' '}
          {product?.shelf == null ? t('detail.noShelf') : t('detail.shelf', { shelf: product.shelf })}
        </p>
      </div>
      <b className={css.quantity}>× {line.quantity}</b>
    </li>
  );
}

function Findings({ posting, choose }: Pick<Props, 'posting' | 'choose'>) {
  const { t } = useTranslation('queue');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const findings = posting.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <section>
      <h4>{t('detail.checks')}</h4>
      <ul className={css.findings}>
        {findings.map((finding) => {
          const { icon, tone } = findingLook(finding);
          const telling = tellFinding(finding);
          return (
            <li key={`${finding.code} ${'sku' in finding ? finding.sku : ''}`}>
              <span className={`tag ${tone}`}>
                <Icon name={icon} />
                <span className={css.wraps}>{say(telling.title)}</span>
              </span>
              {finding.code === 'same-buyer' ? (
                <Together posting={posting} finding={finding} choose={choose} />
              ) : (
                <p className={css.small}>{say(telling.hint)}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Several postings of one buyer: an offer to handle them together, never more than that (CK11). */
function Together({
  posting,
  finding,
  choose,
}: Pick<Props, 'posting' | 'choose'> & {
  readonly finding: Extract<CheckFinding, { code: 'same-buyer' }>;
}) {
  const { t } = useTranslation('queue');
  const { way, number } = posting.snapshot;
  return (
    <>
      <p className={css.small}>{t('detail.together', { others: finding.others.join(', ') })}</p>
      {way === 'non-integrated' ? <p className={css.small}>{t('detail.mayShare')}</p> : null}
      <button
        type="button"
        className="b sm"
        data-go="together"
        onClick={() => choose([number, ...finding.others.map(postingNumber)])}
      >
        <Icon name="user" />
        {t('detail.chooseBoth')}
      </button>
    </>
  );
}

function LabelPart({ posting }: Pick<Props, 'posting'>) {
  const { t } = useTranslation('queue');
  const { labels, prints, snapshot } = posting;
  const isOwn = snapshot.way === 'non-integrated' || snapshot.source === 'file';
  const has = parcelNumbers(posting).every((parcel) => labels.some((label) => label.parcel === parcel));
  const printed = prints.filter(({ outcome }) => outcome === 'printed').length;
  return (
    <section>
      <h4>{t('detail.label')}</h4>
      <p className={css.small}>
        {t(`detail.labelState.${isOwn ? 'own' : has ? 'ready' : 'none'}`)}
        {printed === 0 ? null : `, ${t('detail.copies', { count: printed })}`}
      </p>
    </section>
  );
}
