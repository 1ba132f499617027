import { describe, expect, it } from "vitest";
import { meaning, nextEditable, type GridShape } from "@/components/grid/keyboard";

const shape: GridShape = { rows: 100, columns: 5, page: 20, editable: ({ column }) => column === 3 };
const press = (key: string, row = 10, column = 1, held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) => meaning({ key, ctrl: false, shift: false, alt: false, ...held }, { row, column }, shape);

describe("moving", () => {
  it.each([
    ["ArrowDown", { row: 11, column: 1 }],
    ["ArrowUp", { row: 9, column: 1 }],
    ["ArrowRight", { row: 10, column: 2 }],
    ["ArrowLeft", { row: 10, column: 0 }],
    ["Home", { row: 10, column: 0 }],
    ["End", { row: 10, column: 4 }],
    ["PageDown", { row: 30, column: 1 }],
    ["PageUp", { row: 0, column: 1 }],
  ])("%s goes where it says", (key, to) => {
    expect(press(key)).toEqual({ kind: "move", to, extend: false });
  });

  it("goes to the ends of the list with Ctrl", () => {
    expect(press("Home", 10, 3, { ctrl: true })).toMatchObject({ to: { row: 0, column: 0 } });
    expect(press("End", 10, 3, { ctrl: true })).toMatchObject({ to: { row: 99, column: 4 } });
  });

  it("reaches the head from the first row and stays inside the list", () => {
    expect(press("ArrowUp", 0)).toMatchObject({ to: { row: -1 } });
    expect(press("ArrowDown", 99)).toMatchObject({ to: { row: 99 } });
    expect(meaning({ key: "PageDown", ctrl: false, shift: false, alt: false }, { row: -1, column: 0 }, { ...shape, rows: 0 })).toMatchObject({ to: { row: -1 } });
  });

  it("selects on the way down with Shift, not on the way right", () => {
    expect(press("ArrowDown", 10, 1, { shift: true })).toMatchObject({ extend: true });
    expect(press("ArrowRight", 10, 1, { shift: true })).toMatchObject({ extend: false });
  });
});

describe("acting", () => {
  it("peeks with Space, selects with Space on the check box and with Shift+Space anywhere", () => {
    expect(press(" ")).toEqual({ kind: "peek" });
    expect(press(" ", 10, 0)).toEqual({ kind: "toggle" });
    expect(press(" ", 10, 2, { shift: true })).toEqual({ kind: "toggle" });
  });

  it("opens with Enter, but edits on a cell that can be edited, where Ctrl+Enter opens", () => {
    expect(press("Enter")).toEqual({ kind: "open" });
    expect(press("Enter", 10, 3)).toEqual({ kind: "edit" });
    expect(press("Enter", 10, 3, { ctrl: true })).toEqual({ kind: "open" });
    expect(press("F2", 10, 3)).toEqual({ kind: "edit" });
    expect(press("F2", 10, 1)).toBeNull();
  });

  it("sorts from the head and opens its menu", () => {
    expect(press("Enter", -1, 2)).toEqual({ kind: "sort" });
    expect(press("ArrowDown", -1, 2, { alt: true })).toEqual({ kind: "column_menu" });
    expect(press("F10", -1, 2, { shift: true })).toEqual({ kind: "column_menu" });
    expect(press("F10", 10, 2, { shift: true })).toEqual({ kind: "menu" });
  });

  it("leaves Alt with arrows in rows to the drawer, and letters to nobody", () => {
    expect(press("ArrowDown", 10, 2, { alt: true })).toBeNull();
    expect(press("m")).toBeNull();
    expect(press("a", 10, 1, { ctrl: true })).toEqual({ kind: "select_all" });
  });
});

describe("editing on with Tab", () => {
  it("goes to the next cell that can be edited, over the row's end", () => {
    expect(nextEditable({ row: 10, column: 1 }, 1, shape)).toEqual({ row: 10, column: 3 });
    expect(nextEditable({ row: 10, column: 3 }, 1, shape)).toEqual({ row: 11, column: 3 });
    expect(nextEditable({ row: 10, column: 3 }, -1, shape)).toEqual({ row: 9, column: 3 });
  });

  it("ends after the last", () => {
    expect(nextEditable({ row: 99, column: 3 }, 1, shape)).toBeNull();
  });
});

describe("groups and the foot", () => {
  const withGroups: GridShape = { ...shape, foot: true, group: (row) => (row === 4 ? "open" : row === 5 ? "folded" : null) };
  const on = (key: string, row: number, held: { ctrl?: boolean; shift?: boolean } = {}) => meaning({ key, ctrl: false, shift: false, alt: false, ...held }, { row, column: 3 }, withGroups);

  it("fold with Left, unfold with Right, either with Enter and Space", () => {
    expect(on("ArrowLeft", 4)).toEqual({ kind: "fold" });
    expect(on("ArrowRight", 4)).toBeNull();
    expect(on("ArrowRight", 5)).toEqual({ kind: "fold" });
    expect(on("Enter", 5)).toEqual({ kind: "fold" });
    expect(on(" ", 4)).toEqual({ kind: "fold" });
    expect(on(" ", 4, { shift: true })).toEqual({ kind: "toggle" });
    expect(on("F2", 4)).toBeNull();
    expect(on("ArrowDown", 4)).toMatchObject({ to: { row: 5, column: 3 } });
  });

  it("reaches the foot with Down, not with End, and tells its figures", () => {
    expect(on("ArrowDown", 99)).toMatchObject({ to: { row: 100 } });
    expect(on("ArrowDown", 100)).toMatchObject({ to: { row: 100 } });
    expect(on("End", 0, { ctrl: true })).toMatchObject({ to: { row: 99 } });
    expect(on("Enter", 100)).toEqual({ kind: "figures" });
    expect(on("F10", 100, { shift: true })).toEqual({ kind: "column_menu" });
  });

  it("pastes on rows alone", () => {
    expect(on("v", 10, { ctrl: true })).toEqual({ kind: "paste" });
    for (const row of [-1, 4, 100]) expect(on("v", row, { ctrl: true })).toBeNull();
  });
});
