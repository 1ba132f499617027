import { useState } from "react";
import { ColumnMenu, type ColumnMenuProps } from "@/components/grid/ColumnMenu";
import { Icon } from "@/components/Icon";
import { IconChevronDown } from "@/components/icons";
import css from "@/components/grid/grid.module.css";

/** The button of a column's menu. The menu itself is made when it is first wanted: eight of them are felt when a screen opens. */
export function ColumnMenuButton<Row>(props: ColumnMenuProps<Row>) {
  const { column, opened, onOpened } = props;
  const [wanted, setWanted] = useState(opened);
  if (opened && !wanted) setWanted(true);
  if (wanted) return <ColumnMenu {...props} />;
  return (
    <button type="button" tabIndex={-1} className={css.menuButton} aria-haspopup="menu" aria-expanded={false} aria-label={`${column.header}: column menu`}
      onClick={(event) => { event.stopPropagation(); onOpened(true); }}>
      <Icon of={IconChevronDown} size="s" />
    </button>
  );
}
