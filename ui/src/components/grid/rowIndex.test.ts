import { describe, expect, it } from "vitest";
import type { Column } from "@/components/grid/column";
import { choices, filterSentence, type Filter } from "@/components/grid/filter";
import { RowIndex } from "@/components/grid/rowIndex";

interface Student {
  name: string;
  school: string;
  grade: number | null;
  late: boolean;
}

const columns: Column<Student>[] = [
  { id: "name", header: "Name", width: 100, filter: "text", text: (row) => row.name },
  { id: "school", header: "School", width: 100, filter: "choice", text: (row) => row.school },
  { id: "grade", header: "Grade", width: 100, filter: "number", text: (row) => String(row.grade ?? ""), sort: (row) => row.grade },
  { id: "late", header: "Late", flag: "Late", width: 0, filterOnly: true, filter: "flag", text: () => "", sort: (row) => Number(row.late) },
];
const rows: Student[] = [
  { name: "Wiśniewski, Jakub", school: "Elk Grove", grade: 12, late: true },
  { name: "Ocampo, Daniela", school: "Wheeling", grade: 11, late: false },
  { name: "O’Malley, Conor", school: "Prospect", grade: null, late: false },
  { name: "Łuczak, Ola", school: "Wheeling", grade: 12, late: false },
];
const found = (search: string, filters: Filter[] = [], sort?: { column: string; descending: boolean }) => Array.from(new RowIndex(rows, columns).find(search, filters, sort), (at) => rows[at]?.name);

describe("finding", () => {
  it("finds letters with and without their accents", () => {
    expect(found("wisniewski")).toEqual(["Wiśniewski, Jakub"]);
    expect(found("ŁUCZAK")).toEqual(["Łuczak, Ola"]);
    expect(found("o'malley")).toEqual(["O’Malley, Conor"]);
  });

  it("asks for every word, in any column and any order", () => {
    expect(found("wheel dani")).toEqual(["Ocampo, Daniela"]);
    expect(found("wheel jakub")).toEqual([]);
  });
});

describe("sorting", () => {
  it("puts rows with nothing in the column last, both ways", () => {
    expect(found("", [], { column: "grade", descending: false })).toEqual(["Ocampo, Daniela", "Wiśniewski, Jakub", "Łuczak, Ola", "O’Malley, Conor"]);
    expect(found("", [], { column: "grade", descending: true })).toEqual(["Wiśniewski, Jakub", "Łuczak, Ola", "Ocampo, Daniela", "O’Malley, Conor"]);
  });

  it("keeps the order of rows that are equal", () => {
    expect(found("", [], { column: "school", descending: false })).toEqual(["Wiśniewski, Jakub", "O’Malley, Conor", "Ocampo, Daniela", "Łuczak, Ola"]);
  });

  it("sorts figures in text as figures", () => {
    const lines = ["P-26-10", "P-26-9", "P-26-100"].map((name) => ({ name, school: "", grade: null, late: false }));
    const order = Array.from(new RowIndex(lines, columns).find("", [], { column: "name", descending: false }), (at) => lines[at]?.name);
    expect(order).toEqual(["P-26-9", "P-26-10", "P-26-100"]);
  });
});

describe("filters", () => {
  it("lets any of several values through, and all filters must hold", () => {
    expect(found("", [{ column: "school", op: "is", values: ["Wheeling", "Prospect"] }, { column: "grade", op: "filled", values: [] }])).toEqual(["Ocampo, Daniela", "Łuczak, Ola"]);
  });

  it("never counts an unknown grade as below or above", () => {
    expect(found("", [{ column: "grade", op: "at_most", values: ["11"] }])).toEqual(["Ocampo, Daniela"]);
    expect(found("", [{ column: "grade", op: "at_least", values: ["0"] }])).not.toContain("O’Malley, Conor");
    expect(found("", [{ column: "grade", op: "empty", values: [] }])).toEqual(["O’Malley, Conor"]);
  });

  it("reads as a sentence", () => {
    const [, school, , late] = columns;
    expect(school && filterSentence({ column: "school", op: "is_not", values: ["Wheeling", "Prospect"] }, school)).toEqual({ lead: "School is not", value: "Wheeling or Prospect" });
    expect(late && filterSentence({ column: "late", op: "no", values: [] }, late)).toEqual({ lead: "Not", value: "Late" });
  });

  it("ignores a filter whose column is gone", () => {
    expect(found("", [{ column: "shoe_size", op: "is", values: ["9"] }])).toHaveLength(4);
  });

  it("offers the values that the rows hold, in order", () => {
    const grade = columns[2];
    expect(grade && choices(grade, rows)).toEqual(["11", "12"]);
  });
});

describe("the index itself", () => {
  it("counts what a filter leaves", () => {
    expect(new RowIndex(rows, columns).count([{ column: "late", op: "yes", values: [] }])).toBe(1);
  });

  it("finds an edited row under its new words, and keeps those of the others", () => {
    new RowIndex(rows, columns).find("x", [], undefined);
    const [first, ...others] = rows as [Student, ...Student[]];
    const edited = [{ ...first, name: "Nowak, Jakub" }, ...others];
    const index = new RowIndex(edited, columns);
    expect(index.find("nowak", [], undefined)).toHaveLength(1);
    expect(index.find("wisniewski", [], undefined)).toHaveLength(0);
    expect(index.find("ocampo", [], undefined)).toHaveLength(1);
  });

  it("filters and sorts twelve thousand rows alike, warmed or not", () => {
    const many: Student[] = Array.from({ length: 12_000 }, (_, i) => ({ name: `Student ${(i * 7919) % 12_000}`, school: `School ${i % 6}`, grade: 9 + (i % 4), late: i % 50 === 0 }));
    const found = (index: RowIndex<Student>) => Array.from(index.find("student 11", [{ column: "grade", op: "is", values: ["12"] }], { column: "name", descending: false }), (at) => many[at]?.name);
    const warm = new RowIndex(many, columns);
    warm.warm(0, 20_000);
    expect(found(warm)).toEqual(found(new RowIndex(many, columns)));
    expect(found(warm)).toEqual(many.filter((one) => one.grade === 12 && one.name.includes("11")).map((one) => one.name).sort(new Intl.Collator("en", { numeric: true }).compare));
  });
});
