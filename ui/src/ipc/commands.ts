/** Names and types that follow from the generated command table. */
import type { Commands } from "@/ipc/generated";

export type CommandName = keyof Commands;
export type Args<K extends CommandName> = Commands[K]["args"];
export type Reply<K extends CommandName> = Commands[K]["reply"];
