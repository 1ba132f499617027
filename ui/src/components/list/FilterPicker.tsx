import { Popover } from "@mantine/core";
import { useMemo, useState, type ReactNode } from "react";
import { Button } from "@/components/Button";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import type { Column } from "@/components/grid/column";
import { choices, needsValue, OPS, opWords, type Filter, type FilterOp } from "@/components/grid/filter";
import { Icon } from "@/components/Icon";
import { IconPlus } from "@/components/icons";
import css from "@/components/list/list.module.css";

interface FilterPickerProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The filter that is being changed; without it a new one is made. */
  start?: Filter;
  onDone(filter: Filter): void;
  /** The words of the button that opens it; "+ Filter" without. */
  children?: ReactNode;
}

/** Makes a filter: column, comparison, values. Each step shows what the rows hold. */
export function FilterPicker<Row>({ columns, rows, start, onDone, children }: FilterPickerProps<Row>) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={children ? undefined : `${css.chip} ${css.add}`} onClick={() => setOpened(!opened)}>{children ?? <><Icon of={IconPlus} size="s" />Filter</>}</button>
      </Popover.Target>
      <Popover.Dropdown>
        {opened && <FilterForm columns={columns} rows={rows} start={start} onDone={(filter) => { onDone(filter); setOpened(false); }} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm<Row>({ columns, rows, start, onDone }: Omit<FilterPickerProps<Row>, "children">) {
  const usable = useMemo(() => columns.filter((column) => column.filter !== undefined), [columns]);
  const [filter, setFilter] = useState<Filter | undefined>(start ?? firstFilter(usable[0]));
  const column = usable.find((one) => one.id === filter?.column);
  const values = useMemo(() => (column?.filter === "choice" ? choices(column, rows) : []), [column, rows]);
  if (!filter || !column?.filter) return null;
  const choose = (id: string) => setFilter(firstFilter(usable.find((one) => one.id === id)));
  const ready = !needsValue(filter.op) || filter.values.some((value) => value.trim() !== "");
  return (
    <form className={css.panel} onSubmit={(event) => { event.preventDefault(); if (ready) onDone(filter); }}>
      <SelectField label="Column" value={filter.column} options={usable.map((one) => ({ value: one.id, label: one.filter === "flag" ? (one.flag ?? one.header) : one.header }))} onChange={choose} />
      <SelectField label="Comparison" value={filter.op} options={OPS[column.filter].map((op) => ({ value: op, label: opWords(op, column.filter) }))} onChange={(op) => setFilter({ ...filter, op: op as FilterOp })} />
      {needsValue(filter.op) && column.filter === "choice" && (
        <div className={css.values} role="group" aria-label={column.header}>
          {values.map((value) => (
            <label key={value} className={css.value}>
              <input type="checkbox" checked={filter.values.includes(value)}
                onChange={(event) => setFilter({ ...filter, values: event.target.checked ? [...filter.values, value] : filter.values.filter((one) => one !== value) })} />
              {value}
            </label>
          ))}
        </div>
      )}
      {needsValue(filter.op) && column.filter !== "choice" && (
        <TextField label={column.header} value={filter.values[0] ?? ""} onChange={(value) => setFilter({ ...filter, values: [value] })} />
      )}
      <Button look="fill" type="submit" disabled={!ready}>Show</Button>
    </form>
  );
}

function firstFilter<Row>(column: Column<Row> | undefined): Filter | undefined {
  const op = column?.filter && OPS[column.filter][0];
  return column && op ? { column: column.id, op, values: [] } : undefined;
}
