import { act } from "@/ipc/act";
import type { OfficeState } from "@/ipc/generated";
import { useCommand } from "@/lib/commands";
import { toast } from "@/lib/toasts";

/** Undo and redo of the whole office's changes, each named. */
export function useUndo({ undo, redo }: OfficeState): void {
  const run = (which: "undo" | "redo") => async () => {
    const reply = await act(which, {});
    if (reply) toast({ text: `${which === "undo" ? "Undone" : "Done again"}: ${reply.sentence}.` });
  };
  useCommand("undo", undo === null ? undefined : run("undo"), undo === null ? undefined : `Undo: ${undo}`);
  useCommand("redo", redo === null ? undefined : run("redo"), redo === null ? undefined : `Redo: ${redo}`);
}
