import { useState } from "react";
import { Button } from "@/components/Button";
import { IconDownload } from "@/components/icons";
import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { RadioCards } from "@/components/RadioCards";
import { Segmented } from "@/components/Segmented";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { ListExported, ListFormat, ListNoun } from "@/ipc/generated";
import { chooseSavePath, openFile, showInFolder } from "@/ipc/tauri";
import { useRead } from "@/ipc/useRead";
import { today } from "@/lib/dates";
import { count, counted, sentenceCase } from "@/lib/text";
import importCss from "@/features/data/import/import.module.css";
import css from "@/features/data/data.module.css";

const LISTS: readonly [ListNoun, string][] = [
  ["students", "One student a row: school, grade, pathway, status, hours, next step."],
  ["employers", "One employer a row: stage, city, seats, last contact, follow-up."],
  ["opportunities", "One opportunity a row: employer, kind, dates, seats filled and total."],
  ["placements", "One placement a row: student, employer, stage, dates, hours done and required."],
];
const FORMATS: readonly { value: ListFormat; label: string }[] = [{ value: "xlsx", label: "Workbook" }, { value: "csv", label: "CSV" }];

/** A whole list as a file for a spreadsheet. */
export function ExportLists() {
  const { data: desk } = useRead("desk_state", {});
  const [noun, setNoun] = useState<ListNoun>("students");
  const [format, setFormat] = useState<ListFormat>("xlsx");
  const [recipient, setRecipient] = useState("");
  const [purpose, setPurpose] = useState("");
  const [working, setWorking] = useState(false);
  const [made, setMade] = useState<ListExported | null>(null);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);

  const save = async () => {
    const out = await chooseSavePath(`Export ${noun}`, `${sentenceCase(noun)} ${today()}.${format}`, [{ name: format === "csv" ? "CSV" : "Workbook", extensions: [format] }]);
    if (!out) return;
    setMade(null);
    setRefusal(undefined);
    setWorking(true);
    try {
      setMade(await call("export_list", { noun, ids: [], columns: [], format, out, recipient, purpose }));
    } catch (error) {
      const refused = asCallError(error);
      if (refused.code !== "cancelled") setRefusal(sentenceFor(refused));
    }
    setWorking(false);
  };
  return (
    <>
      <div className={css.page}>
        <div className={css.column}>
          <RadioCards legend="Which list?" value={noun} onChange={(next) => setNoun(next)} cards={LISTS.map(([value, detail]) => ({ value, label: desk?.open ? `${sentenceCase(value)}, ${count(desk.open[value])}` : sentenceCase(value), detail }))} />
          <div className={css.formats}><Segmented label="Format" size="small" options={FORMATS} value={format} onChange={(next) => setFormat(next)} /><span className="muted">{format === "csv" ? "UTF-8, opens in any spreadsheet." : "Excel, with the column names frozen."}</span></div>
          <Note tone="warn">The file holds names. It is no longer encrypted; keep it where the office’s papers are kept.</Note>
          {(noun === "students" || noun === "placements") && (
            <Pair>
              <TextField label="Who gets it" note="if it leaves the office" value={recipient} onChange={setRecipient} />
              <TextField label="Why" note="for the log of disclosures" value={purpose} onChange={setPurpose} />
            </Pair>
          )}
          {refusal && <Note tone="danger">{refusal}</Note>}
          {working && <JobProgress what={`Writing ${noun}`} />}
          {made && <Note tone="good" centre action={<span className="row"><Button onClick={() => void openFile(made.file)}>Open</Button><Button onClick={() => void showInFolder(made.file)}>Show in folder</Button></span>}>{counted(made.rows, "row")} in {made.file}</Note>}
        </div>
      </div>
      <div className={importCss.go}><span className="grow" /><Button look="fill" size="normal" icon={IconDownload} disabled={working} onClick={() => void save()}>Export {noun}…</Button></div>
    </>
  );
}
