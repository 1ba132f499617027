import { Labelled } from "@/components/fields/Labelled";
import { Segmented } from "@/components/Segmented";
import { Block } from "@/features/settings/Block";
import { keepOffice } from "@/features/settings/keep";
import type { DateFormat, Settings } from "@/ipc/generated";
import { dateFormatWords } from "@/ipc/words";
import { setAppearance, useAppearance, type Density, type Theme } from "@/lib/appearance";
import css from "@/features/settings/settings.module.css";

const THEMES: { value: Theme; label: string }[] = [{ value: "system", label: "As the computer" }, { value: "light", label: "Light" }, { value: "dark", label: "Dark" }, { value: "contrast", label: "High contrast" }];
const DENSITIES: { value: Density; label: string }[] = [{ value: "compact", label: "Compact" }, { value: "normal", label: "Normal" }, { value: "roomy", label: "Roomy" }];
const SCALES = ["90", "100", "110", "125", "150"].map((value) => ({ value, label: `${value}%` }));

/** How this computer shows the program, and how the office writes its dates. */
export function AppearancePart({ settings }: { settings: Settings }) {
  const { theme, density, scale } = useAppearance();
  return (
    <div className={css.column}>
      <Block title="On this computer" note="Kept on this computer only; a colleague at another desk has their own.">
        <div className={css.options}>
          <Labelled label="Theme"><Segmented label="Theme" options={THEMES} value={theme} onChange={(next) => setAppearance({ theme: next })} /></Labelled>
          <Labelled label="Size of everything"><Segmented label="Size of everything" options={SCALES} value={String(scale)} onChange={(next) => setAppearance({ scale: Number(next) })} /></Labelled>
          <Labelled label="Rows of lists"><Segmented label="Rows of lists" options={DENSITIES} value={density} onChange={(next) => setAppearance({ density: next })} /></Labelled>
        </div>
      </Block>
      <Block title="In this office" note="On every computer. Papers write their dates as their language does.">
        <div className={css.options}>
          <Labelled label="Dates"><Segmented label="Dates" options={Object.entries(dateFormatWords).map(([value, label]) => ({ value: value as DateFormat, label }))} value={settings.office.settings.date_format} onChange={(next) => void keepOffice((was) => ({ ...was, settings: { ...was.settings, date_format: next } }))} /></Labelled>
        </div>
      </Block>
    </div>
  );
}
