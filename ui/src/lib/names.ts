/** Names read "Ocampo, Daniela" in lists and "Daniela Ocampo" in sentences. */
export function spokenName(listed: string): string {
  const [family, ...given] = listed.split(", ");
  return given.length > 0 ? `${given.join(", ")} ${family}` : listed;
}

export function calledName(student: { given_name: string; preferred_name: string; family_name: string }): string {
  return [student.preferred_name.trim() || student.given_name.trim(), student.family_name.trim()].filter(Boolean).join(" ");
}

/** "she" where the student says so, else their first name. */
export function subjectOf(student: { pronouns: string; given_name: string; preferred_name: string }): { word: string; verb: string } {
  const said = student.pronouns.trim().toLowerCase().split("/")[0] ?? "";
  if (said === "she" || said === "he") return { word: said, verb: "is" };
  if (said === "they") return { word: said, verb: "are" };
  return { word: student.preferred_name.trim() || student.given_name.trim(), verb: "is" };
}

const GRADES: Record<number, string> = { 9: "Freshman", 10: "Sophomore", 11: "Junior", 12: "Senior" };

export const gradeWord = (grade: number | null): string => (grade === null ? "" : (GRADES[grade] ?? `Grade ${grade}`));

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** "Spanish" for "es"; the code itself when it is none. */
export function languageName(code: string): string {
  const plain = code.trim();
  if (!plain) return "";
  try {
    return LANGUAGES.of(plain) ?? plain;
  } catch {
    return plain;
  }
}
