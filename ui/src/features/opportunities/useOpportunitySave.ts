import { useState } from "react";
import { asCallError, call } from "@/ipc/call";
import type { Opportunity, Violation } from "@/ipc/generated";

interface OpportunitySave {
  /** What the form shows: what is kept, with a refused value still standing so that it can be mended. */
  shown: Opportunity;
  /** For fields that show their own refusal. */
  save<Field extends keyof Opportunity>(field: Field, value: Opportunity[Field]): Promise<string | undefined>;
  /** For choices: the refusal is found by `problem`. */
  pick<Field extends keyof Opportunity>(field: Field, value: Opportunity[Field]): Promise<void>;
  problem(field: string): string | undefined;
}

/** Saves an offer field by field. */
export function useOpportunitySave(kept: Opportunity): OpportunitySave {
  const [refused, setRefused] = useState<{ patch: Partial<Opportunity>; fields: Violation[] }>({ patch: {}, fields: [] });
  const shown = { ...kept, ...refused.patch };
  const problem = (field: string) => refused.fields.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message;
  const save = async <Field extends keyof Opportunity>(field: Field, value: Opportunity[Field]) => {
    try {
      await call("save_opportunity", { opportunity: { ...shown, [field]: value } });
      setRefused({ patch: {}, fields: [] });
      return undefined;
    } catch (error) {
      const { fields, message } = asCallError(error);
      setRefused((was) => ({ patch: { ...was.patch, [field]: value }, fields: fields.length > 0 ? fields : [{ field, rule: "", message }] }));
      return fields.find((one) => one.field.startsWith(field))?.message ?? message;
    }
  };
  const pick = async <Field extends keyof Opportunity>(field: Field, value: Opportunity[Field]) => {
    await save(field, value);
  };
  return { shown, save, pick, problem };
}
