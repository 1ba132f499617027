import { Link } from "@tanstack/react-router";
import { Facts } from "@/components/drawer/Facts";
import { Section } from "@/components/drawer/Section";
import { requirementWords } from "@/features/opportunities/requirementWords";
import { PlacedHere } from "@/features/opportunities/PlacedHere";
import type { OpportunityPage, Person } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { hazardousOrderWords } from "@/ipc/words";
import { plainDate } from "@/lib/dates";
import { payWords } from "@/lib/pay";
import { scheduleWords } from "@/lib/schedule";
import { joined } from "@/lib/text";

export function OpportunitySummary({ page, people }: { page: OpportunityPage; people: readonly Person[] }) {
  const office = useSettings();
  const { opportunity, employer, site } = page;
  const supervisor = people.find((one) => one.id === opportunity.supervisor_id);
  return (
    <>
      <Section>
        <Facts
          facts={[
            { label: "Employer", value: <Link to="/employers" search={{ open: employer.id }}>{employer.name}</Link>, more: site && site.name !== employer.name && site.name },
            { label: "Where", value: site && joined([site.address.street, site.address.city], ", ") },
            { label: "Supervisor", value: supervisor?.name ?? <span className="muted">Nobody named yet</span>, more: supervisor?.title },
            { label: "Dates", value: joined([plainDate(opportunity.starts_on), plainDate(opportunity.ends_on)], " to ") || <span className="muted">No dates yet</span> },
            { label: "When", value: scheduleWords(opportunity.weekly_blocks) || <span className="muted">No weekly hours yet</span> },
            { label: "Hours", value: String(opportunity.hours || office?.kind(opportunity.kind_id)?.hours || ""), more: payWords(opportunity.pay) },
            { label: "Pathways", value: opportunity.pathway_ids.map((id) => office?.pathway(id)?.name).filter(Boolean).join(", "), more: office?.cluster(opportunity.cluster_id)?.name },
            { label: "Work", value: opportunity.tasks.split("\n").filter(Boolean).join("; ") },
            { label: "Dress", value: opportunity.dress },
            { label: "Funding", value: opportunity.funding_source },
            { label: "Job coach", value: office?.staff(opportunity.job_coach_id)?.name },
            { label: "Vehicle", value: opportunity.vehicle },
            { label: "Asks for", value: requirementWords(opportunity.requirements) },
            { label: "Hazards", value: opportunity.hazards.map((one) => hazardousOrderWords[one]).join(", ") },
          ]}
        />
      </Section>
      {page.placements.length > 0 && <PlacedHere placements={page.placements} />}
    </>
  );
}
