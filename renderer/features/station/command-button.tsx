import { commandCode, type StationCommand } from '#shared/domain/rules/command-codes.ts';
import { TableButton, type TableButtonProps } from '../../ui/button.tsx';
import { useTable } from './words.ts';

interface Props extends Omit<TableButtonProps, 'onClick' | 'code'> {
  readonly command: StationCommand;
}

/** A button that does what its printed code does, and names that code. */
export function CommandButton({ command, ...look }: Props) {
  const { actions } = useTable();
  return <TableButton {...look} onClick={() => actions.command(command)} code={commandCode(command)} />;
}
