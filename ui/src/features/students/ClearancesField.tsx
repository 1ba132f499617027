import { CheckField } from "@/components/fields/CheckField";
import { DateField } from "@/components/fields/DateField";
import type { Clearance, ClearanceKind } from "@/ipc/generated";
import { clearanceKindWords } from "@/ipc/words";

/** What a site may ask for before the first day, each with the day it runs out. */
export function ClearancesField({ clearances, onChange }: { clearances: readonly Clearance[]; onChange(clearances: Clearance[]): void }) {
  const without = (kind: ClearanceKind) => clearances.filter((one) => one.kind !== kind);
  return (
    <div style={{ display: "grid", gap: 4 }}>
      {(Object.entries(clearanceKindWords) as [ClearanceKind, string][]).map(([kind, label]) => {
        const held = clearances.find((one) => one.kind === kind);
        return (
          <div key={kind}>
            <CheckField label={label} checked={held !== undefined} onChange={(on) => onChange(on ? [...clearances, { kind, valid_until: null }] : without(kind))} />
            {held && <div style={{ paddingLeft: 22, paddingBottom: 8 }}><DateField label="Valid until" note="empty: does not run out" value={held.valid_until} onCommit={(value) => onChange([...without(kind), { kind, valid_until: value }])} /></div>}
          </div>
        );
      })}
    </div>
  );
}
