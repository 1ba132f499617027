/** The school year and the school that every screen looks at. Null is the current year, and all schools. */
import { useSyncExternalStore } from "react";

export interface Scope {
  yearId: string | null;
  schoolId: string | null;
}

let scope: Scope = { yearId: null, schoolId: null };
const listeners = new Set<() => void>();

export function setScope(patch: Partial<Scope>): void {
  scope = { ...scope, ...patch };
  for (const listener of listeners) listener();
}

export function useScope(): Scope {
  return useSyncExternalStore(subscribe, () => scope);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
