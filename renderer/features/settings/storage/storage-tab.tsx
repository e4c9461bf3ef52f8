import fields from '../../../parts/fields.module.css';
import type { PanelProps } from '../station-panel.tsx';
import { BackupsPanel } from './backups-panel.tsx';
import { NoticeList } from './notice-list.tsx';
import { ExportPanel, SafetyFields } from './safety-fields.tsx';
import { StatePanel } from './state-panel.tsx';
import { useStorage } from './use-storage.ts';

/** The station's own records: how they stand, what happened to them, and what keeps them safe. */
export function StorageTab(props: PanelProps) {
  const { state, unread, look } = useStorage();
  return (
    <>
      <NoticeList notices={state?.notices ?? []} look={look} />
      <div className={fields.columns}>
        <StatePanel state={state} unread={unread} />
        <BackupsPanel state={state} look={look} />
        <SafetyFields {...props} />
        <ExportPanel />
      </div>
    </>
  );
}
