import { useMemo } from "react";
import type { RowAction } from "@/components/grid/actions";
import { IconCircleMinus, IconCircleCheck, IconCopy, IconHistory, IconLink } from "@/components/icons";
import { exportAction } from "@/features/exportList";
import { act } from "@/ipc/act";
import { call } from "@/ipc/call";
import type { OpportunityId, OpportunityRow, OpportunityStatus } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { keymap, runCommand } from "@/lib/commands";
import { useLatest } from "@/lib/useLatest";

/** What can be done with an offer. `onCopied` opens the copy, which still wants its dates looked at. */
export function useOpportunityActions(onCopied: (id: OpportunityId) => void): RowAction<OpportunityRow>[] {
  const { data: desk } = useRead("desk_state", {});
  const current = desk?.open?.current_year;
  const copied = useLatest(onCopied);
  return useMemo(() => {
    const copy = async (row: OpportunityRow | undefined, toYear: typeof current) => {
      if (!row) return;
      const made = await act("copy_opportunity", { id: row.id, school_year_id: toYear?.id ?? null }, `Copied ${row.title}. Look at its dates.`);
      if (made) copied.current(made.id);
    };
    return [
      { id: "place", label: "Place a student…", icon: IconLink, keys: keymap.place_student.keys, takes: "one", allowed: (row) => row.status === "open", run: ([row]) => void (row && runCommand("place_student", { opportunity_id: row.id })) },
      { id: "duplicate", label: "Duplicate", icon: IconCopy, takes: "one", run: ([row]) => void copy(row, undefined) },
      { id: "this_year", label: `Copy into ${current?.label ?? "this year"}`, icon: IconHistory, takes: "one", allowed: (row) => current !== undefined && current !== null && row.school_year_id !== current.id, run: ([row]) => void copy(row, current) },
      { id: "close", label: "Close", icon: IconCircleMinus, takes: "one", allowed: (row) => row.status !== "closed", run: ([row]) => void (row && setStatus(row, "closed")) },
      exportAction("opportunities"),
      { id: "open", label: "Open again", icon: IconCircleCheck, takes: "one", allowed: (row) => row.status !== "open", run: ([row]) => void (row && setStatus(row, "open")) },
    ];
  }, [current, copied]);
}

async function setStatus(row: OpportunityRow, status: OpportunityStatus): Promise<void> {
  const { opportunity } = await call("get_opportunity", { id: row.id });
  await act("save_opportunity", { opportunity: { ...opportunity, status } }, status === "closed" ? `Closed ${row.title}.` : `Opened ${row.title} again.`);
}
