import { expect, test } from "vitest";
import { forgetUnsent, keepUnsentForm, unsent, unsentForm } from "@/lib/unsent";

const blank = { name: "", grade: "12", birth: null as string | null };

test("a form closed by mistake stands there again", () => {
  keepUnsentForm("new student", { ...blank, name: "Ana" }, blank);
  expect(unsentForm("new student", { ...blank, grade: "11" })).toEqual({ name: "Ana", grade: "11", birth: null });
  expect(unsentForm("new employer", blank)).toEqual(blank);
});

test("what is blank again is not kept, and a locked office keeps nothing", () => {
  keepUnsentForm("new student", blank, blank);
  expect(unsent("new student")).toBe("");
  keepUnsentForm("new student", { ...blank, birth: "2009-03-04" }, blank);
  forgetUnsent();
  expect(unsentForm("new student", blank)).toEqual(blank);
});
