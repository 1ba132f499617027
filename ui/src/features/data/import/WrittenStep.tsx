import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Facts } from "@/components/drawer/Facts";
import { Icon } from "@/components/Icon";
import { IconArrowBackUp, IconCircleCheck } from "@/components/icons";
import { nounFor } from "@/features/data/import/problems";
import type { ImportRun } from "@/features/data/import/useImport";
import { act } from "@/ipc/act";
import { useRead } from "@/ipc/useRead";
import { count, counted } from "@/lib/text";
import css from "@/features/data/import/import.module.css";

/** What was written, and its undo. */
export function WrittenStep({ run }: { run: ImportRun }) {
  const navigate = useNavigate();
  const [undone, setUndone] = useState(false);
  const { data: desk } = useRead("desk_state", {});
  // Once something else was changed, undo would take that back, not the import.
  const isLast = desk?.open?.undo?.startsWith("imported") === true;
  const { written } = run;
  if (!written) return null;
  const room = run.target === "employers" ? "/employers" : run.target === "opportunities" ? "/opportunities" : "/students";
  const undo = async () => {
    if (await act("undo", {})) setUndone(true);
  };
  return (
    <div className={css.page}>
      <div className={css.done}>
        <h2><Icon of={undone ? IconArrowBackUp : IconCircleCheck} />{undone ? "The import was undone" : `${nounFor(written.new + written.changed, run.target)} written`}</h2>
        {!undone && (
          <Facts wide facts={[
            { label: "New", value: count(written.new) }, { label: "Updated", value: count(written.changed) }, { label: "Unchanged", value: count(written.unchanged) },
            run.target === "roster" && { label: "No longer on the roster", value: count(written.gone) }, written.rejected > 0 && { label: "Left out", value: count(written.rejected) }, (written.left_out ?? 0) > 0 && { label: "Of other grades", value: count(written.left_out ?? 0) }, written.repaired > 0 && { label: "Repaired", value: counted(written.repaired, "place") },
          ]} />
        )}
        <div className="row">
          <Button look="fill" size="normal" onClick={() => void navigate({ to: room })}>See the {run.target === "roster" ? "students" : run.target}</Button>
          {!undone && isLast && <Button size="normal" icon={IconArrowBackUp} onClick={() => void undo()}>Undo the import</Button>}
          <Button size="normal" onClick={run.stop}>Import another file</Button>
        </div>
      </div>
    </div>
  );
}
