import { Combobox, useCombobox } from "@mantine/core";
import { useMemo, useState } from "react";
import { Field, type FieldProps } from "@/components/fields/Field";
import { Icon } from "@/components/Icon";
import { IconSelector, type IconShape } from "@/components/icons";
import { plain } from "@/lib/text";
import css from "@/components/fields/fields.module.css";

export interface ComboOption {
  value: string;
  label: string;
  /** At the right of the option, and of the field once chosen. */
  detail?: string;
}

interface ComboFieldProps extends FieldProps {
  value: string;
  options: readonly ComboOption[];
  onChange(value: string): void;
  icon?: IconShape | undefined;
  placeholder?: string;
  clearable?: boolean;
  focusFirst?: boolean;
}

const MOST = 60;

/** A choice from a long list by typing some of its words. */
export function ComboField({ value, options, onChange, icon, placeholder, clearable = false, focusFirst, ...field }: ComboFieldProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = options.find((option) => option.value === value);
  const found = useMemo(() => {
    const words = plain(typed ?? "").split(/\s+/).filter(Boolean);
    return options.filter((option) => words.every((word) => plain(`${option.label} ${option.detail ?? ""}`).includes(word))).slice(0, MOST);
  }, [options, typed]);

  const leave = () => {
    if (typed === "" && clearable) onChange("");
    setTyped(null);
    combobox.closeDropdown();
  };
  return (
    <Field {...field}>
      {(ids) => (
        <Combobox store={combobox} withinPortal onOptionSubmit={(next) => { onChange(next); setTyped(null); combobox.closeDropdown(); }}>
          <Combobox.Target>
            <div className={css.input} data-invalid={field.error ? true : undefined}>
              {icon && <Icon of={icon} size="m" />}
              <Combobox.EventsTarget>
                <input {...ids} value={typed ?? chosen?.label ?? ""} placeholder={placeholder} autoComplete="off" data-autofocus={focusFirst || undefined}
                  onChange={(event) => { setTyped(event.target.value); combobox.openDropdown(); combobox.selectFirstOption(); }}
                  onFocus={(event) => event.target.select()} onClick={() => combobox.openDropdown()} onBlur={leave} />
              </Combobox.EventsTarget>
              {typed === null && chosen?.detail && <span className={css.end}>{chosen.detail}</span>}
              <Icon of={IconSelector} size="s" />
            </div>
          </Combobox.Target>
          <Combobox.Dropdown>
            <Combobox.Options mah="16rem" style={{ overflowY: "auto" }}>
              {found.length === 0 && <Combobox.Empty>Nothing by that name</Combobox.Empty>}
              {found.map((option) => (
                <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
                  <span className={css.option}><span className="cut">{option.label}</span>{option.detail && <small>{option.detail}</small>}</span>
                </Combobox.Option>
              ))}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  );
}
