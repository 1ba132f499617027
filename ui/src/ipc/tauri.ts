/** The only file that knows the host. Everything the window asks of the machine it runs on is one of these functions. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { open, save } from "@tauri-apps/plugin-dialog";
import { openPath, revealItemInDir } from "@tauri-apps/plugin-opener";
import type { JobEvent } from "@/ipc/jobs";

/** Sends one command to the core. The reply comes as raw bytes of JSON, which spares a second parse of long lists. */
export function send(name: string, args: unknown): Promise<ArrayBuffer> {
  return invoke<ArrayBuffer>("call", { name, args });
}

export function onJob(heard: (event: JobEvent) => void): void {
  void listen<JobEvent>("job", (event) => heard(event.payload));
}

/** Tags of what another window of the program changed; “desk” when another office is open now, or none. */
export function onChanged(heard: (tags: string[]) => void): void {
  void listen<string[]>("changed", (event) => heard(event.payload));
}

export interface FileKind {
  name: string;
  extensions: string[];
}

/** A path, or null when the person closed the dialog. */
export async function chooseFile(title: string, kinds: FileKind[] = []): Promise<string | null> {
  return open({ title, multiple: false, directory: false, filters: kinds });
}

export async function chooseFolder(title: string): Promise<string | null> {
  return open({ title, multiple: false, directory: true });
}

export async function chooseSavePath(title: string, defaultPath: string, kinds: FileKind[] = []): Promise<string | null> {
  return save({ title, defaultPath, filters: kinds });
}

/** Opens a file with the program the machine uses for it. */
export const openFile = (path: string): Promise<void> => openPath(path);

/** Shows a file in the machine's file window. */
export const showInFolder = (path: string): Promise<void> => revealItemInDir(path);
