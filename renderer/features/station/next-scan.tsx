import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { useTable } from './words.ts';

/** The foot of a screen that ends something: what to scan next, and OK. */
export function NextScan({ next, strong = true }: { readonly next: string; readonly strong?: boolean }) {
  const { t } = useTable();
  return (
    <div className="next-scan strong">
      <Icon name="scan" />
      <span className="grow">{next}</span>
      <CommandButton icon="check" kind={strong ? 'inverse' : 'plain'} command={{ kind: 'ok' }}>
        {t('buttons.ok')}
      </CommandButton>
    </div>
  );
}
