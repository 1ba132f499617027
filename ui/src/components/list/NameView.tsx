import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/fields/TextField";
import { tookView } from "@/components/list/useSavedViews";
import { asCallError, call } from "@/ipc/call";
import type { SavedView, ViewedList, ViewLook } from "@/ipc/generated";
import { toast } from "@/lib/toasts";

interface NameViewProps {
  list: ViewedList;
  look: ViewLook;
  /** The view that gets another name; without it a new one is made. */
  view?: SavedView | undefined;
  onNamed(view: SavedView): void;
  onClose(): void;
}

/** Gives a view its name. */
export function NameView({ list, look, view, onNamed, onClose }: NameViewProps) {
  const [name, setName] = useState(view?.name ?? "");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = async () => {
    try {
      const kept = await call("save_view", { id: view?.id ?? null, list, name, look: view?.look ?? look });
      tookView(kept);
      toast({ text: view ? `Renamed to ${kept.name}.` : `Saved the view ${kept.name}. Everyone at the office sees it.`, undo: true });
      onClose();
      onNamed(kept);
    } catch (error) {
      const refusal = asCallError(error);
      setProblem(refusal.fields.find((one) => one.field === "name")?.message ?? refusal.message);
    }
  };
  return (
    <Dialog title={view ? `Rename ${view.name}` : "Save this view"} onClose={onClose}
      actions={<><Button look="bare" onClick={onClose}>Close</Button><Button look="fill" type="submit" form="name-view">{view ? "Rename" : "Save view"}</Button></>}>
      <form id="name-view" onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <TextField label="Name" note={view ? undefined : "columns, filters, order and row height are kept"} value={name} onChange={(value) => { setName(value); setProblem(undefined); }} error={problem} focusFirst />
      </form>
    </Dialog>
  );
}
