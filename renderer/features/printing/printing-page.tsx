import { useTranslation } from 'react-i18next';
import type { OwnLabelKind } from '#shared/label/kinds.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStationView } from '../../runtime/use-runtime.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { BadgeForm } from './forms/badge-form.tsx';
import { CargoForm } from './forms/cargo-form.tsx';
import { ManifestForm } from './forms/manifest-form.tsx';
import { MarkingForm } from './forms/marking-form.tsx';
import { PickForm, SlipForm, WaveForm } from './forms/posting-forms.tsx';
import { ProductForm } from './forms/product-form.tsx';
import {
  CardForm,
  CommandForm,
  ScannerCheckForm,
  HandlingForm,
  SlotForm,
  TestForm,
  ToteForm,
} from './forms/small-forms.tsx';
import { ShelfForm } from './forms/shelf-form.tsx';
import { JobsView } from './jobs-view.tsx';
import { DeskPage } from '../../parts/desk-page.tsx';
import { KindMenu } from '../../parts/kind-menu.tsx';
import { printingKeys } from '../../parts/print-products.ts';
import css from './printing.module.css';
import { useJobs } from './use-jobs.ts';

const tabs = ['make', 'jobs'] as const;

/** A waybill belongs to a posting and is printed at the table, where its number becomes a fact. */
type HandKind = Exclude<OwnLabelKind, 'waybill'>;

const forms: Readonly<Record<HandKind, (props: FormProps) => React.JSX.Element>> = {
  handling: HandlingForm,
  'packing-slip': SlipForm,
  'pick-list': PickForm,
  'wave-sheet': WaveForm,
  'thank-you': CardForm,
  product: ProductForm,
  marking: MarkingForm,
  slot: SlotForm,
  shelf: ShelfForm,
  tote: ToteForm,
  'cargo-place': CargoForm,
  manifest: ManifestForm,
  'command-sheet': CommandForm,
  'scanner-check': ScannerCheckForm,
  badge: BadgeForm,
  test: TestForm,
};

/** What every form of the page is given. */
export interface FormProps {
  readonly toJobs: () => void;
}

/** Printing by hand: any kind of label, as many as wanted; and what became of it. */
export function PrintingPage() {
  const { t } = useTranslation(['printing', 'app']);
  useStationView(); // products, postings and settings come with the view
  const [tab, setTab] = useKept<(typeof tabs)[number]>(printingKeys.tab, () => 'make');
  const [kind, setKind] = useKept<HandKind>(printingKeys.kind, () => 'product');
  const jobs = useJobs();
  const Form = forms[kind];
  return (
    <DeskPage
      title={t('app:pages.printing')}
      aside={
        <Tabs
          label={t('app:pages.printing')}
          value={tab}
          tabs={tabs.map((value) => ({
            value,
            name: t(`printing:tabs.${value}`),
            mark: value === 'jobs' && jobs.attention > 0 ? String(jobs.attention) : undefined,
          }))}
          onChoose={setTab}
        />
      }
    >
      {tab === 'jobs' ? (
        <JobsView jobs={jobs} />
      ) : (
        <div className={css.make} data-printing={kind}>
          <KindMenu
            label={t('printing:what')}
            value={kind}
            without={['waybill']}
            onChoose={(next) => setKind(next === 'waybill' ? 'product' : next)}
          />
          <Form key={kind} toJobs={() => setTab('jobs')} />
        </div>
      )}
    </DeskPage>
  );
}
