/** What only the window's host does, through the same door as the core's commands: it has printers and jobs, the core has neither. */
import { CallError } from "@/ipc/call";
import type { Violation } from "@/ipc/generated";
import { send } from "@/ipc/tauri";

async function ask<Answer>(name: string, args: unknown): Promise<Answer> {
  const envelope = JSON.parse(new TextDecoder().decode(await send(name, args))) as { ok: Answer; error?: { code: string; message: string; fields: Violation[] } };
  if (envelope.error) throw new CallError(envelope.error);
  return envelope.ok;
}

/** Asks a long job to stop; it leaves nothing half-written. */
export const cancelJob = (job: string): Promise<null> => ask("cancel_job", { job });

/** Another window on the same office. */
export const newWindow = (): Promise<null> => ask("new_window", {});

/** Names of the machine's printers; none where its viewer asks. */
export const listPrinters = (): Promise<string[]> => ask("list_printers", {});

/** Prints a file, or opens it in the machine's viewer when no printer is named. */
export const printFile = (path: string, printer: string | null, bothSides: boolean): Promise<null> => ask("print_file", { path, printer, both_sides: bothSides });

/** Writes a file where the person said in the system's dialog; what it holds comes as base64. */
export const saveFile = (path: string, base64: string): Promise<null> => ask("save_file", { path, base64 });

/** Writes a text file, as UTF-8. */
export function saveText(path: string, text: string): Promise<null> {
  return saveFile(path, btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("")));
}
