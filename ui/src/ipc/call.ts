/** One way to the core: `call(name, args)`, typed by the command table. */
import type { Args, CommandName, Reply } from "@/ipc/commands";
import { tellChanged } from "@/ipc/client";
import { knownCode } from "@/ipc/error-messages";
import type { ErrorCode, Violation } from "@/ipc/generated";
import { savingEnded, savingStarted } from "@/ipc/saving";
import { send } from "@/ipc/tauri";
import { isRead } from "@/ipc/reads";

/** A refusal of the core, with the code that the window branches on and the fields that can be mended. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly fields: Violation[];

  constructor(error: { code: string; message: string; fields: Violation[] }) {
    super(error.message);
    this.name = "CallError";
    this.code = knownCode(error.code);
    this.fields = error.fields;
  }
}

interface Envelope<T> {
  ok?: T;
  changed?: string[];
  error?: { code: string; message: string; fields: Violation[] };
}

const decoder = new TextDecoder();

export async function call<K extends CommandName>(name: K, args: Args<K>): Promise<Reply<K>> {
  const read = isRead(name);
  if (!read) savingStarted();
  try {
    const envelope = JSON.parse(decoder.decode(await send(name, args))) as Envelope<Reply<K>>;
    if (envelope.error) throw new CallError(envelope.error);
    if (envelope.changed && envelope.changed.length > 0) tellChanged(envelope.changed);
    if (!read) savingEnded(true);
    return envelope.ok as Reply<K>;
  } catch (error) {
    const refusal = asCallError(error);
    if (!read) savingEnded(["invalid", "cancelled", "step_gone", "step_not_allowed", "nothing_to_undo", "nothing_to_redo"].includes(refusal.code));
    // The step was let go: what undo would do next is another one now.
    if (refusal.code === "step_gone") tellChanged(["audit"]);
    throw refusal;
  }
}

export function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  return new CallError({ code: "unexpected", message: error instanceof Error ? error.message : String(error), fields: [] });
}
