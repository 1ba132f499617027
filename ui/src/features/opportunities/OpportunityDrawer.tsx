import { useEffect } from "react";
import { Button } from "@/components/Button";
import { Drawer, type Place } from "@/components/drawer/Drawer";
import { allowedActions, type RowAction } from "@/components/grid/actions";
import { RowMenuItems } from "@/components/grid/RowMenu";
import { IconCopy, IconLink } from "@/components/icons";
import { Gone } from "@/features/Gone";
import { Loading } from "@/components/Loading";
import { StatusPill } from "@/components/StatusPill";
import { OpportunityForm } from "@/features/opportunities/OpportunityForm";
import { OpportunitySummary } from "@/features/opportunities/OpportunitySummary";
import { PlacedHere } from "@/features/opportunities/PlacedHere";
import { opportunityLooks } from "@/features/states";
import type { OpportunityId, OpportunityRow } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import { runCommand, useSubject } from "@/lib/commands";
import { rememberOpened } from "@/lib/recents";
import { counted, joined } from "@/lib/text";

interface OpportunityDrawerProps {
  id: string;
  row: OpportunityRow | undefined;
  actions: readonly RowAction<OpportunityRow>[];
  place: Place | undefined;
  tab: string | undefined;
  onTab(tab: string): void;
  onClose(): void;
}

export function OpportunityDrawer({ id, row, actions, place, tab = "summary", onTab, onClose }: OpportunityDrawerProps) {
  const office = useSettings();
  const { data: page, error } = useRead("get_opportunity", { id: id as OpportunityId });
  const { data: employer } = useRead("get_employer", { id: page?.employer.id ?? ("" as never) }, { enabled: page !== undefined });
  useSubject({ opportunity_id: id, employer_id: page?.employer.id });
  const title = page?.opportunity.title ?? row?.title ?? "";
  const firm = page?.employer.name ?? row?.employer ?? "";
  useEffect(() => {
    if (title) rememberOpened({ id, kind: "opportunity", title, detail: firm, to: "/opportunities", search: { view: "all", open: id } });
  }, [id, title, firm]);
  const duplicate = actions.find((action) => action.id === "duplicate");
  const kind = office?.kind(page?.opportunity.kind_id)?.name ?? row?.kind;
  const tabs = [{ id: "summary", label: "Summary" }, { id: "details", label: "Details" }, { id: "placed", label: "Placed", count: page?.placements.length }];
  return (
    <Drawer title={title} pill={page && <StatusPill look={opportunityLooks[page.opportunity.status]} />} line={joined([firm, kind, page && `${page.taken} of ${counted(page.opportunity.seats, "seat")} filled`])} place={place} tabs={tabs} tab={tab} onTab={onTab} onClose={onClose}
      menu={row && <RowMenuItems actions={allowedActions(actions, [row])} rows={[row]} />}
      actions={<><Button look="fill" icon={IconLink} onClick={() => runCommand("place_student", { opportunity_id: id })}>Place a student…</Button>{duplicate && row && <Button icon={IconCopy} onClick={() => duplicate.run([row])}>Duplicate</Button>}</>}>
      {error ? <Gone error={error} /> : !page ? <Loading what="this opportunity" /> : tab === "details" ? <OpportunityForm page={page} sites={employer?.sites ?? []} people={employer?.people ?? []} /> : tab === "placed" ? <PlacedHere placements={page.placements} /> : <OpportunitySummary page={page} people={employer?.people ?? []} />}
    </Drawer>
  );
}
