import { useState } from "react";
import { Button } from "@/components/Button";
import { CheckField } from "@/components/fields/CheckField";
import { IconDownload } from "@/components/icons";
import { Note } from "@/components/Note";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { SummaryFormat } from "@/ipc/generated";
import { chooseFolder, showInFolder } from "@/ipc/tauri";
import { counted } from "@/lib/text";
import css from "@/features/reports/reports.module.css";

interface ExportBarProps {
  year: number;
  exact: boolean;
  pages: number | undefined;
  seniors: string;
}

/** The summary as files, in one go. */
export function ExportBar({ year, exact, pages, seniors }: ExportBarProps) {
  const [formats, setFormats] = useState<readonly SummaryFormat[]>(["pdf", "xlsx", "csv"]);
  const [names, setNames] = useState(true);
  const [folder, setFolder] = useState("");
  const [working, setWorking] = useState(false);
  const [files, setFiles] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const choose = (format: SummaryFormat) => (on: boolean) => setFormats((["pdf", "xlsx", "csv"] as const).filter((one) => (one === format ? on : formats.includes(one))));
  const pick = async () => {
    const chosen = await chooseFolder("Where should the summary be saved?");
    if (chosen) setFolder(chosen);
    return chosen;
  };
  const save = async () => {
    const out = folder || (await pick());
    if (!out) return;
    setWorking(true);
    setRefusal(undefined);
    setFiles([]);
    try {
      setFiles((await call("export_summary", { year, shared: !exact && !names, exact, formats: [...formats], out })).files);
    } catch (error) {
      const refused = asCallError(error);
      if (refused.code !== "cancelled") setRefusal(sentenceFor(refused));
    }
    setWorking(false);
  };
  const [first] = files;
  const many = formats.length + (exact && formats.includes("csv") ? 1 : 0);
  return (
    <>
      {refusal && <Note tone="danger">{refusal}</Note>}
      {first && <Note tone="good" centre action={<Button onClick={() => void showInFolder(first)}>Show in folder</Button>}>{counted(files.length, "file")} saved in {folder}</Note>}
      <div className={css.save} data-bar>
        <CheckField label={pages === undefined ? "PDF" : `PDF, ${counted(pages, "page")}`} hint="Accessible" checked={formats.includes("pdf")} onChange={choose("pdf")} />
        <CheckField label="Workbook" hint="Figures and charts" checked={formats.includes("xlsx")} onChange={choose("xlsx")} />
        {!exact && <CheckField label="Sheets of names" hint="Not to share" checked={names && formats.includes("xlsx")} disabled={!formats.includes("xlsx")} onChange={setNames} />}
        <CheckField label="CSV" hint={exact ? `And ${seniors} names apart` : "Figures"} checked={formats.includes("csv")} onChange={choose("csv")} />
        <span className="grow" />
        {folder && <span className="muted cap cut" title={folder}>to {folder}</span>}
        <Button size="normal" onClick={() => void pick()}>Choose folder…</Button>
        <Button look="fill" size="normal" icon={IconDownload} disabled={working || formats.length === 0} onClick={() => void save()}>{working ? "Exporting…" : `Export ${counted(many, "file")}`}</Button>
      </div>
    </>
  );
}
