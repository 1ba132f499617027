import { Link } from "@tanstack/react-router";
import { Facts } from "@/components/drawer/Facts";
import { Section } from "@/components/drawer/Section";
import { StatusPill } from "@/components/StatusPill";
import { opportunityLooks } from "@/features/states";
import type { EmployerPage } from "@/ipc/generated";
import { shortDate } from "@/lib/dates";
import { joined } from "@/lib/text";

export function EmployerOffers({ page }: { page: EmployerPage }) {
  if (page.opportunities.length === 0) return <Section><p className="muted">Nothing offered yet.</p></Section>;
  return page.opportunities.map((row) => (
    <Section key={row.id} title={row.title} end={<StatusPill look={opportunityLooks[row.status]} />}>
      <Facts
        facts={[
          { label: "Seats", value: `${row.seats - row.taken} free of ${row.seats}`, more: <Link to="/opportunities" search={{ open: row.id }}>open it</Link> },
          { label: "When", value: row.schedule, more: joined([shortDate(row.starts_on), shortDate(row.ends_on)], " to ") },
          { label: "Kind", value: row.kind, more: row.paid ? "paid" : "unpaid" },
          { label: "Pathways", value: row.pathways },
          { label: "Asks for", value: row.requirements },
        ]}
      />
    </Section>
  ));
}
