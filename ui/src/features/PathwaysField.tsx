import { ComboField } from "@/components/fields/ComboField";
import { Chip } from "@/components/list/FilterChips";
import type { PathwayId } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";

interface PathwaysFieldProps {
  ids: readonly PathwayId[];
  onChange(ids: PathwayId[]): void;
  label?: string;
  /** Isn't offered: it is named elsewhere. */
  except?: PathwayId | null;
}

/** Pathways as chips, in their order, and a way to add one. */
export function PathwaysField({ ids, onChange, label = "Add a pathway", except = null }: PathwaysFieldProps) {
  const office = useSettings();
  const options = office?.settings.pathways.filter((one) => one.active && one.id !== except && !ids.includes(one.id)).map((one) => ({ value: one.id, label: one.name, detail: office.cluster(one.cluster_id)?.name ?? "" })) ?? [];
  return (
    <>
      {ids.length > 0 && (
        <div className="row" style={{ flexWrap: "wrap", gap: 6 }}>
          {ids.map((id) => {
            const name = office?.pathway(id)?.name ?? "Pathway";
            return <Chip key={id} removeLabel={`Remove ${name}`} onRemove={() => onChange(ids.filter((one) => one !== id))}><b>{name}</b></Chip>;
          })}
        </div>
      )}
      <ComboField label={label} value="" options={options} placeholder="Type part of its name" onChange={(id) => id && onChange([...ids, id as PathwayId])} />
    </>
  );
}
