import { useState } from "react";
import { Button } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { Loading } from "@/components/Loading";
import { Section } from "@/components/drawer/Section";
import { LogDisclosure } from "@/features/disclosures/LogDisclosure";
import type { StudentId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { plainDate } from "@/lib/dates";
import { joined } from "@/lib/text";

/** What was given out of one student's record. */
export function StudentDisclosures({ id }: { id: StudentId }) {
  const [adding, setAdding] = useState(false);
  const { data } = useRead("list_disclosures", { student_id: id, offset: 0, limit: 500 });
  if (!data) return <Loading what="what was given out" />;
  const add = <Button onClick={() => setAdding(true)}>Log a disclosure</Button>;
  return (
    <>
      {data.rows.length === 0 ? <EmptyState sentence="Nothing of this record was given out." action={add} /> : (
        <Section title="Given out" end={add}>
          <ul className="stack">
            {data.rows.map((row, i) => (
              <li key={`${row.at}-${i}`}><b className="med">{row.recipient}</b> · {plainDate(row.at)}<br />{joined([row.what, row.paper ?? ""])}. {row.purpose}.<br /><span className="muted cap">{joined([row.author, row.position], ", ")}</span></li>
            ))}
          </ul>
        </Section>
      )}
      {adding && <LogDisclosure studentId={id} onClose={() => setAdding(false)} />}
    </>
  );
}
