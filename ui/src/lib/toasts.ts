/** Short messages at the foot of the window: what was done, with its undo, or why it wasn't. */
import { useSyncExternalStore } from "react";

export interface Toast {
  id: number;
  text: string;
  tone: "plain" | "danger";
  undo: boolean;
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

export function toast({ text, tone = "plain", undo = false }: { text: string; tone?: Toast["tone"]; undo?: boolean }): void {
  const id = next++;
  toasts = [...toasts.slice(-2), { id, text, tone, undo }];
  tell();
  setTimeout(() => dropToast(id), tone === "danger" ? 12_000 : 6_000);
}

export function dropToast(id: number): void {
  toasts = toasts.filter((one) => one.id !== id);
  tell();
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
