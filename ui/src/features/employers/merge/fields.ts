/** Two entries of one employer, field by field: which value each has, and which stays unless the person says otherwise. */
import type { Employer, MergeChoice, MergeField, MergeSide } from "@/ipc/generated";
import { employerStageWords } from "@/ipc/words";
import { plainDate } from "@/lib/dates";
import { joined } from "@/lib/text";

export interface MergeLine {
  field: MergeField;
  label: string;
  keep: string;
  merge: string;
  differs: boolean;
  /** Both can stay, one after the other. */
  joins: boolean;
  stays: MergeSide;
}

export interface Lookups {
  cluster(id: Employer["cluster_id"]): string;
  owner(id: Employer["owner_id"]): string;
}

export function linesOf(keep: Employer, merge: Employer, { cluster, owner }: Lookups): MergeLine[] {
  const line = (field: MergeField, label: string, text: (one: Employer) => string): MergeLine => {
    const [mine, theirs] = [text(keep).trim(), text(merge).trim()];
    return { field, label, keep: mine, merge: theirs, differs: mine !== theirs, joins: false, stays: mine === "" && theirs !== "" ? "merge" : "keep" };
  };
  const notes = line("notes", "Remarks", (one) => one.notes);
  const later = line("next_available_on", "Not to be asked before", (one) => plainDate(one.next_available_on));
  return [
    line("name", "Name", (one) => one.name),
    line("stage", "Stage", (one) => joined([employerStageWords[one.stage], one.stage_reason], ": ")),
    line("phone", "Phone", (one) => one.phone),
    line("website", "Website", (one) => one.website),
    line("industry", "Industry", (one) => one.industry),
    line("cluster", "Career cluster", (one) => cluster(one.cluster_id)),
    line("owner", "Owner", (one) => owner(one.owner_id)),
    { ...later, stays: (merge.next_available_on ?? "") > (keep.next_available_on ?? "") ? "merge" : "keep" },
    line("contact_cap", "Contact cap", (one) => (one.contact_cap === null ? "" : String(one.contact_cap))),
    notes.differs && notes.keep !== "" && notes.merge !== "" ? { ...notes, joins: true, stays: "both" } : notes,
  ];
}

export type Picked = Partial<Record<MergeField, MergeSide>>;

export const sideOf = (line: MergeLine, picked: Picked): MergeSide => picked[line.field] ?? line.stays;

/** Every field is named, so that what was seen is what stays. */
export const choicesOf = (lines: readonly MergeLine[], picked: Picked): MergeChoice[] => lines.map((line) => ({ field: line.field, stays: sideOf(line, picked) }));

/** The name under which both go on. */
export function nameAfter(lines: readonly MergeLine[], picked: Picked): string {
  const name = lines.find((line) => line.field === "name");
  return name ? name[sideOf(name, picked) === "merge" ? "merge" : "keep"] : "";
}
