import { Fragment } from "react";
import { rooms } from "@/components/rooms";
import { Dialog } from "@/components/Dialog";
import { Keys } from "@/components/Keys";
import { keymap } from "@/lib/commands";
import css from "@/components/KeysSheet.module.css";

const IN_LISTS = [
  ["space", "Peek: show the drawer, stay in the list"],
  ["enter", "Open; on a cell that can be edited, edit"],
  ["mod+enter", "Open, from a cell that can be edited"],
  ["f2", "Edit the cell"],
  ["escape", "Revert, let go, close"],
  ["mod+a", "Select all that is shown"],
  ["shift+arrowdown", "Select more"],
  ["mod+c", "Copy the selected rows, or the cell"],
  ["mod+v", "Paste a block of cells from here on; one line fills all selected rows"],
  ["arrowleft", "Fold a group, from its head; → unfolds it"],
  ["shift+f10", "The row’s menu"],
  ["alt+arrowdown", "The column’s menu, from its head; in a drawer, the next"],
] as const;

/** Every key, in one place: F1 or Ctrl+/. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keys" width={34} onClose={onClose}>
      <div className={css.keys}>
        {Object.values(keymap).map(({ keys, label }) => <Line key={keys} keys={keys} label={label} />)}
        <h3>Screens</h3>
        {rooms.map((room, i) => <Line key={room.to} keys={`mod+${i + 1}`} label={room.label} />)}
        <h3>In lists</h3>
        {IN_LISTS.map(([keys, label]) => <Line key={keys} keys={keys} label={label} />)}
      </div>
    </Dialog>
  );
}

function Line({ keys, label }: { keys: string; label: string }) {
  return <Fragment><span>{label}</span><span><Keys keys={keys} /></span></Fragment>;
}
