import { Menu, Portal } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { IconButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconDots, IconPencil, IconTrash } from "@/components/icons";
import { act } from "@/ipc/act";
import type { Contact } from "@/ipc/generated";
import { contactKindWords } from "@/ipc/words";
import { shortDate } from "@/lib/dates";

const LogContact = lazy(() => import("@/features/employers/LogContact"));

/** Puts a logged contact right, or takes it out of the log. */
export function ContactMenu({ contact }: { contact: Contact }) {
  const [editing, setEditing] = useState(false);
  const word = contactKindWords[contact.kind].toLowerCase();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><IconButton icon={IconDots} label={`More for the ${word} of ${shortDate(contact.at)}`} /></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon of={IconPencil} size="m" />} onClick={() => setEditing(true)}>Edit…</Menu.Item>
          <Menu.Item leftSection={<Icon of={IconTrash} size="m" />} onClick={() => void act("remove_contact", { id: contact.id }, `Removed the ${word}.`)}>Remove</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {editing && <Portal><Suspense fallback={null}><LogContact logged={contact} employerId={contact.employer_id ?? undefined} studentId={contact.student_id ?? undefined} onClose={() => setEditing(false)} /></Suspense></Portal>}
    </>
  );
}
