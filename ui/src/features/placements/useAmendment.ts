import { useRef, useState } from "react";
import type { PlacementSave } from "@/features/placements/usePlacementSave";
import type { Placement, Violation } from "@/ipc/generated";

interface Amended {
  terms: PlacementSave;
  /** The terms as they stand in the fields now. */
  latest(): Placement;
  refuse(fields: Violation[]): void;
}

/** New terms, kept in the form until the amendment is saved as a whole. */
export function useAmendment(kept: Placement): Amended {
  const draft = useRef(kept);
  const [shown, setShown] = useState(kept);
  const [refused, setRefused] = useState<Violation[]>([]);
  const save = async <Field extends keyof Placement>(field: Field, value: Placement[Field]) => {
    draft.current = { ...draft.current, [field]: value };
    setShown(draft.current);
    setRefused([]);
    return undefined;
  };
  const pick = async <Field extends keyof Placement>(field: Field, value: Placement[Field]) => {
    await save(field, value);
  };
  const problem = (field: string) => refused.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message;
  return { terms: { shown, save, pick, problem }, latest: () => draft.current, refuse: setRefused };
}
