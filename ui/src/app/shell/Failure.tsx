import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button } from "@/components/Button";
import { asCallError } from "@/ipc/call";
import { advice } from "@/ipc/error-messages";
import css from "@/app/shell/shell.module.css";

/** What stands where a screen could not be drawn. The last saved change is on the disk whatever happened here. */
export function Failure({ error, onAgain }: { error: unknown; onAgain(): void }) {
  const refusal = asCallError(error);
  const { title, next } = advice[refusal.code];
  return (
    <div className={css.failure} role="alert">
      <h2>{title}</h2>
      <p>{refusal.message}</p>
      <p className="muted">{next}</p>
      <Button look="fill" onClick={onAgain}>Try again</Button>
    </div>
  );
}

/** Keeps a failure inside its room: the navigation and the other screens go on. */
export class FailureBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error.name, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Failure error={this.state.error} onAgain={() => this.setState({ error: null })} />;
  }
}
