import { Component, type ReactNode } from 'react';
import { faultWords } from '#shared/kit/fault.ts';

interface Props {
  readonly children: ReactNode;
  /** What to show instead of a broken page. */
  readonly broken: (detail: string) => ReactNode;
  readonly report: (fault: unknown) => void;
}

/** Keeps a fault of a component from leaving a blank window. */
export class Boundary extends Component<Props, { detail: string | null }> {
  override state: { detail: string | null } = { detail: null };

  static getDerivedStateFromError(fault: unknown): { detail: string } {
    return { detail: faultWords(fault) };
  }

  override componentDidCatch(fault: unknown): void {
    this.props.report(fault);
  }

  override render(): ReactNode {
    return this.state.detail === null ? this.props.children : this.props.broken(this.state.detail);
  }
}
