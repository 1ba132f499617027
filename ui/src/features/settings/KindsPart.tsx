import { Button, IconButton } from "@/components/Button";
import { IconPlus, IconX } from "@/components/icons";
import { Block } from "@/features/settings/Block";
import { CheckCell, NumberCell, TextCell } from "@/features/settings/cells";
import { addLine, keepLine, removeLine } from "@/features/settings/keep";
import { PapersOfKind } from "@/features/settings/PapersOfKind";
import { OfficeRules } from "@/features/settings/OfficeRules";
import type { HourRuleId, KindId, Settings } from "@/ipc/generated";
import { today } from "@/lib/dates";
import { newId } from "@/lib/ids";
import css from "@/features/settings/settings.module.css";

/** Kinds of experience, the rule that makes enough of them, and how the office works. */
export function KindsPart({ settings }: { settings: Settings }) {
  const rules = [...settings.hour_rules].sort((a, b) => b.valid_from.localeCompare(a.valid_from));
  const addKind = () => void addLine("kind", { id: newId<KindId>(), name: "New kind", hours: 0, credit: "", counts: true, group: false, papers: ["agreement"], active: true });
  const addRule = () => void addLine("hour_rule", { id: newId<HourRuleId>(), valid_from: today(), total_hours: rules[0]?.total_hours ?? 60, most_experiences: rules[0]?.most_experiences ?? 2, floor_hours: rules[0]?.floor_hours ?? 0, citation: "" });
  return (
    <div className={`${css.column} ${css.wide}`}>
      <Block title="Kinds of experience" action={<Button icon={IconPlus} onClick={addKind}>Add a kind</Button>}>
        <table className={css.table}>
          <colgroup><col /><col style={{ width: "6rem" }} /><col style={{ width: "9rem" }} /><col style={{ width: "8rem" }} /><col style={{ width: "6rem" }} /><col style={{ width: "7rem" }} /><col style={{ width: "4rem" }} /><col style={{ width: "2.5rem" }} /></colgroup>
          <thead><tr><th scope="col">Kind</th><th scope="col">Hours asked</th><th scope="col">Credit</th><th scope="col">Hours count</th><th scope="col">As a group</th><th scope="col">Papers</th><th scope="col">In use</th><th scope="col"><span className="hidden-text">Remove</span></th></tr></thead>
          <tbody>{settings.kinds.map((one) => (
            <tr key={one.id} data-off={!one.active || undefined}>
              <td><TextCell label="Name of the kind" value={one.name} onCommit={(name) => keepLine("kind", one.id, { name: name.trim() })} /></td>
              <td><NumberCell label={`Hours of ${one.name}`} value={one.hours} onCommit={(hours) => keepLine("kind", one.id, { hours })} /></td>
              <td><TextCell label={`Credit of ${one.name}`} value={one.credit} onCommit={(credit) => keepLine("kind", one.id, { credit: credit.trim() })} /></td>
              <td data-mid=""><CheckCell label={`Hours of ${one.name} count`} checked={one.counts} onCommit={(counts) => keepLine("kind", one.id, { counts })} /></td>
              <td data-mid=""><CheckCell label={`${one.name} as a group`} checked={one.group} onCommit={(group) => keepLine("kind", one.id, { group })} /></td>
              <td><PapersOfKind kind={one} /></td>
              <td data-mid=""><CheckCell label={`${one.name} is in use`} checked={one.active} onCommit={(active) => keepLine("kind", one.id, { active })} /></td>
              <td><IconButton icon={IconX} label={`Remove ${one.name}`} onClick={() => removeLine("kind", one.id, one.name)} /></td>
            </tr>
          ))}</tbody>
        </table>
      </Block>
      <Block title="Hour rules" note="When completed hours make a career development experience. On a day, the newest rule that is valid by then is in force." action={<Button icon={IconPlus} onClick={addRule}>Add a rule</Button>}>
        <table className={css.table}>
          <colgroup><col style={{ width: "10rem" }} /><col style={{ width: "7rem" }} /><col style={{ width: "9rem" }} /><col style={{ width: "9rem" }} /><col /><col style={{ width: "2.5rem" }} /></colgroup>
          <thead><tr><th scope="col">Valid from</th><th scope="col">Hours in all</th><th scope="col">In at most</th><th scope="col">None shorter than</th><th scope="col">Where it is written</th><th scope="col"><span className="hidden-text">Remove</span></th></tr></thead>
          <tbody>{rules.map((one) => (
            <tr key={one.id}>
              <td><TextCell label="Valid from" type="date" value={one.valid_from} onCommit={(valid_from) => keepLine("hour_rule", one.id, { valid_from })} /></td>
              <td><NumberCell label="Hours in all" value={one.total_hours} onCommit={(total_hours) => keepLine("hour_rule", one.id, { total_hours })} /></td>
              <td><NumberCell label="In at most so many experiences" value={one.most_experiences} onCommit={(most_experiences) => keepLine("hour_rule", one.id, { most_experiences })} /></td>
              <td><NumberCell label="None shorter than, hours" value={one.floor_hours} onCommit={(floor_hours) => keepLine("hour_rule", one.id, { floor_hours })} /></td>
              <td><TextCell label="Where the rule is written" value={one.citation} onCommit={(citation) => keepLine("hour_rule", one.id, { citation: citation.trim() })} /></td>
              <td><IconButton icon={IconX} label={`Remove the rule of ${one.valid_from}`} onClick={() => removeLine("hour_rule", one.id, "the hour rule")} /></td>
            </tr>
          ))}</tbody>
        </table>
      </Block>
      <OfficeRules office={settings.office} />
    </div>
  );
}
