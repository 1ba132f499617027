import { Link } from "@tanstack/react-router";
import { Facts } from "@/components/drawer/Facts";
import { Section } from "@/components/drawer/Section";
import type { PaperRow, StudentPage } from "@/ipc/generated";
import { paperKindWords, paperStateWords } from "@/ipc/words";
import { plainDate } from "@/lib/dates";
import { counted, joined } from "@/lib/text";

/** The papers of a student's placements as they were printed: whether they went out and came back, and the kept page itself. */
export function StudentDocuments({ page }: { page: StudentPage }) {
  const unprinted = page.placements.filter((one) => (one.stage === "matched" || one.stage === "agreement_out") && !page.papers.some((paper) => paper.placement_id === one.id));
  return (
    <>
      {page.papers.length === 0 && unprinted.length === 0 && <Section><p className="muted">Nothing was printed for this student.</p></Section>}
      {unprinted.map((one) => (
        <Section key={one.id} title={one.number} end={<Link to="/documents" search={{ placements: [one.id] }}>Print the agreement…</Link>}>
          <p className="muted">{joined([one.employer, "nothing printed yet"])}</p>
        </Section>
      ))}
      {page.papers.map((paper) => <Paper key={paper.id} paper={paper} />)}
    </>
  );
}

function Paper({ paper }: { paper: PaperRow }) {
  return (
    <Section title={paperKindWords[paper.kind]} note={paper.number} end={<Link to="/documents" search={{ before: true, open: paper.id }} aria-label={`Open ${paperKindWords[paper.kind]} ${paper.number} as it was printed`}>Open</Link>}>
      <Facts
        facts={[
          { label: "Employer", value: paper.employer },
          { label: "State", value: paperStateWords[paper.state] },
          { label: "Printed", value: plainDate(paper.printed_at), more: joined([paper.printed_by, counted(paper.pages, "page")]) },
          { label: "Sent", value: paper.sent_on && plainDate(paper.sent_on) },
          { label: "Returned", value: paper.returned_on && plainDate(paper.returned_on) },
        ]}
      />
    </Section>
  );
}
