/** Whether what was typed has reached the disk: the core answers only after the change is durable. */
import { useSyncExternalStore } from "react";

export type Saving = "saved" | "saving" | "failed";

let pending = 0;
let failed = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

export function savingStarted(): void {
  pending += 1;
  failed = false;
  tell();
}

export function savingEnded(kept: boolean): void {
  pending -= 1;
  if (!kept) failed = true;
  tell();
}

const state = (): Saving => (pending > 0 ? "saving" : failed ? "failed" : "saved");

export function useSaving(): Saving {
  return useSyncExternalStore(subscribe, state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
