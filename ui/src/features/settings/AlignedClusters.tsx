import { Popover } from "@mantine/core";
import { Button } from "@/components/Button";
import { CheckField } from "@/components/fields/CheckField";
import { keepLine } from "@/features/settings/keep";
import type { Cluster, Pathway } from "@/ipc/generated";
import { counted } from "@/lib/text";

/** Other clusters whose openings count as aligned for a pathway. */
export function AlignedClusters({ pathway, clusters }: { pathway: Pathway; clusters: readonly Cluster[] }) {
  const has = pathway.aligned_cluster_ids;
  const shown = has.length === 0 ? "None" : counted(has.length, "cluster");
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target><Button aria-label={`${shown} also aligned for ${pathway.name}`}>{shown}</Button></Popover.Target>
      <Popover.Dropdown>
        <div style={{ maxHeight: "20rem", overflow: "auto", padding: 8 }}>
          {clusters.filter((one) => one.id !== pathway.cluster_id).map((one) => (
            <CheckField key={one.id} label={one.name} checked={has.includes(one.id)} onChange={(on) => void keepLine("pathway", pathway.id, { aligned_cluster_ids: on ? [...has, one.id] : has.filter((id) => id !== one.id) })} />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
