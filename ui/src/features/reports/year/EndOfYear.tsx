import { useState } from "react";
import { IconButton } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { IconChevronLeft, IconChevronRight } from "@/components/icons";
import { JobProgress } from "@/components/JobProgress";
import { Loading } from "@/components/Loading";
import { PdfPage } from "@/components/pdf/PdfPage";
import { usePdf } from "@/components/pdf/usePdf";
import { Segmented } from "@/components/Segmented";
import { ExportBar } from "@/features/reports/year/ExportBar";
import { figureWords } from "@/features/reports/year/figures";
import { Figures } from "@/features/reports/year/Figures";
import { Gaps } from "@/features/reports/year/Gaps";
import type { SchoolYear } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { asDay, sentenceDate, today } from "@/lib/dates";
import css from "@/features/reports/reports.module.css";

const LOOKS = [{ value: "pages", label: "Pages" }, { value: "figures", label: "Figures" }] as const;

/** The year's report: what is missing, how it looks, and its files. */
export function EndOfYear({ years }: { years: readonly SchoolYear[] }) {
  const newest = [...years].sort((a, b) => b.ends_on.localeCompare(a.ends_on));
  const [yearId, setYearId] = useState((newest.find((one) => one.ends_on < today()) ?? newest[0])?.id);
  const [exact, setExact] = useState(false);
  const [look, setLook] = useState<"pages" | "figures">("pages");
  const [page, setPage] = useState(1);
  const year = newest.find((one) => one.id === yearId);
  const ends = year ? asDay(year.ends_on).getFullYear() : 0;
  const { data: whole, error } = useRead("year_summary", { year: ends, shared: false, exact: false }, { enabled: year !== undefined });
  const { data: counted } = useRead("year_summary", { year: ends, shared: false, exact: true }, { enabled: year !== undefined && exact });
  const { data: preview, error: previewError } = useRead("preview_summary", { year: ends, shared: false, exact }, { enabled: year !== undefined });
  const opened = usePdf(preview?.pdf);
  if (error) throw error;
  if (!year) return <EmptyState sentence="No school year is set up yet." />;
  if (!whole) return <Loading what="the year" />;
  const { summary } = whole;
  const pages = preview?.pages ?? 1;
  const at = Math.min(page, pages);
  const pick = (
    <div className={css.pick}>
      <label htmlFor="report-year" className="muted">Report year</label>
      <select id="report-year" value={yearId} onChange={(event) => { setYearId(event.target.value as SchoolYear["id"]); setPage(1); }}>
        {newest.map((one) => <option key={one.id} value={one.id}>{one.label}</option>)}
      </select>
      <span className="muted cap">{year.ends_on < today() ? "ended" : "ends"} {sentenceDate(year.ends_on)}</span>
    </div>
  );
  return (
    <div className={css.year}>
      <Gaps summary={summary} pick={pick} />
      <section className={css.preview} aria-label="Preview">
        <div className={css.previewBar}>
          <h2 className="med">Preview</h2>
          {look === "pages" && preview && <span className="muted nowrap" role="status">Summary, page {at} of {pages}</span>}
          <Segmented label="Show" size="small" options={LOOKS} value={look} onChange={(next) => setLook(next)} />
          <span className="grow" />
          <Segmented label="Copy" size="small" value={exact ? "exact" : "usual"} onChange={(next) => setExact(next === "exact")} options={[{ value: "usual", label: `Groups under ${summary.small_cell} hidden` }, { value: "exact", label: "Exact, for the district" }]} />
          <span className={css.turn}>
            <IconButton icon={IconChevronLeft} label="Previous page" disabled={look !== "pages" || at <= 1} onClick={() => setPage(at - 1)} />
            <IconButton icon={IconChevronRight} label="Next page" disabled={look !== "pages" || at >= pages} onClick={() => setPage(at + 1)} />
          </span>
        </div>
        {/* The page scrolls by keyboard too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={css.view} tabIndex={0} role="group" aria-label="Page">
          {look === "figures" ? <Figures summary={exact && counted ? counted.summary : summary} />
            : previewError ? <EmptyState sentence={previewError.message} />
            : opened.failed ? <EmptyState sentence="The page can’t be shown here. Exporting it still works." />
            : opened.pdf && preview ? <PdfPage pdf={opened.pdf} page={at} label={`Summary of ${year.label}`} /> : <JobProgress what="Setting the pages" />}
        </div>
        <ExportBar key={`${ends}${exact}`} year={ends} exact={exact} pages={preview?.pages} seniors={figureWords(summary.key.seniors, summary.small_cell)} />
      </section>
    </div>
  );
}
