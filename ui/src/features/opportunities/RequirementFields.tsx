import { CheckField } from "@/components/fields/CheckField";
import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import type { ClearanceKind, Requirements } from "@/ipc/generated";
import { clearanceKindWords } from "@/ipc/words";

const number = (value: string): number | null => (value.trim() === "" ? null : Number(value));

/** What the site asks of a student before the first day. */
export function RequirementFields({ asked, onChange }: { asked: Requirements; onChange(asked: Requirements): Promise<string | undefined> }) {
  const set = (patch: Partial<Requirements>) => onChange({ ...asked, ...patch });
  return (
    <div className="stack">
      <Pair>
        <TextField label="Least age" type="number" value={asked.min_age === null ? "" : String(asked.min_age)} onCommit={(value) => set({ min_age: number(value) })} />
        <TextField label="Least grade" type="number" value={asked.min_grade === null ? "" : String(asked.min_grade)} onCommit={(value) => set({ min_grade: number(value) })} />
      </Pair>
      <div>
        {(Object.entries(clearanceKindWords) as [ClearanceKind, string][]).map(([kind, label]) => (
          <CheckField key={kind} label={label} checked={asked.clearances.includes(kind)} onChange={(on) => void set({ clearances: on ? [...asked.clearances, kind] : asked.clearances.filter((one) => one !== kind) })} />
        ))}
        <CheckField label="Own transport" checked={asked.own_transport} onChange={(own_transport) => void set({ own_transport })} />
      </div>
      <TextField label="Anything else" lines={2} value={asked.other} onCommit={(other) => set({ other })} />
    </div>
  );
}
