import { Link } from "@tanstack/react-router";
import { Button } from "@/components/Button";
import { Facts } from "@/components/drawer/Facts";
import { Section } from "@/components/drawer/Section";
import { IconLink } from "@/components/icons";
import { StatusPill } from "@/components/StatusPill";
import { placementLooks } from "@/features/states";
import type { StudentPage } from "@/ipc/generated";
import { runCommand } from "@/lib/commands";
import { shortDate } from "@/lib/dates";
import { hoursOf } from "@/lib/hours";
import { joined } from "@/lib/text";

export function StudentPlacements({ page }: { page: StudentPage }) {
  if (page.placements.length === 0) {
    return (
      <Section>
        <p className="muted" style={{ marginBottom: 12 }}>No placement yet.</p>
        <Button icon={IconLink} onClick={() => runCommand("place_student", { student_id: page.student.id })}>Place…</Button>
      </Section>
    );
  }
  return page.placements.map((row) => (
    <Section key={row.id} title={row.title || row.kind} end={<StatusPill look={placementLooks[row.stage]} />}>
      <Facts
        facts={[
          { label: "Placement", value: <Link to="/placements/$id" params={{ id: row.id }}>{row.number}</Link>, more: row.schedule },
          { label: "Employer", value: <Link to="/employers" search={{ open: row.employer_id }}>{row.employer}</Link>, more: row.site !== row.employer && row.site },
          { label: "Dates", value: joined([shortDate(row.starts_on), shortDate(row.ends_on)], " to ") },
          { label: "Hours", value: `${hoursOf(row.minutes_done)} of ${row.hours_required}`, more: row.aligned ? "aligned" : "not aligned" },
          { label: "Next step", value: row.next_step },
        ]}
      />
    </Section>
  ));
}
