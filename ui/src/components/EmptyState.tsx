import type { ReactNode } from "react";

/** One sentence and at most one button. */
export function EmptyState({ sentence, action }: { sentence: string; action?: ReactNode }) {
  return (
    <div style={{ display: "grid", gap: 12, justifyItems: "center", alignContent: "center", padding: "64px 24px", flex: 1, textAlign: "center" }}>
      <p className="muted" style={{ fontSize: "var(--t-body)", maxWidth: "28rem" }}>{sentence}</p>
      {action}
    </div>
  );
}
