import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { ComboField } from "@/components/fields/ComboField";
import { setOnStudents } from "@/features/students/changes";
import type { PathwayId, StaffId, StudentRow } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { counted } from "@/lib/text";

/** One counselor or one pathway for several students, as one step that one undo takes back. */
export function SetOnStudents({ what, rows, onClose }: { what: "counselor" | "pathway"; rows: readonly StudentRow[]; onClose(): void }) {
  const office = useSettings();
  const [value, setValue] = useState("");
  const options =
    what === "counselor"
      ? (office?.settings.staff.filter((one) => one.active && one.role === "counselor").map((one) => ({ value: one.id as string, label: one.name, detail: office.school(one.school_id)?.short_name ?? "" })) ?? [])
      : (office?.settings.pathways.filter((one) => one.active).map((one) => ({ value: one.id as string, label: one.name, detail: office.cluster(one.cluster_id)?.name ?? "" })) ?? []);
  const set = async () => {
    await setOnStudents(rows, what === "counselor" ? { field: "counselor", value: (value || null) as StaffId | null } : { field: "pathway", value: (value || null) as PathwayId | null });
    onClose();
  };
  const whom = counted(rows.length, "student");
  return (
    <Dialog title={what === "counselor" ? `Counselor of ${whom}` : `Pathway of ${whom}`} onClose={onClose}
      actions={<><Button look="bare" onClick={onClose}>Close</Button><Button look="fill" disabled={!value} onClick={() => void set()}>Set for {whom}</Button></>}>
      <ComboField label={what === "counselor" ? "Counselor" : "Pathway"} value={value} options={options} onChange={setValue} focusFirst placeholder="Type part of a name" />
    </Dialog>
  );
}
