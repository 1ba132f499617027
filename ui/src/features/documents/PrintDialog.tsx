import { useEffect, useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { CheckField } from "@/components/fields/CheckField";
import { PathField } from "@/components/fields/PathField";
import { SelectField } from "@/components/fields/SelectField";
import { IconPrinter } from "@/components/icons";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { IncompleteField } from "@/features/documents/IncompleteField";
import { MovingOn } from "@/features/documents/MovingOn";
import { PDF, type PrintChoices } from "@/features/documents/usePrinting";
import { listPrinters } from "@/ipc/host";
import { chooseSavePath } from "@/ipc/tauri";
import { useRead } from "@/ipc/useRead";
import { today } from "@/lib/dates";
import { counted } from "@/lib/text";

interface PrintDialogProps {
  documents: number;
  incomplete: number;
  /** Of all, and of those that can be signed: how many move on. */
  matched: (leaveOut: boolean) => number;
  working: boolean;
  refusal: string | undefined;
  onPrint(choices: PrintChoices): void;
  onClose(): void;
}

const LAST = "placement-desk.printer";

/** The printer, both sides or one, and what to do with those that lack something. */
export function PrintDialog({ documents, incomplete, matched, working, refusal, onPrint, onClose }: PrintDialogProps) {
  const { data: desk } = useRead("desk_state", {});
  const [printers, setPrinters] = useState<string[] | undefined>(undefined);
  const [printer, setPrinter] = useState(localStorage.getItem(LAST) ?? "");
  const [bothSides, setBothSides] = useState(true);
  const [leaveOut, setLeaveOut] = useState(true);
  const [place, setPlace] = useState<string | null>(null);
  useEffect(() => {
    listPrinters().then(setPrinters, () => setPrinters([]));
  }, []);
  const [clock] = useState(() => new Date().toTimeString().slice(0, 5).replace(":", ""));
  const out = place ?? `${desk?.home ?? ""}/Agreements ${today()} ${clock}.pdf`;
  const known = printers?.includes(printer) ? printer : (printers?.[0] ?? "");
  const print = () => {
    localStorage.setItem(LAST, known);
    onPrint({ out, printer: known || null, bothSides, leaveOut });
  };
  return (
    <Dialog title={`Print ${counted(documents, "agreement")}`} onClose={onClose} actions={!working && <><Button onClick={onClose}>Cancel</Button><Button look="fill" icon={IconPrinter} data-autofocus onClick={print} disabled={printers === undefined || (leaveOut && incomplete === documents)}>{known || printers === undefined ? "Print" : "Open for printing"}</Button></>}>
      {refusal && <Note tone="danger">{refusal}</Note>}
      {working ? <JobProgress what="Printing agreements" /> : (
        <>
          {printers && printers.length === 0 ? <p className="muted">This computer names no printer. The PDF opens in its viewer; print it from there.</p> : <SelectField label="Printer" icon={IconPrinter} value={known} options={(printers ?? []).map((name) => ({ value: name, label: name }))} onChange={setPrinter} />}
          {known && <CheckField label="Both sides" checked={bothSides} onChange={setBothSides} />}
          {incomplete > 0 && <IncompleteField incomplete={incomplete} documents={documents} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />}
          <PathField label="The PDF is kept as" value={out} onChange={setPlace} hint="It holds names. Delete it when the paper is out; the office keeps its own frozen copy.">
            <Button onClick={() => void chooseSavePath("Keep the PDF as", out, PDF).then((path) => path && setPlace(path))}>Choose…</Button>
          </PathField>
          <MovingOn matched={matched(leaveOut)} />
        </>
      )}
    </Dialog>
  );
}
