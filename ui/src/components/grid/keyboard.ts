/** The grid's keys as a pure function: where the focus is and what was pressed -> what is meant. Row -1 is the header; the foot comes after the last. */
export interface Position {
  row: number;
  column: number;
}

export interface GridShape {
  rows: number;
  columns: number;
  /** Below the rows stands what the columns come to. */
  foot?: boolean;
  /** Rows in one screenful. */
  page: number;
  /** Whether a column's cell can be edited in a row. */
  editable(at: Position): boolean;
  /** Whether a row is the head of a group, and that group is folded or not. */
  group?(row: number): "open" | "folded" | null;
}

export interface GridKey {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export type GridIntent =
  | { kind: "move"; to: Position; extend: boolean }
  | { kind: "peek" | "open" | "edit" | "select_all" | "toggle" | "leave" | "menu" | "copy" | "paste" | "fold" | "figures" | "sort" | "column_menu" };

/** The check box column is column 0. */
export const CHECK = 0;

export function meaning({ key, ctrl, shift, alt }: GridKey, at: Position, shape: GridShape): GridIntent | null {
  if (alt) return key === "ArrowDown" && at.row === -1 ? { kind: "column_menu" } : null;
  const group = shape.group?.(at.row) ?? null;
  if (group && !ctrl && (key === "ArrowLeft" || key === "ArrowRight")) return (key === "ArrowLeft") === (group === "open") ? { kind: "fold" } : null;
  const moved = move(key, ctrl, at, shape);
  if (moved) return { kind: "move", to: moved, extend: shift && at.row >= 0 && (key === "ArrowUp" || key === "ArrowDown" || key.startsWith("Page") || (ctrl && (key === "Home" || key === "End"))) };
  if ((key === "F10" && shift) || key === "ContextMenu") return { kind: at.row === -1 || at.row === shape.rows ? "column_menu" : "menu" };
  if (ctrl && !shift && key.toLowerCase() === "a") return { kind: "select_all" };
  if (ctrl && !shift && key.toLowerCase() === "c") return { kind: "copy" };
  if (ctrl && !shift && key.toLowerCase() === "v") return at.row >= 0 && at.row < shape.rows && !group ? { kind: "paste" } : null;
  if (key === "Escape") return { kind: "leave" };
  if (at.row === shape.rows) return key === "Enter" || key === " " ? { kind: "figures" } : null;
  if (group) return key === " " && (shift || ctrl) ? { kind: "toggle" } : key === " " || key === "Enter" ? { kind: "fold" } : null;
  if (at.row === -1) return key === "Enter" || key === " " ? { kind: at.column === CHECK ? "select_all" : "sort" } : null;
  if (key === " ") return { kind: shift || ctrl || at.column === CHECK ? "toggle" : "peek" };
  if (key === "F2") return shape.editable(at) ? { kind: "edit" } : null;
  if (key === "Enter") return { kind: !ctrl && shape.editable(at) ? "edit" : at.column === CHECK ? "toggle" : "open" };
  return null;
}

function move(key: string, ctrl: boolean, at: Position, { rows, columns, page, foot = false }: GridShape): Position | null {
  const row = (n: number) => Math.max(-1, Math.min(foot ? rows : rows - 1, n));
  const body = (n: number) => Math.max(rows > 0 ? 0 : -1, Math.min(rows - 1, n));
  const column = (n: number) => Math.max(0, Math.min(columns - 1, n));
  switch (key) {
    case "ArrowUp":
      return { ...at, row: ctrl ? body(0) : row(at.row - 1) };
    case "ArrowDown":
      return { ...at, row: ctrl ? body(rows - 1) : row(at.row + 1) };
    case "ArrowLeft":
      return { ...at, column: ctrl ? 0 : column(at.column - 1) };
    case "ArrowRight":
      return { ...at, column: ctrl ? columns - 1 : column(at.column + 1) };
    case "Home":
      return ctrl ? { row: body(0), column: 0 } : { ...at, column: 0 };
    case "End":
      return ctrl ? { row: body(rows - 1), column: columns - 1 } : { ...at, column: columns - 1 };
    case "PageUp":
      return { ...at, row: body(at.row - page) };
    case "PageDown":
      return { ...at, row: body(at.row + page) };
    default:
      return null;
  }
}

/** The next editable cell in reading order, for Tab while editing; null at the end. */
export function nextEditable(at: Position, step: 1 | -1, shape: GridShape): Position | null {
  let { row, column } = at;
  for (let tries = 0; tries < shape.columns * 2; tries += 1) {
    column += step;
    if (column >= shape.columns || column < 0) {
      row += step;
      column = step === 1 ? 0 : shape.columns - 1;
    }
    if (row < 0 || row >= shape.rows) return null;
    if (shape.editable({ row, column })) return { row, column };
  }
  return null;
}
