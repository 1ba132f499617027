import { describe, expect, it } from "vitest";
import { coverage, onlyThese, selectedIds, toggled, withRange } from "@/components/grid/selection";

describe("selection", () => {
  it("turns one on and off without touching the others", () => {
    const one = toggled({}, "a");
    const two = toggled(one, "b");
    expect(selectedIds(two)).toEqual(["a", "b"]);
    expect(selectedIds(toggled(two, "a"))).toEqual(["b"]);
    expect(selectedIds(one)).toEqual(["a"]);
  });

  it("adds a range to what is there", () => {
    expect(selectedIds(withRange(onlyThese(["z"]), ["a", "b"])).toSorted()).toEqual(["a", "b", "z"]);
  });

  it("says whether all, some or none of what is shown is selected, whatever else is", () => {
    const selection = onlyThese(["a", "b", "hidden"]);
    expect(coverage(selection, ["a", "b"])).toBe("all");
    expect(coverage(selection, ["a", "c"])).toBe("some");
    expect(coverage(selection, ["c"])).toBe("none");
    expect(coverage(selection, [])).toBe("none");
  });
});
