import { describe, expect, it } from "vitest";
import { sundayOf, weeksOf } from "@/features/placements/weeks";

describe("weeks of a placement", () => {
  it("begin on the Sunday on or before a day", () => {
    expect(sundayOf("2026-12-01")).toBe("2026-11-29");
    expect(sundayOf("2026-11-29")).toBe("2026-11-29");
  });

  it("run from the first day to the week that has begun, newest first", () => {
    expect(weeksOf("2026-12-01", "2027-03-25", "2026-12-14", [])).toEqual(["2026-12-13", "2026-12-06", "2026-11-29"]);
  });

  it("end with the last day, but keep a week with hours that lies outside", () => {
    expect(weeksOf("2026-12-01", "2026-12-05", "2027-02-01", ["2026-12-20"])).toEqual(["2026-12-20", "2026-11-29"]);
  });

  it("cross a change to summer time without losing a week", () => {
    expect(weeksOf("2027-03-08", null, "2027-03-23", [])).toEqual(["2027-03-21", "2027-03-14", "2027-03-07"]);
  });

  it("are none before the first day", () => {
    expect(weeksOf("2026-12-01", null, "2026-11-24", [])).toEqual([]);
  });
});
