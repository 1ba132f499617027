import { Link } from "@tanstack/react-router";
import { Facts } from "@/components/drawer/Facts";
import { Section } from "@/components/drawer/Section";
import { Timeline } from "@/components/drawer/Timeline";
import { Note } from "@/components/Note";
import { IconHourglass } from "@/components/icons";
import { TextButton } from "@/components/Button";
import { AvailabilityKey, AvailabilityStrip } from "@/components/pictures/AvailabilityStrip";
import { ContactMenu } from "@/features/employers/ContactMenu";
import { happenings } from "@/features/timeline";
import { turnOf } from "@/features/turn";
import { hoursWithout } from "@/features/students/hoursWithout";
import { act } from "@/ipc/act";
import type { ContactId, PlacementPage, StudentPage, StudentRow } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import { plainDate } from "@/lib/dates";
import { hoursOf } from "@/lib/hours";
import { languageName, subjectOf } from "@/lib/names";
import { scheduleWords } from "@/lib/schedule";
import { joined } from "@/lib/text";

/** What one needs to know before picking up the phone: whose turn it is, the facts, when the student is free, what happened. */
export function StudentSummary({ page, row }: { page: StudentPage; row: StudentRow | undefined }) {
  const { student } = page;
  const current = page.placements.find((one) => one.id === row?.placement_id) ?? page.placements[0];
  const { data: placement } = useRead("get_placement", { id: current?.id ?? ("" as never) }, { enabled: current !== undefined });
  const { word, verb } = subjectOf(student);
  const placed = placement && ["matched", "agreement_out", "active"].includes(placement.placement.stage) ? placement.placement.weekly_blocks : [];
  const free = page.free ?? [];
  const menuOf = (id: ContactId) => {
    const contact = page.contacts.find((one) => one.id === id);
    return contact && <ContactMenu contact={contact} />;
  };
  return (
    <>
      <Section>
        {placement && <TurnNote placement={placement} language={languageName(page.guardians[0]?.language ?? "")} />}
        {student.waiver && <Note tone="plain"><b>Waived {plainDate(student.waiver.on)}</b> by {student.waiver.by}: {student.waiver.reason}</Note>}
        <StudentFacts page={page} placement={placement} />
      </Section>
      <Section title={`When ${word} ${verb} free`} end={<AvailabilityKey />}>
        {page.free === null ? (
          <p className="muted">The roster doesn’t name periods for this student. Enter the free hours under Details.</p>
        ) : (
          <AvailabilityStrip title={`When ${word} ${verb} free`} classes={hoursWithout(hoursWithout(page.school_hours, free), placed)} free={hoursWithout(free, placed)} placed={placed} />
        )}
      </Section>
      <Section title="Timeline">
        {page.timeline.length === 0 ? <p className="muted">Nothing yet.</p> : <Timeline happenings={happenings(page.timeline, menuOf)} />}
      </Section>
    </>
  );
}

function TurnNote({ placement, language }: { placement: PlacementPage; language: string }) {
  const turn = turnOf(placement, language);
  if (!turn) return null;
  const record = () => void act("record_signature", { id: turn.signer.id, step: "signed_on_paper", on: null, how: "" }, `Recorded ${turn.signer.name}’s signature.`);
  return (
    <div style={{ marginBottom: 12 }}>
      <Note tone="warn" icon={IconHourglass} action={<TextButton className="nowrap med" onClick={record}>Record it</TextButton>}><b>{turn.lead}</b> {turn.rest}</Note>
    </div>
  );
}

function StudentFacts({ page, placement }: { page: StudentPage; placement: PlacementPage | undefined }) {
  const office = useSettings();
  const pathway = office?.pathway(page.student.pathway_id);
  const guardian = page.guardians[0];
  const row = placement?.row;
  return (
    <Facts
      facts={[
        { label: "Pathway", value: pathway?.name ?? <span className="muted">No pathway yet</span>, more: office?.cluster(pathway?.cluster_id)?.name },
        page.student.other_pathway_ids.length > 0 && { label: "Also follows", value: page.student.other_pathway_ids.map((id) => office?.pathway(id)?.name).filter(Boolean).join(", ") },
        row && { label: "Experience", value: `${row.kind}, ${row.hours_required} h`, more: row.aligned ? "aligned" : "not aligned" },
        row && { label: "Employer", value: <Link to="/employers" search={{ open: row.employer_id }}>{row.employer}</Link>, more: row.site !== row.employer && row.site },
        row && { label: "Placement", value: <Link to="/placements/$id" params={{ id: row.id }}>{row.number}</Link>, more: scheduleWords(placement.placement.weekly_blocks) },
        row && { label: "Hours", value: `${hoursOf(row.minutes_done)} of ${row.hours_required}` },
        { label: "Next step", value: page.next_step, more: page.late && <span className="danger">late</span> },
        { label: "Counselor", value: office?.staff(page.student.counselor_id)?.name },
        guardian && { label: "Guardian", value: [guardian.given_name, guardian.family_name].join(" ").trim(), more: joined([languageName(guardian.language), guardian.phone]) },
        { label: "Goal", value: page.student.career_goal },
        { label: "Legal hold", value: page.student.legal_hold },
      ]}
    />
  );
}
