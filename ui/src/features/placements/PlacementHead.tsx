import { Menu } from "@mantine/core";
import { IconButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconCircleX, IconClipboardCheck, IconCopy, IconDots, IconMapPin, IconPencil, IconPhone, IconUser } from "@/components/icons";
import { StageBar, type Stage } from "@/components/pictures/StageBar";
import { StatusPill } from "@/components/StatusPill";
import { placementLooks } from "@/features/states";
import type { PlacementPage, PlacementStage } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { runCommand } from "@/lib/commands";
import { daysBetween, sentenceDate, shortDate, today } from "@/lib/dates";
import { gradeWord } from "@/lib/names";
import { payWords } from "@/lib/pay";
import { scheduleWords } from "@/lib/schedule";
import { counted, joined } from "@/lib/text";
import css from "@/features/placements/placement.module.css";

const COLORS: Record<PlacementStage, string> = { matched: "var(--p-matched)", agreement_out: "var(--p-out)", active: "var(--p-active)", completed: "var(--p-done)", ended_early: "var(--p-gone)", withdrawn: "var(--p-gone)" };
const ROAD: readonly PlacementStage[] = ["matched", "agreement_out", "active", "completed"];

interface PlacementHeadProps {
  page: PlacementPage;
  title: string;
  /** Only once the agreement was printed. */
  onAmend: (() => void) | undefined;
  onCopy(): void;
  onVisit(): void;
  onEvaluate(): void;
  onEnd(to: PlacementStage): void;
}

/** Who is where, in one line, and the four stages with their dates. */
export function PlacementHead({ page, title, onAmend, onCopy, onVisit, onEvaluate, onEnd }: PlacementHeadProps) {
  const office = useSettings();
  const { placement, student, kind } = page;
  const pathway = office?.pathway(student.pathway_id)?.name;
  const ending = page.ways.find((one) => one.to === "ended_early" || one.to === "withdrawn");
  const who = [gradeWord(student.grade), office?.school(student.school_id)?.short_name, pathway].filter(Boolean).join(", ");
  const dates = joined([sentenceDate(placement.starts_on), sentenceDate(placement.ends_on)], " to ");
  const line = joined([who, `${kind.name} ${placement.hours_required} h, ${payWords(placement.pay)}`, joined([scheduleWords(placement.weekly_blocks, "and"), dates], ", ")]);
  return (
    <>
      <div className={css.head}>
        <div className="row" style={{ flexWrap: "wrap" }}><h2>{title}</h2><StatusPill look={placementLooks[placement.stage]} /><span className="grow" />
          <Menu position="bottom-end">
            <Menu.Target><IconButton icon={IconDots} label="More" /></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<Icon of={IconPhone} size="m" />} onClick={() => runCommand("log_contact", { employer_id: page.employer.id })}>Log contact with {page.employer.name}</Menu.Item>
              <Menu.Item leftSection={<Icon of={IconUser} size="m" />} onClick={() => runCommand("log_contact", { student_id: student.id })}>Log contact with the family</Menu.Item>
              <Menu.Item leftSection={<Icon of={IconMapPin} size="m" />} onClick={onVisit}>Visit…</Menu.Item>
              <Menu.Item leftSection={<Icon of={IconClipboardCheck} size="m" />} onClick={onEvaluate}>Evaluation…</Menu.Item>
              <Menu.Divider />
              {onAmend && <Menu.Item leftSection={<Icon of={IconPencil} size="m" />} onClick={onAmend}>Amend…</Menu.Item>}
              <Menu.Item leftSection={<Icon of={IconCopy} size="m" />} onClick={onCopy}>Copy to next term…</Menu.Item>
              {ending && <Menu.Divider />}
              {ending && <Menu.Item color="red" leftSection={<Icon of={IconCircleX} size="m" />} onClick={() => onEnd(ending.to)}>{ending.to === "withdrawn" ? "Withdraw…" : "End early…"}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        </div>
        <p className="muted">{line}</p>
      </div>
      <div className={css.stages}><StageBar stages={stagesOf(page)} /></div>
    </>
  );
}

function stagesOf({ placement, events }: PlacementPage): Stage[] {
  const over = placement.stage === "ended_early" || placement.stage === "withdrawn";
  const road = over ? [...ROAD.slice(0, placement.stage === "withdrawn" ? 2 : 3), placement.stage] : ROAD;
  const now = road.indexOf(placement.stage);
  return road.map((id, i): Stage => {
    const entered = events.filter((event) => event.to_stage === id).toSorted((a, b) => b.at.localeCompare(a.at))[0];
    const label = placementLooks[id].word;
    if (i > now) return { id, label, state: "next", detail: id === "active" ? placement.starts_on && `First day ${shortDate(placement.starts_on)}` : id === "completed" ? placement.ends_on && `Last day ${shortDate(placement.ends_on)}` : "" };
    if (i < now) return { id, label, state: "past", detail: entered ? joined([shortDate(entered.at), entered.author], ", ") : "" };
    const days = entered ? daysBetween(entered.at, today()) : 0;
    return { id, label, state: "now", color: COLORS[id], detail: entered ? joined([`Since ${shortDate(entered.at)}`, days > 0 && counted(days, "day")], ", ") : "" };
  });
}
