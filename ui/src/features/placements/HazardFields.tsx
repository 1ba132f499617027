import { Button, IconButton } from "@/components/Button";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { IconPlus, IconX } from "@/components/icons";
import type { HazardItem, HazardousOrder } from "@/ipc/generated";
import { hazardousOrderWords } from "@/ipc/words";

interface HazardFieldsProps {
  items: readonly HazardItem[];
  /** Who supervises, unless somebody else is named. */
  supervisor: string;
  onChange(items: HazardItem[]): Promise<string | undefined>;
}

const orders = Object.entries(hazardousOrderWords).map(([value, label]) => ({ value, label }));

/** The orders from which a student-learner may be exempt; a new line begins with one of these. */
const EXEMPT = ["ho5", "ho8", "ho10", "ho12", "ho14", "ho16", "ho17"] as const satisfies readonly HazardousOrder[];

/** Hazardous work that the training needs: which order, which process, under whom and how long. */
export function HazardFields({ items, supervisor, onChange }: HazardFieldsProps) {
  const set = (at: number, patch: Partial<HazardItem>) => onChange(items.map((item, i) => (i === at ? { ...item, ...patch } : item)));
  const next = EXEMPT.find((order) => !items.some((item) => item.order === order)) ?? EXEMPT[0];
  return (
    <div className="stack">
      {items.map((item, i) => (
        // Two lines may be about one order, so they have no key but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className="stack" style={{ gap: 8 }}>
          <div className="row" style={{ alignItems: "flex-end" }}><div className="grow"><SelectField label={`Order ${i + 1}`} value={item.order} options={orders} onChange={(order) => void set(i, { order: order as HazardousOrder })} /></div><IconButton icon={IconX} label={`Remove order ${i + 1}`} onClick={() => void onChange(items.filter((_, at) => at !== i))} /></div>
          <TextField label="Work process" value={item.process} onCommit={(process) => set(i, { process: process.trim() })} />
          <TextField label="Step in the sequence" value={item.step} placeholder="After the safety lesson" onCommit={(step) => set(i, { step: step.trim() })} />
          <Pair>
            <TextField label="Supervised by" value={item.supervised_by} onCommit={(name) => set(i, { supervised_by: name.trim() })} />
            <TextField label="Longest time in one day" value={item.longest_time} placeholder="20 minutes" onCommit={(time) => set(i, { longest_time: time.trim() })} />
          </Pair>
        </div>
      ))}
      <div><Button icon={IconPlus} onClick={() => void onChange([...items, { order: next, process: "", step: "", supervised_by: supervisor, longest_time: "" }])}>Add hazardous work</Button></div>
    </div>
  );
}
