import { describe, expect, it } from "vitest";
import { columnsOf, focusedSpot } from "@/components/board/columns";
import { meaning, moveMeaning, type Key } from "@/components/board/keyboard";

const STAGES = ["prospect", "talking", "partner"] as const;
type Stage = (typeof STAGES)[number];
const row = (id: string, stage: Stage) => ({ id, stage });
const board = (...rows: { id: string; stage: Stage }[]) => columnsOf(rows, STAGES, (one) => one.stage);
const press = (key: string, more: Partial<Key> = {}): Key => ({ key, ctrl: false, shift: false, alt: false, ...more });

describe("columns", () => {
  it("keep the order of the rows and know where each stands", () => {
    const { lists, spots } = board(row("a", "partner"), row("b", "prospect"), row("c", "partner"));
    expect(lists.map((list) => list.map((one) => one.id))).toEqual([["b"], [], ["a", "c"]]);
    expect(spots.get("c")).toEqual({ column: 2, index: 1 });
  });

  it("leave out a row of a stage that the board doesn't have", () => {
    const rows: { id: string; stage: string }[] = [{ id: "a", stage: "gone" }];
    expect(columnsOf(rows, STAGES as readonly string[], (one) => one.stage).spots.size).toBe(0);
  });
});

describe("the focus", () => {
  it("follows its card into another column", () => {
    const after = board(row("a", "talking"), row("b", "prospect"));
    expect(focusedSpot(after, { id: "a", spot: { column: 0, index: 0 } })).toEqual({ column: 1, index: 0 });
  });

  it("stays at its place when the card is gone, and goes to the first card when the column is empty", () => {
    const after = board(row("a", "prospect"), row("b", "prospect"));
    expect(focusedSpot(after, { id: "gone", spot: { column: 0, index: 7 } })).toEqual({ column: 0, index: 1 });
    expect(focusedSpot(after, { id: "gone", spot: { column: 2, index: 0 } })).toEqual({ column: 0, index: 0 });
    expect(focusedSpot(board(), { id: "gone", spot: { column: 2, index: 0 } })).toBeUndefined();
  });
});

describe("keys on a card", () => {
  it("step over empty columns and stop at the ends", () => {
    const lengths = [5, 0, 2];
    expect(meaning(press("ArrowRight"), { column: 0, index: 4 }, lengths)).toEqual({ kind: "focus", to: { column: 2, index: 1 } });
    expect(meaning(press("ArrowRight"), { column: 2, index: 1 }, lengths)).toEqual({ kind: "focus", to: { column: 2, index: 1 } });
    expect(meaning(press("ArrowDown"), { column: 0, index: 4 }, lengths)).toEqual({ kind: "focus", to: { column: 0, index: 4 } });
    expect(meaning(press("End"), { column: 0, index: 1 }, lengths)).toEqual({ kind: "focus", to: { column: 0, index: 4 } });
  });

  it("pick up by M alone: Ctrl+M is the system's", () => {
    expect(meaning(press("m"), { column: 0, index: 0 }, [1])).toEqual({ kind: "pick_up" });
    expect(meaning(press("m", { ctrl: true }), { column: 0, index: 0 }, [1])).toBeUndefined();
    expect(meaning(press("F10", { shift: true }), { column: 0, index: 0 }, [1])).toEqual({ kind: "menu" });
  });
});

describe("keys in move mode", () => {
  it("aim at every column, also an empty one, and stay on the board", () => {
    expect(moveMeaning(press("ArrowRight"), 0, 3)).toEqual({ kind: "aim", column: 1 });
    expect(moveMeaning(press("ArrowRight"), 2, 3)).toEqual({ kind: "aim", column: 2 });
    expect(moveMeaning(press("ArrowLeft"), 0, 3)).toEqual({ kind: "aim", column: 0 });
  });

  it("put down by Enter and give up by Escape; nothing else ends it", () => {
    expect(moveMeaning(press("Enter"), 1, 3)).toEqual({ kind: "put_down" });
    expect(moveMeaning(press("Escape"), 1, 3)).toEqual({ kind: "cancel" });
    expect(moveMeaning(press("ArrowDown"), 1, 3)).toBeUndefined();
  });
});
