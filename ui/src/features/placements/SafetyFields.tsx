import { Button, IconButton } from "@/components/Button";
import { DateField } from "@/components/fields/DateField";
import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import { IconPlus, IconX } from "@/components/icons";
import type { SafetyItem } from "@/ipc/generated";

/** What was taught about safety, by whom and when. */
export function SafetyFields({ items, onChange }: { items: readonly SafetyItem[]; onChange(items: SafetyItem[]): Promise<string | undefined> }) {
  const set = (at: number, patch: Partial<SafetyItem>) => onChange(items.map((item, i) => (i === at ? { ...item, ...patch } : item)));
  return (
    <div className="stack">
      {items.map((item, i) => (
        // Safety lessons have no key but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className="stack" style={{ gap: 8 }}>
          <div className="row" style={{ alignItems: "flex-end" }}><div className="grow"><TextField label={`Lesson ${i + 1}`} value={item.topic} onCommit={(topic) => set(i, { topic })} /></div><IconButton icon={IconX} label={`Remove lesson ${i + 1}`} onClick={() => void onChange(items.filter((_, at) => at !== i))} /></div>
          <Pair>
            <TextField label="Instructor" value={item.instructor} onCommit={(instructor) => set(i, { instructor })} />
            <DateField label="Taught on" value={item.taught_on} onCommit={(value) => set(i, { taught_on: value })} />
          </Pair>
        </div>
      ))}
      <div><Button icon={IconPlus} onClick={() => void onChange([...items, { topic: "", instructor: "", taught_on: null }])}>Add a lesson</Button></div>
    </div>
  );
}
