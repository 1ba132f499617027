import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { TextButton } from "@/components/Button";
import { Facts } from "@/components/drawer/Facts";
import { Section } from "@/components/drawer/Section";
import { Timeline } from "@/components/drawer/Timeline";
import { Icon } from "@/components/Icon";
import { IconAlertTriangle, IconCheck } from "@/components/icons";
import { paperStates } from "@/features/placements/paperStates";
import { happenings } from "@/features/timeline";
import type { Check, PlacementPage } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { hazardousOrderWords, payPeriodWords } from "@/ipc/words";
import { plainDate } from "@/lib/dates";
import { hoursOf } from "@/lib/hours";
import { payWords } from "@/lib/pay";
import { scheduleWords } from "@/lib/schedule";
import { joined } from "@/lib/text";
import css from "@/features/placements/placement.module.css";

/** Beside the placement: its terms, the rules it was checked against, its papers, what happened. */
export function PlacementRail({ page, onTerms, onAmend }: { page: PlacementPage; onTerms(): void; onAmend: (() => void) | undefined }) {
  const { placement, employer, site, supervisor, row, coordinator } = page;
  const office = useSettings();
  const where = site && site.name !== employer.name ? `${employer.name}, ${site.name}` : employer.name;
  return (
    <aside className={css.rail} aria-label="Terms, rules and papers">
      <Section title="Terms" end={<span className={css.links}><TextButton onClick={onTerms}>{onAmend ? "Correct…" : "Change…"}</TextButton>{onAmend && <TextButton onClick={onAmend}>Amend…</TextButton>}</span>}>
        <Facts
          facts={[
            { label: "Site", value: <Link to="/employers" search={{ open: employer.id }}>{where}</Link> },
            { label: "Supervisor", value: supervisor ? joined([supervisor.name, supervisor.title], ", ") : <span className="danger">Nobody named yet</span> },
            { label: "Work", value: placement.tasks.split("\n").filter(Boolean).join("; ") || placement.title },
            { label: "Days", value: scheduleWords(placement.weekly_blocks) },
            { label: "Hours", value: `${hoursOf(row.minutes_done)} of ${placement.hours_required}` },
            { label: "Pay", value: joined([payWords(placement.pay), placement.pay.paid && placement.pay.period && payPeriodWords[placement.pay.period]], ", ") },
            { label: "Funding", value: placement.funding_source },
            { label: "Job coach", value: office?.staff(placement.job_coach_id)?.name },
            { label: "Vehicle", value: placement.vehicle },
            { label: "Hazardous work", value: placement.hazards.map((one) => hazardousOrderWords[one.order]).join("; ") },
            { label: "Transport", value: placement.transport },
            { label: "Release", value: placement.release_periods },
            { label: "Coordinator", value: coordinator?.name },
            { label: "Certificate", value: placement.permit_number },
          ]}
        />
      </Section>
      {page.checks.length > 0 && (
        <Section title="Checked against the rules">
          {page.checks.map((check) => <Rule key={`${check.code}${check.message}`} check={check} page={page} />)}
        </Section>
      )}
      <Section title="Papers">
        <dl className={css.papers}>
          {paperStates(page).map((paper) => <Fragment key={paper.name}><dt>{paper.name}</dt><dd className={paper.missing ? "warn" : "muted"}>{paper.state}</dd></Fragment>)}
        </dl>
      </Section>
      <Section title="History">
        {page.timeline.length === 0 ? <p className="muted">Nothing yet.</p> : <Timeline happenings={happenings(page.timeline)} />}
      </Section>
    </aside>
  );
}

function Rule({ check, page }: { check: Check; page: PlacementPage }) {
  const accepted = page.placement.accepted.find((one) => one.code === check.code);
  return (
    <div className={css.rule}>
      <Icon of={check.ok ? IconCheck : IconAlertTriangle} size="m" className={check.ok ? "good" : "warn"} />
      <span>
        {check.message}
        {check.citation && <small>{check.citation}</small>}
        {accepted && <small>Accepted by {accepted.by} on {plainDate(accepted.on)}: {accepted.reason}</small>}
      </span>
    </div>
  );
}
