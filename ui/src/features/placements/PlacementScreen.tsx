import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { IconArrowDown, IconArrowUp, IconPrinter } from "@/components/icons";
import { Loading } from "@/components/Loading";
import { Screen } from "@/components/screen/Screen";
import { Amendments } from "@/features/placements/Amendments";
import { AmendSheet } from "@/features/placements/AmendSheet";
import { CopyPlacement } from "@/features/placements/CopyPlacement";
import { EndPlacement } from "@/features/placements/EndPlacement";
import { Evaluations, nextMoment } from "@/features/placements/Evaluations";
import { EvaluationSheet } from "@/features/placements/EvaluationSheet";
import { HoursTable } from "@/features/placements/HoursTable";
import { PlacementHead } from "@/features/placements/PlacementHead";
import { PlacementRail } from "@/features/placements/PlacementRail";
import { AfterTheFirstDay } from "@/features/placements/AfterTheFirstDay";
import { Signatures } from "@/features/placements/Signatures";
import { StillMissing } from "@/features/placements/StillMissing";
import { TermsSheet } from "@/features/placements/TermsSheet";
import { Visits } from "@/features/placements/Visits";
import { VisitSheet } from "@/features/placements/VisitSheet";
import { WayForward } from "@/features/placements/WayForward";
import type { EvaluationMoment, PlacementId, PlacementStage } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { keymap, useCommand, useSubject } from "@/lib/commands";
import { calledName } from "@/lib/names";
import { rememberOpened } from "@/lib/recents";
import css from "@/features/placements/placement.module.css";

const route = getRouteApi("/placements/$id");
const from = { label: "Placements", to: "/placements" };

/** One placement: how far it is, what stands in the way, who must sign, and its terms. */
export default function PlacementScreen() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { data: page, error } = useRead("get_placement", { id: id as PlacementId });
  const [over, setOver] = useState<"terms" | "amend" | "copy" | "visit" | PlacementStage | null>(null);
  const [evaluating, setEvaluating] = useState<EvaluationMoment | null>(null);
  const { data: list } = useRead("list_placements", { school_year_id: page?.placement.school_year_id ?? null }, { enabled: page !== undefined });
  const at = list?.rows.findIndex((row) => row.id === id) ?? -1;
  const go = (step: number) => {
    const next = list?.rows[at + step];
    return next && (() => void navigate({ to: "/placements/$id", params: { id: next.id }, replace: true }));
  };
  const print = () => void navigate({ to: "/documents", search: { placements: [id] } });
  const [previous, next] = [go(-1), go(1)];
  useCommand("previous", previous);
  useCommand("next", next);
  useCommand("print", print);
  useSubject({ student_id: page?.student.id, placement_id: id });
  const title = page ? `${calledName(page.student)} at ${page.employer.name}` : "";
  const number = page?.placement.number ?? "";
  useEffect(() => {
    if (title) rememberOpened({ id, kind: "placement", title, detail: number, to: `/placements/${id}`, search: {} });
  }, [id, title, number]);

  if (error?.code === "not_found") return <Screen title="Placement" from={from}><EmptyState sentence="This placement isn’t there any more." action={<Button onClick={() => void navigate({ to: "/placements" })}>All placements</Button>} /></Screen>;
  if (error) throw error;
  if (!page) return <Screen title="Placement" from={from}><Loading what="this placement" /></Screen>;
  const begun = page.placement.stage !== "matched" && page.placement.stage !== "agreement_out";
  const open = ["matched", "agreement_out", "active"].includes(page.placement.stage);
  const amend = open && page.papers.some((paper) => paper.kind === "agreement") ? () => setOver("amend") : undefined;
  const actions = (
    <>
      <IconButton icon={IconArrowUp} label="Previous" keys={keymap.previous.keys} disabled={!previous} onClick={previous} />
      <IconButton icon={IconArrowDown} label="Next" keys={keymap.next.keys} disabled={!next} onClick={next} />
      <Button icon={IconPrinter} keys={keymap.print.keys} onClick={print}>Print</Button>
    </>
  );
  return (
    <Screen title={number} from={from} actions={actions}>
      <div className={css.page}>
        <section className={css.main} aria-label={title}>
          <PlacementHead page={page} title={title} onAmend={amend} onCopy={() => setOver("copy")} onVisit={() => setOver("visit")} onEvaluate={() => setEvaluating(nextMoment(page))} onEnd={setOver} />
          <WayForward page={page} onTerms={() => setOver("terms")} onPrint={print} />
          {begun && <HoursTable key={`${id}-hours`} page={page} />}
          {(begun || page.visits.length > 0) && <Visits page={page} onLog={() => setOver("visit")} />}
          {(begun || page.evaluations.length > 0) && <Evaluations page={page} onEnter={setEvaluating} />}
          <Signatures page={page} onPrint={print} />
          <Amendments page={page} />
          <StillMissing page={page} onTerms={() => setOver("terms")} />
          {!begun && <AfterTheFirstDay page={page} />}
        </section>
        <PlacementRail page={page} onTerms={() => setOver("terms")} onAmend={amend} />
      </div>
      {over === "terms" && <TermsSheet page={page} onClose={() => setOver(null)} />}
      {over === "amend" && <AmendSheet page={page} onClose={() => setOver(null)} />}
      {over === "copy" && <CopyPlacement page={page} onClose={() => setOver(null)} />}
      {over === "visit" && <VisitSheet page={page} onClose={() => setOver(null)} />}
      {evaluating && <EvaluationSheet page={page} moment={evaluating} onClose={() => setEvaluating(null)} />}
      {over && over !== "terms" && over !== "amend" && over !== "copy" && over !== "visit" && <EndPlacement page={page} to={over} onClose={() => setOver(null)} />}
    </Screen>
  );
}
