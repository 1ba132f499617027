/** Going in and out of an office: nothing that was read from one may be seen in the next, or while it is locked. */
import { useSyncExternalStore } from "react";
import { call } from "@/ipc/call";
import { client } from "@/ipc/client";
import { readOptions } from "@/ipc/useRead";
import { forgetOpened } from "@/lib/recents";
import { setScope } from "@/lib/scope";

let lockedAt: number | null = null;
let keyOnScreen = false;
const listeners = new Set<() => void>();

/** When the office was locked in this session of the program; null when it wasn't. */
export const lastLockedAt = (): number | null => lockedAt;

/** Forgets everything that was read and asks again what is open. */
export async function deskChanged(): Promise<void> {
  forgetOpened();
  setScope({ yearId: null, schoolId: null });
  const desk = await call("desk_state", {});
  const { queryKey } = readOptions("desk_state", {});
  client.removeQueries({ predicate: (query) => query.queryKey[1] !== "desk_state" });
  client.setQueryData(queryKey, desk);
}

export async function lockOffice(): Promise<void> {
  await call("lock_office", {});
  lockedAt = Date.now();
  await deskChanged();
}

/** While a recovery key is shown, the screens of the office wait: it is shown this once. */
export function holdForKey(on: boolean): void {
  keyOnScreen = on;
  for (const listener of listeners) listener();
}

export function useKeyOnScreen(): boolean {
  return useSyncExternalStore(subscribe, () => keyOnScreen);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
