import { Button, IconButton } from "@/components/Button";
import { SelectField } from "@/components/fields/SelectField";
import { IconPlus, IconX } from "@/components/icons";
import { AlignedClusters } from "@/features/settings/AlignedClusters";
import { Block } from "@/features/settings/Block";
import { CheckCell, optionsOf, SelectCell, TextCell } from "@/features/settings/cells";
import { addLine, keepLine, keepOffice, removeLine } from "@/features/settings/keep";
import type { ClusterId, EndorsementArea, Framework, PathwayId, Settings } from "@/ipc/generated";
import { endorsementAreaWords, frameworkWords } from "@/ipc/words";
import { newId } from "@/lib/ids";
import css from "@/features/settings/settings.module.css";

/** What students head for: pathways, each in a career cluster and an endorsement area. */
export function PathwaysPart({ settings }: { settings: Settings }) {
  const { framework } = settings.office.settings;
  const clusters = settings.clusters.filter((one) => one.framework === framework).sort((a, b) => a.position - b.position);
  const other = settings.clusters.filter((one) => one.framework !== framework && settings.pathways.some((path) => path.cluster_id === one.id));
  const options = [...clusters, ...other].map((one) => ({ value: one.id, label: one.name }));
  const [first] = clusters;
  const add = () => first && void addLine("pathway", { id: newId<PathwayId>(), name: "New pathway", code: "", cluster_id: first.id, endorsement_area: "human", aligned_cluster_ids: [], active: true });
  return (
    <div className={`${css.column} ${css.wide}`}>
      <Block title="Career clusters" note="The framework that reports and columns go by. Pathways keep their cluster when it changes.">
        <div style={{ maxWidth: "22rem" }}><SelectField label="Framework" value={framework} options={optionsOf(frameworkWords)} onChange={(next) => void keepOffice((was) => ({ ...was, settings: { ...was.settings, framework: next as Framework } }))} /></div>
      </Block>
      <Block title="Pathways" action={<Button icon={IconPlus} onClick={add}>Add a pathway</Button>}>
        <table className={css.table}>
          <colgroup><col /><col style={{ width: "6rem" }} /><col style={{ width: "15rem" }} /><col style={{ width: "15rem" }} /><col style={{ width: "8rem" }} /><col style={{ width: "4rem" }} /><col style={{ width: "2.5rem" }} /></colgroup>
          <thead><tr><th scope="col">Pathway</th><th scope="col">Code</th><th scope="col">Career cluster</th><th scope="col">Endorsement area</th><th scope="col">Also aligned</th><th scope="col">In use</th><th scope="col"><span className="hidden-text">Remove</span></th></tr></thead>
          <tbody>{settings.pathways.map((one) => (
            <tr key={one.id} data-off={!one.active || undefined}>
              <td><TextCell label="Name of the pathway" value={one.name} onCommit={(name) => keepLine("pathway", one.id, { name: name.trim() })} /></td>
              <td><TextCell label={`Code of ${one.name}`} value={one.code} onCommit={(code) => keepLine("pathway", one.id, { code: code.trim() })} /></td>
              <td><SelectCell label={`Career cluster of ${one.name}`} value={one.cluster_id} options={options} onCommit={(cluster) => keepLine("pathway", one.id, { cluster_id: cluster as ClusterId })} /></td>
              <td><SelectCell label={`Endorsement area of ${one.name}`} value={one.endorsement_area} options={optionsOf(endorsementAreaWords)} onCommit={(area) => keepLine("pathway", one.id, { endorsement_area: area as EndorsementArea })} /></td>
              <td><AlignedClusters pathway={one} clusters={clusters} /></td>
              <td data-mid=""><CheckCell label={`${one.name} is in use`} checked={one.active} onCommit={(active) => keepLine("pathway", one.id, { active })} /></td>
              <td><IconButton icon={IconX} label={`Remove ${one.name}`} onClick={() => removeLine("pathway", one.id, one.name)} /></td>
            </tr>
          ))}</tbody>
        </table>
      </Block>
    </div>
  );
}
