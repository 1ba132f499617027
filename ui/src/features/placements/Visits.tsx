import { Menu, Portal } from "@mantine/core";
import { useState } from "react";
import { IconButton, TextButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconDots, IconPencil, IconTrash } from "@/components/icons";
import { VisitSheet } from "@/features/placements/VisitSheet";
import { act } from "@/ipc/act";
import type { PlacementPage, Visit } from "@/ipc/generated";
import { visitKindWords } from "@/ipc/words";
import { plainDate, shortDate } from "@/lib/dates";
import { joined } from "@/lib/text";
import css from "@/features/placements/placement.module.css";

/** Site visits and phone checks, the latest first. */
export function Visits({ page, onLog }: { page: PlacementPage; onLog(): void }) {
  const { visits } = page;
  return (
    <div className={css.block}>
      <h3>Visits {visits.length > 0 && <small>{visits.length}</small>}<span className="grow" /><span className={css.links}><TextButton onClick={onLog}>Visit…</TextButton></span></h3>
      {visits.length === 0 ? <p className="muted">{joined(["Nobody has been there yet", page.coordinator && `${page.coordinator.name} coordinates`], "; ")}.</p> : (
        <table className={css.table}>
          <colgroup><col style={{ width: "8rem" }} /><col style={{ width: "14rem" }} /><col /><col style={{ width: "3rem" }} /></colgroup>
          <thead><tr><th>Day</th><th>Kind</th><th>Note</th><th><span className="hidden-text">More</span></th></tr></thead>
          <tbody>{visits.map((visit) => <VisitLine key={visit.id} visit={visit} page={page} />)}</tbody>
        </table>
      )}
    </div>
  );
}

function VisitLine({ visit, page }: { visit: Visit; page: PlacementPage }) {
  const [editing, setEditing] = useState(false);
  const person = page.people.find((one) => one.id === visit.person_id);
  const word = visitKindWords[visit.kind];
  return (
    <tr>
      <td>{plainDate(visit.made_on)}</td>
      <td><span className="med">{word}</span><small>{joined([person && `with ${person.name}`, `by ${visit.author}`])}</small></td>
      <td>{visit.note}</td>
      <td>
        <div className={css.act}>
          <Menu position="bottom-end">
            <Menu.Target><IconButton icon={IconDots} label={`More for the ${word.toLowerCase()} of ${shortDate(visit.made_on)}`} /></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<Icon of={IconPencil} size="m" />} onClick={() => setEditing(true)}>Edit…</Menu.Item>
              <Menu.Item leftSection={<Icon of={IconTrash} size="m" />} onClick={() => void act("remove_visit", { id: visit.id }, `Removed the ${word.toLowerCase()}.`)}>Remove</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {editing && <Portal><VisitSheet page={page} logged={visit} onClose={() => setEditing(false)} /></Portal>}
        </div>
      </td>
    </tr>
  );
}
