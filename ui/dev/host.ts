/** Stands in for src/ipc/tauri.ts in `npm run dev`: invented people, so that screens can be looked at without the Rust host. Never shipped. */
import type { CommandName, Reply, Args } from "@/ipc/commands";
import type { JobEvent } from "@/ipc/jobs";
import { handlers, type Handler } from "./handlers";

const encoder = new TextEncoder();

export async function send(name: string, args: unknown): Promise<ArrayBuffer> {
  const handler = handlers[name as CommandName] as Handler<CommandName> | undefined;
  const envelope = handler ? answer(handler, args) : { error: { code: "unknown_command", message: `${name} is not in dev/handlers`, fields: [] } };
  return encoder.encode(JSON.stringify(envelope)).buffer as ArrayBuffer;
}

function answer(handler: Handler<CommandName>, args: unknown): { ok?: Reply<CommandName>; changed?: string[]; error?: unknown } {
  try {
    const { reply, changed } = handler(args as Args<CommandName>);
    return { ok: reply, changed: changed ?? [] };
  } catch (error) {
    return { error: { code: "invalid", message: String(error), fields: [] } };
  }
}

export function onJob(_: (event: JobEvent) => void): void {}
export function onChanged(_: (tags: string[]) => void): void {}
export const chooseFile = async (): Promise<string | null> => "/home/ana/oneroster-2026-11-24.zip";
export const chooseFolder = async (): Promise<string | null> => "/home/ana/Offices";
export const chooseSavePath = async (): Promise<string | null> => "/home/ana/summary.pdf";
export const openFile = async (): Promise<void> => undefined;
export const showInFolder = async (): Promise<void> => undefined;
