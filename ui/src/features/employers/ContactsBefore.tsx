import { Timeline } from "@/components/drawer/Timeline";
import { IconMail, IconMapPin, IconMessage, IconPhone, type IconShape } from "@/components/icons";
import type { Contact, ContactKind, Person } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { contactOutcomeWords } from "@/ipc/words";
import { joined } from "@/lib/text";

export const contactIcons: Record<ContactKind, IconShape> = { call: IconPhone, email: IconMail, visit: IconMapPin, meeting: IconMapPin, letter: IconMail, other: IconMessage };

/** The last contacts by anyone, so that nobody calls twice about the same thing. */
export function ContactsBefore({ contacts, people }: { contacts: readonly Contact[]; people: readonly Person[] }) {
  const office = useSettings();
  if (contacts.length === 0) return null;
  return (
    <div style={{ borderTop: "1px solid var(--line)", paddingTop: 12 }}>
      <h3 style={{ fontWeight: "var(--w-strong)", marginBottom: 8 }}>Before</h3>
      <Timeline happenings={contacts.map((contact) => ({ key: contact.id, icon: contactIcons[contact.kind], what: contactSentence(contact, people), detail: joined([joined([contact.author, office?.school(contact.school_id)?.short_name], ", "), contact.note], ": "), at: contact.at }))} />
    </div>
  );
}

/** "Reached Carla Jensen", "Left a message". */
export function contactSentence(contact: Contact, people: readonly Person[]): string {
  const person = people.find((one) => one.id === contact.person_id)?.name;
  const said = contactOutcomeWords[contact.outcome];
  return person && contact.outcome === "reached" ? `Talked to ${person}` : joined([said, person], ": ");
}
