import { Menu } from "@mantine/core";
import { useEffect, useState } from "react";
import { Button } from "@/components/Button";
import { Drawer, type Place } from "@/components/drawer/Drawer";
import { Icon } from "@/components/Icon";
import { IconArrowMerge, IconBriefcase, IconPhone } from "@/components/icons";
import { Gone } from "@/features/Gone";
import { Loading } from "@/components/Loading";
import { StatusPill } from "@/components/StatusPill";
import { Credentials } from "@/features/employers/Credentials";
import { EmployerDetails } from "@/features/employers/EmployerDetails";
import { EmployerOffers } from "@/features/employers/EmployerOffers";
import { EmployerSummary } from "@/features/employers/EmployerSummary";
import { MergeWith } from "@/features/employers/merge/MergeWith";
import { People } from "@/features/employers/People";
import { Sites } from "@/features/employers/Sites";
import { Notes } from "@/features/Notes";
import { NewOpportunity } from "@/features/opportunities/NewOpportunity";
import { employerLooks } from "@/features/states";
import type { EmployerId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { runCommand, useSubject } from "@/lib/commands";
import { rememberOpened } from "@/lib/recents";
import { joined } from "@/lib/text";

interface EmployerDrawerProps {
  id: string;
  place: Place | undefined;
  tab: string | undefined;
  onTab(tab: string): void;
  /** Which of two entries goes on after a merge. */
  onMerged(kept: EmployerId): void;
  onClose(): void;
}

export function EmployerDrawer({ id, place, tab = "summary", onTab, onMerged, onClose }: EmployerDrawerProps) {
  const { data: page, error } = useRead("get_employer", { id: id as EmployerId });
  const [offering, setOffering] = useState(false);
  const [merging, setMerging] = useState(false);
  useSubject({ employer_id: id });
  const name = page?.employer.name ?? "";
  useEffect(() => {
    if (name) rememberOpened({ id, kind: "employer", title: name, detail: "", to: "/employers", search: { open: id } });
  }, [id, name]);
  const tabs = [
    { id: "summary", label: "Summary" },
    { id: "details", label: "Details" },
    { id: "people", label: "People", count: page?.people.length },
    { id: "sites", label: "Sites", count: page?.sites.length },
    { id: "offers", label: "Opportunities", count: page?.opportunities.length },
    { id: "papers", label: "Papers", count: page?.credentials.length },
    { id: "notes", label: "Notes", count: page?.notes.length },
  ];
  return (
    <>
      <Drawer title={name} pill={page && <StatusPill look={employerLooks[page.employer.stage]} />} line={page && joined([page.employer.industry, page.sites[0]?.address.city, page.employer.phone])} place={place} tabs={tabs} tab={tab} onTab={onTab} onClose={onClose}
        menu={<Menu.Item leftSection={<Icon of={IconArrowMerge} size="m" />} onClick={() => setMerging(true)}>Merge with…</Menu.Item>}
        actions={<><Button look="fill" icon={IconPhone} onClick={() => runCommand("log_contact", { employer_id: id })}>Log contact</Button><Button icon={IconBriefcase} onClick={() => setOffering(true)}>New opportunity</Button></>}>
        {error ? <Gone error={error} /> : !page ? <Loading what="this employer" /> : (
          <>
            {tab === "summary" && <EmployerSummary page={page} />}
            {tab === "details" && <EmployerDetails employer={page.employer} />}
            {tab === "people" && <People employerId={page.employer.id} people={page.people} sites={page.sites} />}
            {tab === "sites" && <Sites employer={page.employer} sites={page.sites} />}
            {tab === "offers" && <EmployerOffers page={page} />}
            {tab === "papers" && <Credentials employerId={page.employer.id} credentials={page.credentials} />}
            {tab === "notes" && <Notes about="employer" id={id} notes={page.notes} />}
          </>
        )}
      </Drawer>
      {offering && <NewOpportunity employerId={id} onClose={() => setOffering(false)} />}
      {merging && page && <MergeWith employer={page.employer} onClose={() => setMerging(false)} onMerged={onMerged} />}
    </>
  );
}
