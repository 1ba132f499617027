/** Grades of a roster: which come in. */
import type { GradeCount } from "@/ipc/generated";
import { sentenceCase } from "@/lib/text";

export const HIGH_SCHOOL: readonly number[] = [9, 10, 11, 12];

export function gradeWords(grade: number): string {
  if (grade < 0) return "Before kindergarten";
  if (grade === 0) return "Kindergarten";
  return grade > 12 ? "After grade 12" : sentenceCase(`grade ${grade}`);
}

export const toldGrades = (counts: readonly GradeCount[]): { grade: number; students: number }[] => counts.flatMap(({ grade, students }) => (grade === null ? [] : [{ grade, students }]));

/** How many of the file's students a choice brings in; those without a grade always come. */
export const chosenStudents = (counts: readonly GradeCount[], grades: readonly number[]): number => counts.filter(({ grade }) => grade === null || grades.includes(grade)).reduce((sum, one) => sum + one.students, 0);

export const withGrade = (grades: readonly number[], grade: number, on: boolean): number[] => [...grades.filter((one) => one !== grade), ...(on ? [grade] : [])].sort((a, b) => a - b);
