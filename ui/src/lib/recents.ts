/** What was opened lately in this window: for Ctrl+E. Held in memory only, so that no name outlives the session on the machine. */
export interface Recent {
  id: string;
  kind: "student" | "employer" | "opportunity" | "placement";
  title: string;
  detail: string;
  to: string;
  search: Record<string, unknown>;
}

const MOST = 20;
let opened: readonly Recent[] = [];

export function rememberOpened(recent: Recent): void {
  opened = [recent, ...opened.filter((one) => one.id !== recent.id)].slice(0, MOST);
}

export const recents = (): readonly Recent[] => opened;

export function forgetOpened(): void {
  opened = [];
}
