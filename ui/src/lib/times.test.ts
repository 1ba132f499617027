import { describe, expect, it } from "vitest";
import { minutesFrom } from "@/lib/hours";
import { timeFrom, timeWords } from "@/lib/times";

describe("times of day", () => {
  it.each([
    ["1:10", "13:10"],
    ["1:10 pm", "13:10"],
    ["1:10 p.m.", "13:10"],
    ["1:10 am", "01:10"],
    ["01:10", "01:10"],
    ["8", "08:00"],
    ["7:30", "07:30"],
    ["12", "12:00"],
    ["12 am", "00:00"],
    ["1310", "13:10"],
    ["3p", "15:00"],
    ["23:59", "23:59"],
  ])("%s is %s", (text, time) => {
    expect(timeFrom(text)).toBe(time);
  });

  it.each(["", "noonish", "25:00", "8:75", "13 pm", "1:1"])("%s is no time", (text) => {
    expect(timeFrom(text)).toBeNull();
  });

  it("are written on the twelve-hour clock", () => {
    expect(timeWords("13:10")).toBe("1:10 pm");
    expect(timeWords("00:05")).toBe("12:05 am");
  });
});

describe("amounts of hours", () => {
  it.each([["4", 240], ["3.5", 210], ["3,5", 210], ["3:30", 210], ["2h15", 135], ["0.25", 15]])("%s is %s minutes", (text, minutes) => {
    expect(minutesFrom(text)).toBe(minutes);
  });

  it("are nothing else", () => {
    expect(minutesFrom("four")).toBeNull();
    expect(minutesFrom("-2")).toBeNull();
  });
});
