import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { IconPlus } from "@/components/icons";
import { Keys } from "@/components/Keys";
import { ListScreen } from "@/components/list/ListScreen";
import type { ListSearch } from "@/components/list/search";
import { Loading } from "@/components/Loading";
import { Screen } from "@/components/screen/Screen";
import { exportList } from "@/features/exportList";
import { narrowOpportunityColumns, opportunityColumns } from "@/features/opportunities/columns";
import { NewOpportunity } from "@/features/opportunities/NewOpportunity";
import { OpportunityDrawer } from "@/features/opportunities/OpportunityDrawer";
import { fillOpportunities } from "@/features/opportunities/changes";
import { useOpportunityActions } from "@/features/opportunities/useOpportunityActions";
import { opportunityViews } from "@/features/opportunities/views";
import { useYear } from "@/features/year";
import { useRead } from "@/ipc/useRead";
import { keymap, useCommand } from "@/lib/commands";

const route = getRouteApi("/opportunities");

export default function OpportunitiesScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const year = useYear();
  const { data, error } = useRead("list_opportunities", { school_year_id: year?.id ?? null }, { keepLast: true });
  const [adding, setAdding] = useState(false);
  useCommand("new", () => setAdding(true), "New opportunity");
  const onSearch = (patch: Partial<ListSearch>, replace = false) => void navigate({ search: (was) => ({ ...was, ...patch }), replace });
  const actions = useOpportunityActions((id) => onSearch({ view: "all", filters: undefined, open: id, tab: "details" }));
  const add = <Button icon={IconPlus} keys={keymap.new.keys} onClick={() => setAdding(true)}>New opportunity</Button>;
  const sheet = adding && <NewOpportunity employerId={undefined} onClose={() => setAdding(false)} onOpen={(id) => onSearch({ view: "all", filters: undefined, find: undefined, open: id, tab: "details" })} />;

  if (error) throw error;
  if (!data) return <Screen title="Opportunities" actions={add}><Loading what="opportunities" /></Screen>;
  if (data.rows.length === 0) return <Screen title="Opportunities" actions={add}><EmptyState sentence={`Nothing is offered${year ? ` in ${year.label}` : ""} yet.`} action={<Button look="fill" icon={IconPlus} onClick={() => setAdding(true)}>New opportunity</Button>} />{sheet}</Screen>;
  return (
    <>
      <ListScreen name="opportunities" title="Opportunities" noun={["opportunity", "opportunities"]} rows={data.rows} columns={opportunityColumns} views={opportunityViews} search={search} onSearch={onSearch} narrow={narrowOpportunityColumns} actions={actions} topActions={add} onExport={(rows) => void exportList("opportunities", rows)} onFill={(cells) => void fillOpportunities(cells)}
        drawer={(id, place, close) => <OpportunityDrawer key={id} id={id} row={data.rows.find((row) => row.id === id)} actions={actions} place={place} tab={search.tab} onTab={(tab) => onSearch({ tab }, true)} onClose={close} />}
        empty={{ sentence: "Nothing is offered yet." }} hints={<><span><Keys keys="space" />peek</span><span><Keys keys={keymap.place_student.keys} />place</span></>} />
      {sheet}
    </>
  );
}
