import { Link } from "@tanstack/react-router";
import { Section } from "@/components/drawer/Section";
import { StatusPill } from "@/components/StatusPill";
import { placementLooks } from "@/features/states";
import type { PlacementRow } from "@/ipc/generated";
import { joined } from "@/lib/text";

/** The students in its seats. */
export function PlacedHere({ placements }: { placements: readonly PlacementRow[] }) {
  if (placements.length === 0) return <Section><p className="muted">Nobody is placed here yet.</p></Section>;
  return (
    <Section>
      <ul style={{ display: "grid", gap: 8 }}>
        {placements.map((row) => (
          <li key={row.id} className="row">
            <span className="grow cut"><Link to="/placements/$id" params={{ id: row.id }}>{row.student}</Link> <span className="muted">{joined([row.school, row.number])}</span></span>
            <StatusPill look={placementLooks[row.stage]} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
