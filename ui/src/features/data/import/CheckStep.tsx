import { useMemo, useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { EmptyState } from "@/components/EmptyState";
import { Note } from "@/components/Note";
import { CauseGroup } from "@/features/data/import/CauseGroup";
import { Counts, type Part } from "@/features/data/import/Counts";
import type { FixChoice } from "@/features/data/import/FixInput";
import { causes, nounFor, warnings } from "@/features/data/import/problems";
import { Repairs } from "@/features/data/import/Repairs";
import type { ImportRun } from "@/features/data/import/useImport";
import { asCallError } from "@/ipc/call";
import { chooseSavePath } from "@/ipc/tauri";
import { useSettings, type OfficeLists } from "@/ipc/useSettings";
import { count } from "@/lib/text";
import { toast } from "@/lib/toasts";
import css from "@/features/data/import/import.module.css";

/** What the file would do, before it does it. */
export function CheckStep({ run }: { run: ImportRun }) {
  const office = useSettings();
  const { preview, report } = run;
  const [part, setPart] = useState<Part>(report && report.rejected > 0 ? "rejected" : "new");
  const [asking, setAsking] = useState(false);
  const groups = useMemo(() => (preview ? causes(preview) : []), [preview]);
  if (!preview || !report) return null;
  const writes = report.new + report.changed;
  const something = writes + (run.target === "roster" ? report.gone : 0) > 0;
  const left = report.rejected;
  const known = report.changed + report.unchanged + report.gone;
  const mostGone = run.target === "roster" && report.gone > 20 && report.gone > known / 3 ? `${nounFor(report.gone, run.target)} of ${count(known)} are missing from this file. Check that it is this district’s whole roster before you write.` : "";
  const doubts = [...warnings(report.problems).map((one) => one.message), mostGone].filter(Boolean);
  const told = preview.examples.some((one) => one.kind === part && one.detail);
  const examples = preview.examples.filter((one) => one.kind === part);
  const save = async () => {
    const path = await chooseSavePath("Save the rows that need fixing", `Needs fixing, ${run.target}.csv`, [{ name: "CSV", extensions: ["csv"] }]);
    if (!path) return;
    try {
      await run.saveRejected(path);
      toast({ text: `Saved ${count(left)} to ${path}` });
    } catch (error) {
      toast({ text: asCallError(error).message, tone: "danger" });
    }
  };
  return (
    <>
      <Counts report={report} target={run.target} part={part} onPart={setPart} />
      <div className={css.check}>
        <section className={css.rows} role="tabpanel" aria-label="Rows" tabIndex={0}>
          {run.refusal && <div className={css.whole}><Note tone="danger">{run.refusal}</Note></div>}
          {doubts.map((doubt) => <div key={doubt} className={css.whole}><Note tone="warn">{doubt}</Note></div>)}
          {part === "rejected" ? (
            groups.length === 0 ? <EmptyState sentence="Nothing needs fixing. Every row can be read." /> : groups.map((cause, i) => <CauseGroup key={cause.key} cause={cause} run={run} head={i === 0} {...choicesFor(cause.key.split("|")[0] ?? "", run, office)} />)
          ) : examples.length > 0 ? (
            <table>
              <colgroup><col style={{ width: "16rem" }} /><col /></colgroup>
              <thead><tr><th scope="col">Who</th><th scope="col"><span className={told ? undefined : "hidden-text"}>{part === "changed" ? "What changes" : "What the file says"}</span></th></tr></thead>
              <tbody>{examples.map((one) => <tr key={`${one.name}${one.detail}`}><th scope="row">{one.name}</th><td className="muted">{one.detail}</td></tr>)}</tbody>
            </table>
          ) : <EmptyState sentence={report[part] === 0 ? "None." : part === "unchanged" ? `${nounFor(report.unchanged, run.target)} stand in the file as they stand here.` : `${nounFor(report[part], run.target)}.`} />}
          {part !== "rejected" && examples.length > 0 && examples.length < report[part] && <p className={css.more}>These are the first {count(examples.length)} of {count(report[part])}.</p>}
        </section>
        <Repairs preview={preview} run={run} />
      </div>
      <div className={css.go}>
        <span className="muted">{(report.left_out ?? 0) > 0 && `${nounFor(report.left_out ?? 0, run.target)} of other grades stay out. `}{left > 0 && "Rows you don’t fix are left out. "}You can undo the whole import.</span>
        <span className="grow" />
        {left > 0 && <Button size="normal" onClick={() => void save()}>Save the {count(left)} to a file</Button>}
        <Button look="fill" size="normal" disabled={!something || run.working !== null} onClick={() => (doubts.length > 0 ? setAsking(true) : void run.write())}>
          {!something ? "Nothing to write" : left > 0 ? `Write ${nounFor(writes, run.target)}, leave out ${count(left)}` : `Write ${nounFor(writes, run.target)}`}
        </Button>
      </div>
      {asking && (
        <Dialog title="Write it all the same?" onClose={() => setAsking(false)}
          actions={<><Button onClick={() => setAsking(false)}>Not yet</Button><Button look="fill" onClick={() => { setAsking(false); void run.write(); }}>Write it</Button></>}>
          {doubts.map((doubt) => <p key={doubt}>{doubt}</p>)}
        </Dialog>
      )}
    </>
  );
}

/** Schools and grades are chosen; what the choice writes is what the reader of the file looks for. */
function choicesFor(code: string, run: ImportRun, office: OfficeLists | undefined): { choices: readonly FixChoice[] | undefined; choose: string } {
  if (code.startsWith("school_") && code !== "school_year_range") {
    const schools = (office?.settings.schools ?? []).filter((one) => one.active && (run.target !== "roster" || one.roster_id));
    return { choices: schools.length > 0 ? schools.map((one) => ({ value: run.target === "roster" ? (one.roster_id ?? "") : one.name, label: one.short_name })) : undefined, choose: "Choose a school" };
  }
  if (code.startsWith("grade_")) return { choices: ["9", "10", "11", "12"].map((grade) => ({ value: grade.padStart(2, "0"), label: grade })), choose: "Choose a grade" };
  return { choices: undefined, choose: "" };
}
