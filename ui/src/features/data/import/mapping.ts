/** Which column of a file fills which field, as the wizard edits it. The core reads and remembers it as it stands. */
import type { GuessedMapping } from "@/ipc/generated";

export interface MappedColumn {
  header: string;
  /** Null: the column is not read. */
  field: string | null;
  /** How sure the guess is, 0 to 100; 100 when a person said so. */
  confidence: number;
}

export interface Mapping {
  target: string;
  columns: MappedColumn[];
  /** What is taken where no column is mapped or the cell is blank. */
  defaults: { field: string; value: string }[];
  fingerprint: string;
}

export interface FieldChoice {
  id: string;
  label: string;
}

export interface Guess {
  mapping: Mapping;
  remembered: boolean;
  headers: string[];
  sample: string[][];
  fields: FieldChoice[];
}

export function readGuess(reply: GuessedMapping): Guess {
  const fields = reply.fields as unknown as { field?: string; key?: string; label: string }[];
  return { mapping: reply.mapping as unknown as Mapping, remembered: reply.remembered, headers: reply.headers, sample: reply.sample, fields: fields.map((one) => ({ id: one.field ?? one.key ?? one.label, label: one.label })) };
}

export const forWire = (mapping: Mapping | null): GuessedMapping["mapping"] | null => mapping as unknown as GuessedMapping["mapping"] | null;

/** One field is filled by one column: choosing it here takes it away from where it was. */
export function matchColumn(mapping: Mapping, header: string, field: string | null): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) => (column.header === header ? { header, field, confidence: 100 } : field !== null && column.field === field ? { ...column, field: null, confidence: 100 } : column)),
  };
}

export function setDefault(mapping: Mapping, field: string, value: string): Mapping {
  const others = mapping.defaults.filter((one) => one.field !== field);
  return { ...mapping, defaults: value ? [...others, { field, value }] : others };
}

export const sureness = (confidence: number): string => (confidence >= 90 ? "Sure" : confidence >= 60 ? "Likely" : "A guess");
