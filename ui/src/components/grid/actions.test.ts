import { expect, test } from "vitest";
import { allowedActions, type RowAction } from "@/components/grid/actions";

const ran: number[][] = [];
const actions: RowAction<number>[] = [
  { id: "one", label: "One", takes: "one", run: (rows) => ran.push(rows) },
  { id: "even", label: "Even", takes: "many", allowed: (n) => n % 2 === 0, run: (rows) => ran.push(rows) },
];

test("an action is offered while one row fits, and runs for those that fit", () => {
  expect(allowedActions(actions, [1, 3]).map((one) => one.id)).toEqual([]);
  const [even] = allowedActions(actions, [1, 2, 4]);
  even?.run([1, 2, 4]);
  expect(ran).toEqual([[2, 4]]);
  expect(allowedActions(actions, [1]).map((one) => one.id)).toEqual(["one"]);
});
