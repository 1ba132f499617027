/** What a key means on a board, apart from how it is drawn. */
import type { Spot } from "@/components/board/columns";

export interface Key {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export type Intent =
  | { kind: "focus"; to: Spot }
  | { kind: "open" | "peek" | "menu" | "leave" | "pick_up" };

const PAGE = 8;

/** A key on a card. `lengths`: cards of each column. */
export function meaning({ key, ctrl, shift, alt }: Key, at: Spot, lengths: readonly number[]): Intent | undefined {
  if (key === "ContextMenu" || (key === "F10" && shift && !ctrl && !alt)) return { kind: "menu" };
  if (ctrl || alt || shift) return undefined;
  const last = (lengths[at.column] ?? 0) - 1;
  const inColumn = (index: number): Intent => ({ kind: "focus", to: { column: at.column, index: Math.max(0, Math.min(last, index)) } });
  switch (key) {
    case "ArrowDown":
      return inColumn(at.index + 1);
    case "ArrowUp":
      return inColumn(at.index - 1);
    case "PageDown":
      return inColumn(at.index + PAGE);
    case "PageUp":
      return inColumn(at.index - PAGE);
    case "Home":
      return inColumn(0);
    case "End":
      return inColumn(last);
    case "ArrowRight":
      return aside(at, lengths, 1);
    case "ArrowLeft":
      return aside(at, lengths, -1);
    case "Enter":
      return { kind: "open" };
    case " ":
      return { kind: "peek" };
    case "m":
    case "M":
      return { kind: "pick_up" };
    case "Escape":
      return { kind: "leave" };
    default:
      return undefined;
  }
}

/** The next column on that side with cards in it, at the same height where it is long enough. */
function aside(at: Spot, lengths: readonly number[], step: 1 | -1): Intent | undefined {
  for (let column = at.column + step; column >= 0 && column < lengths.length; column += step) {
    const length = lengths[column] ?? 0;
    if (length > 0) return { kind: "focus", to: { column, index: Math.min(at.index, length - 1) } };
  }
  return { kind: "focus", to: at };
}

export type MoveIntent = { kind: "aim"; column: number } | { kind: "put_down" | "cancel" };

/** A key while a card is picked up and aimed at `column`, of so many. */
export function moveMeaning({ key, ctrl, shift, alt }: Key, column: number, columns: number): MoveIntent | undefined {
  if (ctrl || alt || shift) return undefined;
  switch (key) {
    case "ArrowRight":
      return { kind: "aim", column: Math.min(columns - 1, column + 1) };
    case "ArrowLeft":
      return { kind: "aim", column: Math.max(0, column - 1) };
    case "Home":
      return { kind: "aim", column: 0 };
    case "End":
      return { kind: "aim", column: columns - 1 };
    case "Enter":
    case " ":
      return { kind: "put_down" };
    case "Escape":
      return { kind: "cancel" };
    default:
      return undefined;
  }
}
