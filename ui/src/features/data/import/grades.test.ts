import { expect, test } from "vitest";
import { chosenStudents, gradeWords, HIGH_SCHOOL, toldGrades, withGrade } from "@/features/data/import/grades";

const counts = [{ grade: null, students: 2 }, { grade: 0, students: 48 }, { grade: 9, students: 70 }, { grade: 12, students: 71 }, { grade: 13, students: 1 }];

test("high school is chosen, and who has no grade comes too", () => {
  expect(chosenStudents(counts, HIGH_SCHOOL)).toBe(143);
  expect(chosenStudents(counts, [])).toBe(2);
  expect(toldGrades(counts).map((one) => gradeWords(one.grade))).toEqual(["Kindergarten", "Grade 9", "Grade 12", "After grade 12"]);
});

test("a grade is taken in or out once", () => {
  expect(withGrade(HIGH_SCHOOL, 8, true)).toEqual([8, 9, 10, 11, 12]);
  expect(withGrade(HIGH_SCHOOL, 9, true)).toEqual([9, 10, 11, 12]);
  expect(withGrade(HIGH_SCHOOL, 9, false)).toEqual([10, 11, 12]);
});
