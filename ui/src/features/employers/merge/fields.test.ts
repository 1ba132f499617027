import { describe, expect, it } from "vitest";
import { choicesOf, linesOf, nameAfter } from "@/features/employers/merge/fields";
import type { Employer } from "@/ipc/generated";

const employer = (patch: Partial<Employer>) => ({ name: "Acme", industry: "", cluster_id: null, phone: "", website: "", stage: "partner", stage_reason: "", owner_id: null, next_available_on: null, contact_cap: null, notes: "", ...patch }) as Employer;
const lookups = { cluster: (id: string | null) => id ?? "", owner: (id: string | null) => id ?? "" };
const lines = (keep: Partial<Employer>, merge: Partial<Employer>) => linesOf(employer(keep), employer(merge), lookups);
const of = (all: ReturnType<typeof lines>, field: string) => all.find((line) => line.field === field);

describe("two entries of one employer", () => {
  it("differ where their words do", () => {
    const all = lines({ phone: "1", name: "Acme" }, { phone: "2", name: "Acme " });
    expect(of(all, "phone")?.differs).toBe(true);
    expect(of(all, "name")?.differs).toBe(false);
  });

  it("keep what the one that stays has, and take over what it lacks", () => {
    const all = lines({ phone: "1" }, { phone: "2", website: "acme.com" });
    expect(of(all, "phone")?.stays).toBe("keep");
    expect(of(all, "website")?.stays).toBe("merge");
  });

  it("keep the later day before which nobody is to ask, and both remarks", () => {
    const all = lines({ next_available_on: "2026-12-01", notes: "Ring." }, { next_available_on: "2027-02-01", notes: "Ask for Jo." });
    expect(of(all, "next_available_on")?.stays).toBe("merge");
    expect(of(all, "notes")).toMatchObject({ joins: true, stays: "both" });
    expect(of(lines({}, { notes: "Ask for Jo." }), "notes")).toMatchObject({ joins: false, stays: "merge" });
  });

  it("go on under the name that was picked, and every field is told to the core", () => {
    const all = lines({ name: "Acme" }, { name: "ACME Dental" });
    expect(nameAfter(all, {})).toBe("Acme");
    expect(nameAfter(all, { name: "merge" })).toBe("ACME Dental");
    expect(choicesOf(all, { name: "merge" })).toContainEqual({ field: "name", stays: "merge" });
    expect(choicesOf(all, {})).toHaveLength(all.length);
  });
});
