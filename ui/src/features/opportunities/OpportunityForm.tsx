import { Section } from "@/components/drawer/Section";
import { CheckField } from "@/components/fields/CheckField";
import { ComboField } from "@/components/fields/ComboField";
import { DateField } from "@/components/fields/DateField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { WeeklyBlocksField } from "@/components/fields/WeeklyBlocksField";
import { FundingField, GroupFields } from "@/features/GroupFields";
import { PayFields } from "@/features/PayFields";
import { PathwaysField } from "@/features/PathwaysField";
import { RequirementFields } from "@/features/opportunities/RequirementFields";
import { useOpportunitySave } from "@/features/opportunities/useOpportunitySave";
import type { HazardousOrder, Opportunity, OpportunityPage, Person, Site } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { hazardousOrderWords, opportunityStatusWords } from "@/ipc/words";

interface OpportunityFormProps {
  page: OpportunityPage;
  sites: readonly Site[];
  people: readonly Person[];
}

/** Everything about an offer, each field saving itself. */
export function OpportunityForm({ page, sites, people }: OpportunityFormProps) {
  const office = useSettings();
  const { shown, save, pick, problem } = useOpportunitySave(page.opportunity);
  const kinds = office?.settings.kinds ?? [];
  const clusters = office?.settings.clusters.filter((one) => one.framework === office.settings.office.settings.framework || one.id === shown.cluster_id) ?? [];
  return (
    <>
      <Section title="The offer">
        <div className="stack">
          <TextField label="Title" value={shown.title} onCommit={(title) => save("title", title.trim())} />
          <Pair>
            <SelectField label="Kind" value={shown.kind_id} options={kinds.map((one) => ({ value: one.id, label: one.name }))} onChange={(id) => void pick("kind_id", id as Opportunity["kind_id"])} />
            <SelectField label="Status" value={shown.status} options={Object.entries(opportunityStatusWords).map(([value, label]) => ({ value, label }))} onChange={(status) => void pick("status", status as Opportunity["status"])} error={problem("status")} />
          </Pair>
          <Pair>
            <TextField label="Seats" type="number" value={String(shown.seats)} onCommit={(value) => save("seats", Math.max(0, Number(value) || 0))} hint={page.taken > 0 ? `${page.taken} filled` : undefined} />
            <TextField label="Hours in all" note="0: those of the kind" type="number" value={String(shown.hours)} onCommit={(value) => save("hours", Math.max(0, Number(value) || 0))} />
          </Pair>
          <Pair>
            <SelectField label="Site" value={shown.site_id ?? ""} empty="No site yet" options={sites.map((one) => ({ value: one.id, label: one.name }))} onChange={(id) => void pick("site_id", (id || null) as Opportunity["site_id"])} />
            <SelectField label="Supervisor" value={shown.supervisor_id ?? ""} empty="Nobody yet" options={people.filter((one) => one.active || one.id === shown.supervisor_id).map((one) => ({ value: one.id, label: one.name }))} onChange={(id) => void pick("supervisor_id", (id || null) as Opportunity["supervisor_id"])} />
          </Pair>
          <TextField label="Tasks" note="one a line becomes the training plan" lines={3} value={shown.tasks} onCommit={(value) => save("tasks", value)} />
          <TextField label="Dress and equipment" value={shown.dress} onCommit={(value) => save("dress", value)} />
        </div>
      </Section>
      <Section title="When">
        <div className="stack">
          <Pair>
            <DateField label="First day" value={shown.starts_on} onCommit={(value) => save("starts_on", value)} />
            <DateField label="Last day" value={shown.ends_on} onCommit={(value) => save("ends_on", value)} />
          </Pair>
          <SelectField label="School year" value={shown.school_year_id} options={office?.settings.school_years.map((one) => ({ value: one.id, label: one.label })) ?? []} onChange={(id) => void pick("school_year_id", id as Opportunity["school_year_id"])} />
          <WeeklyBlocksField withBreaks blocks={shown.weekly_blocks} onChange={(blocks) => void pick("weekly_blocks", blocks as Opportunity["weekly_blocks"])} problem={(i) => problem(`weekly_blocks[${i}]`)} />
        </div>
      </Section>
      <Section title="Pathways">
        <div className="stack">
          <PathwaysField ids={shown.pathway_ids} onChange={(ids) => void pick("pathway_ids", ids)} />
          <ComboField label="Career cluster" clearable value={shown.cluster_id ?? ""} options={clusters.map((one) => ({ value: one.id, label: one.name }))} onChange={(id) => void pick("cluster_id", (id || null) as Opportunity["cluster_id"])} />
        </div>
      </Section>
      <Section title="Pay">
        <div className="stack">
          <PayFields pay={shown.pay} onChange={(pay) => save("pay", pay)} />
          <FundingField terms={shown} save={save} />
        </div>
      </Section>
      <GroupFields terms={shown} save={save} />
      <Section title="Asks for"><RequirementFields asked={shown.requirements} onChange={(requirements) => save("requirements", requirements)} /></Section>
      <Section title="Hazardous work" note="federal orders that its tasks touch">
        {(Object.entries(hazardousOrderWords) as [HazardousOrder, string][]).map(([order, label]) => (
          <CheckField key={order} label={label} checked={shown.hazards.includes(order)} onChange={(on) => void pick("hazards", on ? [...shown.hazards, order] : shown.hazards.filter((one) => one !== order))} />
        ))}
      </Section>
    </>
  );
}
