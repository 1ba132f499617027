/** Which column of a file fills which field, as the wizard edits it. The core reads and remembers it as it stands. */
import type { Field, ImportField, Mapping } from "@/ipc/generated";

/** One field is filled by one column: choosing it here takes it away from where it was. */
export function matchColumn(mapping: Mapping, header: string, field: Field | null): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) => (column.header === header ? { header, field, confidence: 100 } : field !== null && column.field === field ? { ...column, field: null, confidence: 100 } : column)),
  };
}

export function setDefault(mapping: Mapping, field: Field, value: string): Mapping {
  const others = mapping.defaults.filter((one) => one.field !== field);
  return { ...mapping, defaults: value ? [...others, { field, value }] : others };
}

/** The field of a list's choice. */
export const fieldNamed = (fields: readonly ImportField[], name: string): Field | null => fields.find((one) => one.field === name)?.field ?? null;

export const sureness = (confidence: number): string => (confidence >= 90 ? "Sure" : confidence >= 60 ? "Likely" : "A guess");
