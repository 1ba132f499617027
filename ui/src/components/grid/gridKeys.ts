/** What each key of the grid does: `keyboard.ts` says what is meant, this carries it out. */
import type { KeyboardEvent } from "react";
import type { GridProps } from "@/components/grid/Grid";
import { asBlock } from "@/components/grid/copy";
import { isHead, type Line } from "@/components/grid/groups";
import { meaning, type GridShape, type Position } from "@/components/grid/keyboard";
import type { PasteTarget } from "@/components/grid/usePaste";
import { copyText } from "@/lib/clipboard";
import { counted } from "@/lib/text";
import { toast } from "@/lib/toasts";

interface GridHands<Row extends { id: string }> {
  grid: GridProps<Row>;
  lines: readonly Line<Row>[];
  active: Position;
  shape: GridShape;
  /** A field or a menu has the keys. */
  busy: boolean;
  moveTo(to: Position): void;
  /** The rows from where the selection began to this one; without `extend` it begins here. */
  reach(row: number, extend: boolean): void;
  selectAll(): void;
  toggleAll(): void;
  toggle(row: number): void;
  edit(): void;
  columnMenu(column: string | null): void;
  rowMenu(row: Row, at: { x: number; y: number }): void;
  paste(target: PasteTarget<Row>): void;
  tell(column: string | null): void;
}

async function tellCopied(text: string, what: string): Promise<void> {
  if (await copyText(text)) toast({ text: `Copied ${what}.` });
  else toast({ text: "The system didn’t let this window copy. Try again.", tone: "danger" });
}

export function gridKeys<Row extends { id: string }>(hands: GridHands<Row>): (event: KeyboardEvent<HTMLDivElement>) => void {
  const { grid, lines, active, shape } = hands;
  const { columns, rows, selection } = grid;
  return (event) => {
    if (hands.busy) return undefined;
    const intent = meaning({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }, active, shape);
    if (!intent) return undefined;
    const line = lines[active.row];
    const row = isHead(line) ? undefined : line;
    const column = columns.shown[active.column - 1]?.column;
    // The key has to reach the field that takes what is pasted.
    if (intent.kind !== "paste") event.preventDefault();
    switch (intent.kind) {
      case "move":
        hands.reach(intent.to.row, intent.extend);
        return hands.moveTo(intent.to);
      case "select_all":
        return active.row === -1 ? hands.toggleAll() : hands.selectAll();
      case "toggle":
        return hands.toggle(active.row);
      case "peek":
        return row && grid.onPeek(row);
      case "open":
        return row && grid.onOpen(row);
      case "edit":
        return hands.edit();
      case "sort":
        return column && grid.onSort({ column: column.id, descending: grid.sort?.column === column.id && !grid.sort.descending });
      case "column_menu":
        return hands.columnMenu(column?.id ?? null);
      case "menu": {
        const box = event.currentTarget.querySelector(`[data-row="${active.row}"][data-column="${active.column}"]`)?.getBoundingClientRect();
        return row && box && hands.rowMenu(row, { x: box.left + 16, y: box.bottom });
      }
      case "copy": {
        const picked = rows.filter((one) => selection[one.id]);
        if (picked.length > 0) return void tellCopied(asBlock(picked, columns.shown.map((one) => one.column)), counted(picked.length, "row"));
        return row && column && void tellCopied(column.text(row), column.header);
      }
      case "paste":
        return row && column
          ? hands.paste({
              rows: lines.slice(active.row).filter((one): one is Row => !isHead(one)),
              picked: selection[row.id] ? rows.filter((one) => selection[one.id]) : [],
              columns: columns.shown.slice(active.column - 1).map((one) => one.column),
              name: (one) => columns.shown[0]?.column.text(one) ?? "",
            })
          : toast({ text: "Choose the cell to paste on first.", tone: "danger" });
      case "fold":
        return isHead(line) ? grid.onFold?.(line.words) : undefined;
      case "figures":
        return hands.tell(column && columns.figures[column.id] === "each" ? column.id : null);
      case "leave":
        return Object.keys(selection).length > 0 ? grid.onSelection({}) : grid.onLeave();
    }
  };
}
