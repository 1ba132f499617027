import { describe, expect, it } from "vitest";
import type { Column } from "@/components/grid/column";
import { asBlock, readBlock } from "@/components/grid/copy";
import { planPaste } from "@/components/grid/paste";

interface Student {
  name: string;
  pathway: string;
  seats: string;
  starts: string;
}

const kept = async () => undefined;
const columns: Column<Student>[] = [
  { id: "pathway", header: "Pathway", width: 1, text: (row) => row.pathway, edit: { kind: "choice", value: (row) => row.pathway, commit: kept, allowed: (row) => row.name !== "Gone, Gina",
    options: () => [{ value: "", label: "No pathway yet" }, { value: "n", label: "Nursing" }, { value: "w", label: "Wędliniarstwo" }, { value: "a1", label: "Art" }, { value: "a2", label: "Art" }] } },
  { id: "seats", header: "Seats", width: 1, text: (row) => row.seats, edit: { kind: "number", value: (row) => row.seats, commit: kept } },
  { id: "starts", header: "First day", width: 1, text: (row) => row.starts, edit: { kind: "date", value: (row) => row.starts, commit: kept } },
  { id: "status", header: "Status", width: 1, text: () => "Active" },
];
const student = (name: string, fields: Partial<Student> = {}): Student => ({ name, pathway: "", seats: "", starts: "", ...fields });
const rows = [student("Ocampo, Dana"), student("Ruiz, Ana", { pathway: "n" })];
const plan = (block: string[][], on = rows, from = 0) => planPaste(block, on, columns.slice(from), (row) => row.name);

describe("a block of cells", () => {
  it("goes to a spreadsheet and comes back the same", () => {
    const cells = [["plain", "with\ttab", 'with "quotes"'], ["two\nlines", "", "end"]];
    const texts: Column<number>[] = [0, 1, 2].map((at) => ({ id: String(at), header: "", width: 1, text: (row) => cells[row]?.[at] ?? "" }));
    expect(readBlock(asBlock([0, 1], texts))).toEqual(cells);
  });

  it("is read as Windows and spreadsheets write it", () => {
    expect(readBlock("a\tb\r\nc\td\r\n")).toEqual([["a", "b"], ["c", "d"]]);
    expect(readBlock("one")).toEqual([["one"]]);
    expect(readBlock('5" pipe\tx')).toEqual([['5" pipe', "x"]]);
    expect(readBlock("a\n\nb")).toEqual([["a"], [""], ["b"]]);
  });

  it("fills rows and columns by the words of a choice, numbers and days", () => {
    expect(plan([["nursing", "1,200", "11/4/2026"], ["WEDLINIARSTWO", "3", "2026-11-05"]])).toEqual({
      refused: [],
      cells: [
        { row: rows[0], column: "pathway", value: "n" }, { row: rows[0], column: "seats", value: "1200" }, { row: rows[0], column: "starts", value: "2026-11-04" },
        { row: rows[1], column: "pathway", value: "w" }, { row: rows[1], column: "seats", value: "3" }, { row: rows[1], column: "starts", value: "2026-11-05" },
      ],
    });
  });

  it("leaves alone what holds it already, and empties with nothing", () => {
    expect(plan([["No pathway yet"], ["Nursing"]]).cells).toEqual([]);
    expect(plan([[""], [""]]).cells).toEqual([{ row: rows[1], column: "pathway", value: "" }]);
  });

  it("says what doesn't fit, and where", () => {
    const { cells, refused } = plan([["Nursng", "many", "2/30/2026", "Done", "more"], ["Art"], ["Nursing"]]);
    expect(cells).toEqual([]);
    expect(refused.map((one) => `${one.where}: ${one.why}`)).toEqual([
      "Ocampo, Dana · Pathway: There is no such choice.",
      "Ocampo, Dana · Seats: This isn’t a number.",
      "Ocampo, Dana · First day: This isn’t a date.",
      "Ocampo, Dana · Status: Status can’t be changed in the list.",
      "Ocampo, Dana: No column is left for cell 5 of this row.",
      "Ruiz, Ana · Pathway: Several are called this.",
      "Row 3 of what you pasted: The list ends before it.",
    ]);
  });

  it("keeps to rows that can be changed", () => {
    expect(plan([["Nursing"]], [student("Gone, Gina")]).refused[0]?.why).toBe("Pathway can’t be changed in this row.");
  });
});
