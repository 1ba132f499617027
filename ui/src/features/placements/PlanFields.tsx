import { Button, IconButton } from "@/components/Button";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { IconPlus, IconX } from "@/components/icons";
import type { PlanItem } from "@/ipc/generated";
import { taughtAtWords } from "@/ipc/words";

/** The tasks and skills of the training plan, in their order. */
export function PlanFields({ items, onChange }: { items: readonly PlanItem[]; onChange(items: PlanItem[]): Promise<string | undefined> }) {
  const set = (at: number, patch: Partial<PlanItem>) => onChange(items.map((item, i) => (i === at ? { ...item, ...patch } : item)));
  return (
    <div className="stack">
      {items.map((item, i) => (
        // The plan's lines have no key but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className="stack" style={{ gap: 8 }}>
          <div className="row" style={{ alignItems: "flex-end" }}><div className="grow"><TextField label={`Task ${i + 1}`} value={item.task} onCommit={(task) => set(i, { task })} /></div><IconButton icon={IconX} label={`Remove task ${i + 1}`} onClick={() => void onChange(items.filter((_, at) => at !== i))} /></div>
          <Pair>
            <SelectField label="Taught at" value={item.taught_at} options={Object.entries(taughtAtWords).map(([value, label]) => ({ value, label }))} onChange={(value) => void set(i, { taught_at: value as PlanItem["taught_at"] })} />
            <TextField label="When" value={item.when} placeholder="Weeks 1–3" onCommit={(when) => set(i, { when })} />
          </Pair>
        </div>
      ))}
      <div><Button icon={IconPlus} onClick={() => void onChange([...items, { task: "", taught_at: "site", when: "" }])}>Add a task</Button></div>
    </div>
  );
}
