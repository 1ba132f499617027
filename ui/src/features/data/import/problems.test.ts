import { expect, test } from "vitest";
import { causes, warnings, whereOf } from "@/features/data/import/problems";
import type { ImportPreview, Problem } from "@/ipc/generated";

const problem = (file: string, line: number, severity: Problem["severity"]): Problem => ({ file, line, column: "status", code: "status_in_bulk", severity, found: null, suggestion: null, message: "It stands there.", subject: null });

const group = (places: ImportPreview["groups"][number]["places"]): ImportPreview["groups"][number] => ({ code: "status_in_bulk", severity: "repaired", column: "status", count: 3, places, found: null, message: "It stands there.", title: "Status filled in" });

test("a repair in several files says where in each", () => {
  const users = { file: "users.csv", count: 1, lines: [2], last_line: 2 };
  const orgs = { file: "orgs.csv", count: 2, lines: [2, 1040], last_line: 1040 };
  expect(whereOf(group([users]))).toBe("users.csv, line 2, column status");
  expect(whereOf(group([users, orgs]))).toBe("users.csv, line 2; orgs.csv, lines 2 to 1,040, column status");
});

test("one thing wrong in two files is one cause, and a warning is none", () => {
  const problems = [problem("users.csv", 2, "rejected"), problem("orgs.csv", 3, "rejected"), problem("a.csv", 1, "warning"), problem("b.csv", 1, "repaired")];
  const preview = { groups: [group([])], report: { problems } } as unknown as ImportPreview;
  expect(causes(preview).map((one) => [one.title, one.problems.length])).toEqual([["Status filled in", 2]]);
  expect(warnings(problems).map((one) => one.file)).toEqual(["a.csv"]);
});
