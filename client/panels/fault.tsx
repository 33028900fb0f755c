// What a person sees when something went wrong: what, why, and what to do.
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { RequestError } from '../state/state.ts';

/** The words for any fault: the server's own for its faults, plain ones for a bug. */
export function describeFault(fault: unknown): { readonly message: string; readonly fix: string } {
  if (fault instanceof RequestError) return { message: fault.message, fix: fault.fix };
  return {
    message: 'Something on this page broke. Nothing that is stored was touched.',
    fix: 'Try again; if it stays, load the page anew.',
  };
}

export function FaultNote({ fault, onRetry }: { readonly fault: unknown; readonly onRetry?: () => void }) {
  const { message, fix } = describeFault(fault);
  return (
    <div className="fault" role="alert">
      <p>{message}</p>
      <p className="soft">{fix}</p>
      {onRetry && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

interface BoundaryProps {
  /** What broke, as the start of a sentence: "The legend". */
  readonly part: string;
  readonly children: ReactNode;
}

export class FaultBoundary extends Component<BoundaryProps, { readonly fault: unknown }> {
  override state = { fault: undefined };

  static getDerivedStateFromError(fault: unknown) {
    return { fault: fault ?? new Error('unknown') };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return (
      <div className="panel">
        <h2>{this.props.part} could not be shown</h2>
        <FaultNote fault={fault} onRetry={() => this.setState({ fault: undefined })} />
      </div>
    );
  }
}

interface AskedProps<T> {
  readonly asked: {
    readonly data: T | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (answer: T) => ReactNode;
}

/** Shows an answer when it is there, a quiet line while it is on its way, and the fault when it fails. */
export function Asked<T>({ asked, children }: AskedProps<T>) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error) return <FaultNote fault={asked.error} onRetry={asked.refetch} />;
  return <p className="note">Reading…</p>;
}
