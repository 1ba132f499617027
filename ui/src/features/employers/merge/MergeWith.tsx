import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { ComboField } from "@/components/fields/ComboField";
import { IconBuilding } from "@/components/icons";
import { MergeEmployers } from "@/features/employers/merge/MergeEmployers";
import { employerLooks } from "@/features/states";
import type { EmployerId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { joined } from "@/lib/text";

interface MergeWithProps {
  /** Stays, unless the sides are swapped. */
  employer: { id: EmployerId; name: string };
  onClose(): void;
  onMerged?(kept: EmployerId): void;
}

/** Which employer is the same one? Those with a name like it come first. */
export function MergeWith({ employer, onClose, onMerged }: MergeWithProps) {
  const [other, setOther] = useState<EmployerId | null>(null);
  const { data: alike } = useRead("likely_duplicates", { name: employer.name, except: employer.id });
  const { data: all } = useRead("list_employers", {});
  if (other) return <MergeEmployers keep={employer.id} merge={other} onClose={onClose} {...(onMerged ? { onMerged } : {})} />;
  const likely = new Set(alike?.map((one) => one.id));
  const options = (all?.rows ?? []).filter((row) => row.id !== employer.id).toSorted((a, b) => Number(likely.has(b.id)) - Number(likely.has(a.id)));
  return (
    <Dialog title={`Merge ${employer.name} with…`} onClose={onClose} actions={<Button look="bare" onClick={onClose}>Close</Button>}>
      <ComboField label="The same employer" value="" icon={IconBuilding} focusFirst placeholder="Type part of the name" onChange={(id) => setOther(id as EmployerId)}
        options={options.map((row) => ({ value: row.id, label: row.name, detail: joined([likely.has(row.id) && "looks alike", row.city, employerLooks[row.stage].word]) }))} />
      <p className="muted cap">Next you see both side by side; nothing is merged yet.</p>
    </Dialog>
  );
}
