import type { ReactNode } from "react";
import { Icon } from "@/components/Icon";
import { IconX } from "@/components/icons";
import type { Column } from "@/components/grid/column";
import { filterSentence, type Filter } from "@/components/grid/filter";
import { FilterPicker } from "@/components/list/FilterPicker";
import css from "@/components/list/list.module.css";

interface FilterChipsProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  filters: readonly Filter[];
  onChange(filters: Filter[]): void;
}

/** The filters as sentences, each with its own way out, and the way to add one. */
export function FilterChips<Row>({ columns, rows, filters, onChange }: FilterChipsProps<Row>) {
  const without = (i: number) => filters.filter((_, at) => at !== i);
  return (
    <>
      {filters.map((filter, i) => {
        const column = columns.find((one) => one.id === filter.column);
        if (!column) return null;
        const { lead, value } = filterSentence(filter, column);
        return (
          <Chip key={`${filter.column}-${filter.op}-${filter.values.join()}`} removeLabel={`Remove filter: ${lead} ${value}`} onRemove={() => onChange(without(i))}>
            <FilterPicker columns={columns} rows={rows} start={filter} onDone={(next) => onChange(filters.map((one, at) => (at === i ? next : one)))}>
              {lead} <b>{value}</b>
            </FilterPicker>
          </Chip>
        );
      })}
      <FilterPicker columns={columns} rows={rows} onDone={(next) => onChange([...filters, next])} />
    </>
  );
}

/** A removable chip. */
export function Chip({ children, removeLabel, onRemove }: { children: ReactNode; removeLabel: string; onRemove(): void }) {
  return (
    <span className={`${css.chip} ${css.removable}`}>
      {children}
      <button type="button" className={css.x} aria-label={removeLabel} onClick={onRemove}><Icon of={IconX} size="s" /></button>
    </span>
  );
}
