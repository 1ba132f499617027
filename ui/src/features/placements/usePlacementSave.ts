import { useState } from "react";
import { asCallError, call } from "@/ipc/call";
import type { Placement, Violation } from "@/ipc/generated";

export interface PlacementSave {
  /** What is kept, with a refused value still standing so that it can be mended. */
  shown: Placement;
  save<Field extends keyof Placement>(field: Field, value: Placement[Field]): Promise<string | undefined>;
  pick<Field extends keyof Placement>(field: Field, value: Placement[Field]): Promise<void>;
  problem(field: string): string | undefined;
}

/** Saves the terms of a placement field by field. */
export function usePlacementSave(kept: Placement): PlacementSave {
  const [refused, setRefused] = useState<{ patch: Partial<Placement>; fields: Violation[] }>({ patch: {}, fields: [] });
  const shown = { ...kept, ...refused.patch };
  const save = async <Field extends keyof Placement>(field: Field, value: Placement[Field]) => {
    try {
      await call("save_placement", { placement: { ...shown, [field]: value } });
      setRefused({ patch: {}, fields: [] });
      return undefined;
    } catch (error) {
      const { fields, message } = asCallError(error);
      setRefused((was) => ({ patch: { ...was.patch, [field]: value }, fields }));
      return fields.find((one) => one.field.startsWith(field))?.message ?? message;
    }
  };
  const pick = async <Field extends keyof Placement>(field: Field, value: Placement[Field]) => {
    await save(field, value);
  };
  return { shown, save, pick, problem: (field) => refused.fields.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message };
}
