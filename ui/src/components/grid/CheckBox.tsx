import css from "@/components/grid/grid.module.css";

interface CheckBoxProps {
  checked: boolean;
  some?: boolean;
  label: string;
  onToggle(shift: boolean): void;
}

/** A row's check box. It takes no tab stop of its own: the cell around it has the grid's focus. */
export function CheckBox({ checked, some = false, label, onToggle }: CheckBoxProps) {
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      className={css.box}
      checked={checked}
      aria-label={label}
      ref={(box) => {
        if (box) box.indeterminate = some;
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        onToggle(event.shiftKey);
      }}
      onChange={() => undefined}
    />
  );
}
