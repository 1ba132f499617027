import { describe, expect, it } from "vitest";
import type { Column } from "@/components/grid/column";
import { figureOf, figuresOf } from "@/components/grid/figures";
import { grouped, isHead } from "@/components/grid/groups";

interface Student {
  id: string;
  school: string;
  hours: number | null;
}

const school: Column<Student> = { id: "school", header: "School", width: 1, filter: "choice", text: (row) => row.school };
const hours: Column<Student> = { id: "hours", header: "Hours", width: 1, filter: "number", text: (row) => String(row.hours ?? ""), sort: (row) => row.hours };
const rows: Student[] = [
  { id: "1", school: "Wheeling", hours: 10 },
  { id: "2", school: "", hours: null },
  { id: "3", school: "Elk Grove", hours: 0 },
  { id: "4", school: "Wheeling", hours: 2.5 },
];
const told = (folded: string[]) => grouped(rows, school, new Set(folded)).lines.map((line) => (isHead(line) ? `${line.words} ${line.ids.length}${line.folded ? " folded" : ""}` : line.id));

describe("groups", () => {
  it("stand in the column's order, the empty one last, with rows as they came", () => {
    expect(told([])).toEqual(["Elk Grove 1", "3", "Wheeling 2", "1", "4", " 1", "2"]);
    expect(grouped(rows, school, new Set(["Wheeling"])).rows.map((row) => row.id)).toEqual(["3", "1", "4", "2"]);
  });

  it("keep their count when folded", () => {
    expect(told(["Wheeling", ""])).toEqual(["Elk Grove 1", "3", "Wheeling 2 folded", " 1 folded"]);
  });

  it("go by numbers where the column sorts by numbers", () => {
    const ten = rows.map((row, at) => ({ ...row, hours: [10, 9, 100, 9][at] ?? 0 }));
    expect(grouped(ten, hours, new Set()).lines.filter(isHead).map((head) => head.words)).toEqual(["9", "10", "100"]);
  });
});

describe("figures", () => {
  it.each([["count", "3"], ["sum", "12.5"], ["mean", "4.2"], ["min", "0"], ["max", "10"]] as const)("%s of what is there", (figure, words) => {
    expect(figureOf(figure, hours, rows).words).toBe(words);
  });

  it("say so when there is nothing to work out", () => {
    expect(figureOf("mean", hours, [])).toEqual({ label: "Mean", words: "none" });
    expect(figureOf("count", hours, []).words).toBe("0");
  });

  it("count each word, the most frequent first", () => {
    expect(figureOf("each", school, rows).each).toEqual([{ words: "Wheeling", count: 2 }, { words: "Empty", count: 1 }, { words: "Elk Grove", count: 1 }]);
  });

  it("are offered where they mean something", () => {
    expect(figuresOf(school)).toEqual(["count", "each"]);
    expect(figuresOf(hours)).not.toContain("each");
  });
});
