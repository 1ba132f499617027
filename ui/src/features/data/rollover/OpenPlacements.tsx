import { Link } from "@tanstack/react-router";
import type { OpenPlacement } from "@/ipc/generated";
import { placementStageWords } from "@/ipc/words";
import { plainDate } from "@/lib/dates";
import { count, counted } from "@/lib/text";
import css from "@/features/data/data.module.css";

const SHOWN = 50;

/** Placements that aren't over, seniors first: they stay as they are, so someone should look. */
export function OpenPlacements({ open }: { open: readonly OpenPlacement[] }) {
  if (open.length === 0) return <p className="muted">No placement is still open.</p>;
  const seniors = open.filter((one) => one.senior).length;
  return (
    <section aria-label="Placements still open" className="stack">
      <p><b className="med">{counted(open.length, "placement")} {open.length === 1 ? "is" : "are"} still open</b>{seniors > 0 && `, ${count(seniors)} of them of seniors`}. {open.length === 1 ? "It stays" : "They stay"} as {open.length === 1 ? "it is" : "they are"}; complete or end {open.length === 1 ? "it" : "them"} when you know.</p>
      <table className={css.plainTable}>
        <thead><tr><th scope="col">Number</th><th scope="col">Student</th><th scope="col">Employer</th><th scope="col">Stage</th><th scope="col">Last day</th></tr></thead>
        <tbody>{open.slice(0, SHOWN).map((one) => (
          <tr key={one.id}>
            <td><Link to="/placements/$id" params={{ id: one.id }}>{one.number}</Link></td>
            <td>{one.student}{one.senior && <span className="muted"> · senior</span>}</td><td>{one.employer}</td><td>{placementStageWords[one.stage]}</td><td>{one.ends_on ? plainDate(one.ends_on) : "open"}</td>
          </tr>
        ))}</tbody>
      </table>
      {open.length > SHOWN && <p className="muted">These are the first {count(SHOWN)} of {count(open.length)}.</p>}
    </section>
  );
}
