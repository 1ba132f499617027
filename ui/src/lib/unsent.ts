/** What was written in a sheet that was closed before it was sent: opened again about the same, it stands there again. Gone when the office is locked. */
import { useState } from "react";

const kept = new Map<string, string>();

export const unsent = (about: string): string => kept.get(about) ?? "";

export function keepUnsent(about: string, text: string): void {
  if (text === "") kept.delete(about);
  else kept.set(about, text);
}

export const forgetUnsent = (): void => kept.clear();

/** The fields of a form as they were left; what was never written in them is as `blank` says. */
export function unsentForm<Fields extends object>(about: string, blank: Fields): Fields {
  const text = unsent(about);
  return text === "" ? blank : { ...blank, ...(JSON.parse(text) as Partial<Fields>) };
}

/** Keeps the fields that differ from `blank`. */
export function keepUnsentForm<Fields extends object>(about: string, fields: Fields, blank: Fields): void {
  const written = Object.entries(fields).filter(([name, value]) => value !== blank[name as keyof Fields]);
  keepUnsent(about, written.length === 0 ? "" : JSON.stringify(Object.fromEntries(written)));
}

/** The fields of a form that keeps what is in it until it was sent. */
export function useUnsentForm<Fields extends object>(about: string, blank: Fields): { fields: Fields; set(patch: Partial<Fields>): void; sent(): void } {
  const [start] = useState(blank);
  const [fields, setFields] = useState(() => unsentForm(about, start));
  const set = (patch: Partial<Fields>) => {
    const next = { ...fields, ...patch };
    keepUnsentForm(about, next, start);
    setFields(next);
  };
  return { fields, set, sent: () => keepUnsent(about, "") };
}
