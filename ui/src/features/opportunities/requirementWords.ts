import type { Requirements } from "@/ipc/generated";
import { clearanceKindWords } from "@/ipc/words";

/** "16 or older, grade 11, TB test, own transport". */
export function requirementWords(asked: Requirements): string {
  return [
    asked.min_age !== null && `${asked.min_age} or older`,
    asked.min_grade !== null && `grade ${asked.min_grade} or up`,
    ...asked.clearances.map((kind) => clearanceKindWords[kind]),
    asked.own_transport && "own transport",
    asked.other,
  ].filter(Boolean).join(", ");
}
