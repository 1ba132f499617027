import { Menu } from "@mantine/core";
import { flushSync } from "react-dom";
import { useRef, useState, type ReactNode } from "react";
import type { Column } from "@/components/grid/column";
import type { Filter } from "@/components/grid/filter";
import type { SortBy } from "@/components/grid/rowIndex";
import { Icon } from "@/components/Icon";
import { IconArrowsSort, IconSearch } from "@/components/icons";
import { FilterChips } from "@/components/list/FilterChips";
import type { ListSearch } from "@/components/list/search";
import { useCommand } from "@/lib/commands";
import css from "@/components/list/list.module.css";

interface FilterRowProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  filters: readonly Filter[];
  sort: SortBy | undefined;
  find: string;
  lead?: ReactNode;
  end?: ReactNode;
  onSearch(patch: Partial<ListSearch>, replace?: boolean): void;
  onSort(sort: SortBy): void;
}

/** What Tab stops at in the list: a cell of the grid, a card of the board, a line of the map. */
const LIST_STOP = '[role="grid"] [tabindex="0"], [data-card][tabindex="0"], [data-line][tabindex="0"]';

/** Below the view tabs: the filters as chips, the search of this list, and what it is sorted by. */
export function FilterRow<Row>({ columns, rows, filters, sort, find, lead, end, onSearch, onSort }: FilterRowProps<Row>) {
  const [searching, setSearching] = useState(find !== "");
  const field = useRef<HTMLInputElement>(null);
  useCommand("filter", () => {
    // At once, so that what is typed next goes in.
    flushSync(() => setSearching(true));
    field.current?.select();
  });
  const sorted = columns.find((column) => column.id === sort?.column);
  return (
    <div className={css.filters} role="toolbar" aria-label="Filters">
      <div className={css.chips}>
        {searching && (
          <span className={css.search}>
            <Icon of={IconSearch} size="s" />
            <input ref={field} type="search" aria-label="Search this list" placeholder="Search this list" value={find} onChange={(event) => onSearch({ find: event.target.value || undefined }, true)}
              onBlur={() => find === "" && setSearching(false)}
              onKeyDown={(event) => {
                if (event.key === "Escape") onSearch({ find: undefined }, true);
                if (event.key === "Escape" || event.key === "Enter" || event.key === "ArrowDown") document.querySelector<HTMLElement>(LIST_STOP)?.focus();
              }} />
          </span>
        )}
        {lead}
        <FilterChips columns={columns} rows={rows} filters={filters} onChange={(next) => onSearch({ filters: next })} />
      </div>
      {sorted && (
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={`${css.chip} ${css.sorted}`}><Icon of={IconArrowsSort} size="s" />Sorted by <b>{sorted.header.toLowerCase()}</b></button>
          </Menu.Target>
          <Menu.Dropdown mah="24rem" style={{ overflowY: "auto" }}>
            {columns.filter((column) => !column.filterOnly).map((column) => (
              <Menu.Item key={column.id} onClick={() => onSort({ column: column.id, descending: false })}>{column.header}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {end}
    </div>
  );
}
