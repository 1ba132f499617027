import { Link } from "@tanstack/react-router";
import { Facts } from "@/components/drawer/Facts";
import { Section } from "@/components/drawer/Section";
import { Timeline } from "@/components/drawer/Timeline";
import { TextButton } from "@/components/Button";
import { Note } from "@/components/Note";
import { StatusPill } from "@/components/StatusPill";
import { ContactMenu } from "@/features/employers/ContactMenu";
import { contactIcons, contactSentence } from "@/features/employers/ContactsBefore";
import { placementLooks } from "@/features/states";
import { act } from "@/ipc/act";
import type { EmployerPage } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { personRoleWords } from "@/ipc/words";
import { plainDate, shortDate, today } from "@/lib/dates";
import { counted, joined, listed } from "@/lib/text";

/** Who to ask for, what is due, what is on offer, and what was said before. */
export function EmployerSummary({ page }: { page: EmployerPage }) {
  const office = useSettings();
  const { employer, people, contacts, opportunities, placements, credentials } = page;
  const due = contacts.filter((one) => one.follow_up_on && !one.follow_up_done).toSorted((a, b) => (a.follow_up_on ?? "").localeCompare(b.follow_up_on ?? ""))[0];
  const open = opportunities.filter((one) => one.status === "open");
  const seats = open.reduce((sum, one) => sum + one.seats, 0);
  const taken = open.reduce((sum, one) => sum + one.taken, 0);
  const running = credentials.filter((one) => one.valid_until !== null).toSorted((a, b) => (a.valid_until ?? "").localeCompare(b.valid_until ?? ""))[0];
  const active = placements.filter((one) => ["matched", "agreement_out", "active"].includes(one.stage));
  return (
    <>
      <Section>
        {page.advice.warning && <div style={{ marginBottom: 12 }}><Note tone="warn">{page.advice.warning}</Note></div>}
        {due && (
          <div style={{ marginBottom: 12 }}>
            <Note tone={(due.follow_up_on ?? "") < today() ? "danger" : "plain"} action={<TextButton className="nowrap med" onClick={() => void act("finish_follow_up", { id: due.id, done: true }, "Follow-up done.")}>Done</TextButton>}>
              <b>Follow up {shortDate(due.follow_up_on)}.</b> {due.note}
            </Note>
          </div>
        )}
        <Facts
          facts={[
            { label: "Cluster", value: office?.cluster(employer.cluster_id)?.name },
            { label: "Seats", value: seats > 0 ? `${seats - taken} free of ${seats}` : "none offered", more: open.length > 0 && counted(open.length, "opportunity", "opportunities") },
            { label: "Owner", value: office?.staff(employer.owner_id)?.name },
            { label: "Not before", value: employer.next_available_on && plainDate(employer.next_available_on) },
            { label: "Runs out", value: running && plainDate(running.valid_until), more: running?.issuer },
            { label: "Reason", value: employer.stage_reason },
            { label: "Remarks", value: employer.notes },
          ]}
        />
      </Section>
      <Section title="People">
        {people.length === 0 ? <p className="muted">Nobody named yet.</p> : (
          <Facts facts={people.filter((one) => one.active).map((one) => ({ label: listed(one.roles.map((role) => personRoleWords[role])) || "Person", value: one.name, more: joined([one.title, one.phone, one.email]) }))} />
        )}
      </Section>
      {active.length > 0 && (
        <Section title="Placed now" note={String(active.length)}>
          <ul style={{ display: "grid", gap: 6 }}>
            {active.slice(0, 8).map((row) => (
              <li key={row.id} className="row"><Link to="/placements/$id" params={{ id: row.id }} className="grow cut">{row.student}</Link><span className="muted cap">{row.schedule}</span><StatusPill look={placementLooks[row.stage]} /></li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Contacts" note={String(contacts.length)}>
        {contacts.length === 0 ? <p className="muted">Never contacted. Log the first one.</p> : (
          <Timeline happenings={contacts.slice(0, 12).map((one) => ({ key: one.id, icon: contactIcons[one.kind], what: contactSentence(one, people), detail: joined([one.note, joined([one.author, office?.school(one.school_id)?.short_name], ", ")]), at: one.at, menu: <ContactMenu contact={one} /> }))} />
        )}
      </Section>
    </>
  );
}
