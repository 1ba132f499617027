import { expect, it } from "vitest";
import { isPlaced, linesOf } from "@/features/employers/map/sites";
import type { EmployerRow, School, SiteOnMap } from "@/ipc/generated";

const row = (id: string) => ({ id, name: `Firm ${id}` }) as unknown as EmployerRow;
const site = (id: string, employer: string, latitude: number | null) => ({ id, employer_id: employer, name: `Firm ${employer}`, city: "Wheeling", point: latitude === null ? null : { latitude, longitude: -87.9 } }) as unknown as SiteOnMap;
const school = { point: { latitude: 42.1, longitude: -87.9 } } as unknown as School;

it("sites come nearest first, those without a place and employers without a site last, those filtered out not at all", () => {
  const lines = linesOf([site("far", "a", 42.3), site("none", "a", null), site("near", "b", 42.11), site("hidden", "z", 42.1)], [row("a"), row("b"), row("c")], school);
  expect(lines.map((line) => line.id)).toEqual(["near", "far", "none", "c"]);
  expect(lines.filter(isPlaced)).toHaveLength(2);
  expect(lines[0]?.site).toBe("");
});
