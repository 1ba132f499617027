/** Reading dates as people write them ("fri", "in 2 weeks", "12/4") is the core's work; this is where the fields find it. */
import { useCallback } from "react";
import { useLatest } from "@/lib/useLatest";

type DateReader = (text: string) => Promise<string | null>;

let reader: DateReader = async () => null;
const reading = new Set<Promise<unknown>>();

export function readDatesWith(read: DateReader): void {
  reader = read;
}

/** The ISO date, or null when the words are none. */
export function readDate(text: string): Promise<string | null> {
  const read = reader(text).catch(() => null);
  reading.add(read);
  void read.then(() => reading.delete(read));
  return read;
}

/** Sends a form only after the dates typed last have been read, however fast Ctrl+Enter follows them. */
export function useSettled(send: () => void): () => void {
  const latest = useLatest(send);
  return useCallback(() => {
    void Promise.all(reading).then(() => latest.current());
  }, [latest]);
}
