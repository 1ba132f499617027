/**
 * What the keyboard and the palette can do. The keymap is fixed and complete here, so that no key means two things; what a command does is
 * given by whoever is on screen: the newest answer wins, and a command without an answer is not offered.
 */
import { useEffect, useRef, useSyncExternalStore } from "react";

export const keymap = {
  find: { keys: "mod+k", label: "Find or do anything" },
  filter: { keys: "mod+f", label: "Filter this list" },
  recents: { keys: "mod+e", label: "Open something recent" },
  new: { keys: "mod+n", label: "New, on this screen" },
  log_contact: { keys: "mod+shift+l", label: "Log contact" },
  place_student: { keys: "mod+shift+p", label: "Place a student" },
  print: { keys: "mod+p", label: "Print" },
  undo: { keys: "mod+z", label: "Undo" },
  redo: { keys: "mod+shift+z", label: "Redo" },
  drawer: { keys: "mod+\\", label: "Show or hide the drawer" },
  next: { keys: "alt+arrowdown", label: "Next in the list" },
  previous: { keys: "alt+arrowup", label: "Previous in the list" },
  window: { keys: "mod+shift+o", label: "New window" },
  keys: { keys: "f1", label: "Keys" },
  lock: { keys: "mod+shift+k", label: "Lock the office" },
} as const;

export type CommandId = keyof typeof keymap;
/** What a command is about, when it was started from something: an id of the thing on screen. */
export type Subject = Readonly<Record<string, string | undefined>>;
type Answer = (subject: Subject) => void;

const answers = new Map<CommandId, { label: string | undefined; run: Answer }[]>();
const listeners = new Set<() => void>();
let version = 0;

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/** Answers a command while the calling component is on screen. `label` overrides the keymap's words in the palette. */
export function useCommand(id: CommandId, run: Answer | undefined, label?: string): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const on = run !== undefined;
  useEffect(() => {
    if (!on) return undefined;
    const answer = { label, run: (subject: Subject) => latest.current?.(subject) };
    answers.set(id, [...(answers.get(id) ?? []), answer]);
    changed();
    return () => {
      answers.set(id, (answers.get(id) ?? []).filter((one) => one !== answer));
      changed();
    };
  }, [id, on, label]);
}

const subjects: Subject[] = [];

/** What commands are about while the calling component is on screen: the employer or student of an open drawer. */
export function useSubject(subject: Subject): void {
  const key = JSON.stringify(subject);
  useEffect(() => {
    const mine = JSON.parse(key) as Subject;
    subjects.push(mine);
    return () => {
      subjects.splice(subjects.indexOf(mine), 1);
    };
  }, [key]);
}

export function runCommand(id: CommandId, subject: Subject = subjects.at(-1) ?? {}): boolean {
  const answer = answers.get(id)?.at(-1);
  answer?.run(subject);
  return answer !== undefined;
}

export interface OfferedCommand {
  id: CommandId;
  keys: string;
  label: string;
}

/** The commands that something on screen answers, in the keymap's order. */
export function offeredCommands(): OfferedCommand[] {
  return (Object.keys(keymap) as CommandId[]).flatMap((id) => {
    const answer = answers.get(id)?.at(-1);
    return answer ? [{ id, keys: keymap[id].keys, label: answer.label ?? keymap[id].label }] : [];
  });
}

export function useOfferedCommands(): OfferedCommand[] {
  useSyncExternalStore(subscribe, () => version);
  return offeredCommands();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
