/** Changes made from a screen: the toast with its undo, and the sentence when it was refused. */
import { asCallError, call } from "@/ipc/call";
import type { Args, CommandName, Reply } from "@/ipc/commands";
import { sentenceFor } from "@/ipc/error-messages";
import { toast } from "@/lib/toasts";

/**
 * Runs a changing command. With `done`, a toast says so and offers Undo. A refusal becomes a toast and the result is undefined, so that a
 * screen that has nothing of its own to say about an error needs no code for it.
 */
export async function act<K extends CommandName>(name: K, args: Args<K>, done?: string | ((reply: Reply<K>) => string)): Promise<Reply<K> | undefined> {
  try {
    const reply = await call(name, args);
    if (done !== undefined) toast({ text: typeof done === "function" ? done(reply) : done, undo: true });
    return reply;
  } catch (error) {
    const refusal = asCallError(error);
    if (refusal.code !== "cancelled") toast({ text: sentenceFor(refusal), tone: "danger" });
    return undefined;
  }
}
