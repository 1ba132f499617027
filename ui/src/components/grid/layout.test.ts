import { describe, expect, it } from "vitest";
import type { Column } from "@/components/grid/column";
import { FILTER_OPS, type Filter } from "@/components/grid/filter";
import { filtersOf, firstLayout, layoutOf, lookOf, moved, ordered, sameLook, type Layout } from "@/components/grid/layout";

const column = (id: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({ id, header: id, width: 100, text: () => "", ...more });
const columns = [column("name", { frozen: true }), column("school"), column("hours", { filter: "number" }), column("grade", { hidden: true }), column("late", { filterOnly: true })];
const seniors: Filter[] = [{ column: "grade", op: "is", values: ["12"] }];
const byName = { column: "name", descending: false };

const mine: Layout = { order: [], visibility: { school: false, grade: true }, sizing: { name: 240 }, pinned: ["name", "grade"], group: "grade", figures: { hours: "sum" }, density: "compact" };

describe("a look under a name", () => {
  it("comes back as it was kept", () => {
    const look = lookOf(mine, columns, seniors, byName);
    expect(look.columns.map((one) => one.id)).toEqual(["name", "hours", "grade"]);
    expect(lookOf(layoutOf(look, columns), columns, filtersOf(look, FILTER_OPS), look.sort ?? undefined)).toEqual(look);
    expect(layoutOf(look, columns)).toMatchObject({ sizing: { name: 240 }, pinned: ["name", "grade"], group: "grade", figures: { hours: "sum" }, density: "compact" });
  });

  it("keeps the order of the columns, and a column that it doesn’t name follows", () => {
    const apart = moved(moved(mine, columns, "grade", "before", "hours"), columns, "name", "after", "grade");
    const look = lookOf(apart, columns, seniors, byName);
    expect(look.columns.map((one) => one.id)).toEqual(["grade", "name", "hours"]);
    expect(ordered(layoutOf(look, columns), columns).map((one) => one.id)).toEqual(["grade", "name", "hours", "school", "late"]);
  });

  it("passes over columns and comparisons that are gone, and never hides the frozen one", () => {
    const look = { ...lookOf(mine, columns, seniors, byName), group: "gone", filters: [{ column: "grade", op: "sounds_like", values: [] }] };
    const layout = layoutOf({ ...look, columns: [{ id: "gone", width: null, pinned: true, figure: "sum" }, { id: "school", width: null, pinned: false, figure: null }] }, columns);
    expect(layout).toMatchObject({ group: null, pinned: ["name"], figures: {}, visibility: { name: true, school: true, hours: false, grade: false } });
    expect(filtersOf(look, FILTER_OPS)).toEqual([]);
  });

  it("is the same whatever the order of pinning, and another with any part changed", () => {
    const look = lookOf(mine, columns, seniors, byName);
    expect(sameLook(look, lookOf({ ...mine, pinned: ["grade", "name"] }, columns, seniors, byName), columns)).toBe(true);
    const others = [
      lookOf({ ...mine, density: "roomy" }, columns, seniors, byName), lookOf({ ...mine, group: null }, columns, seniors, byName), lookOf({ ...mine, figures: {} }, columns, seniors, byName),
      lookOf({ ...mine, sizing: {} }, columns, seniors, byName), lookOf(mine, columns, [], byName), lookOf(mine, columns, seniors, { ...byName, descending: true }), lookOf(firstLayout(columns), columns, seniors, byName), lookOf(moved(mine, columns, "grade", "before", "hours"), columns, seniors, byName),
    ];
    for (const other of others) expect(sameLook(look, other, columns)).toBe(false);
  });
});
