import { useEffect, useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { PathField } from "@/components/fields/PathField";
import { SelectField } from "@/components/fields/SelectField";
import { IconPrinter } from "@/components/icons";
import { Note } from "@/components/Note";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { Amendment } from "@/ipc/generated";
import { listPrinters, printFile } from "@/ipc/host";
import { chooseSavePath } from "@/ipc/tauri";
import { useRead } from "@/ipc/useRead";
import { counted } from "@/lib/text";
import { toast } from "@/lib/toasts";

const PDF = [{ name: "PDF", extensions: ["pdf"] }];

/** The amendment to paper, or to a file only. Either way it is kept as printed and listed with the other papers. */
export function PrintAmendment({ amendment, onClose }: { amendment: Amendment; onClose(): void }) {
  const { data: desk } = useRead("desk_state", {});
  const [printers, setPrinters] = useState<string[] | undefined>(undefined);
  const [printer, setPrinter] = useState("");
  const [place, setPlace] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  useEffect(() => {
    listPrinters().then(setPrinters, () => setPrinters([]));
  }, []);
  const out = place ?? `${desk?.home ?? ""}/Amendment ${amendment.number}.pdf`;
  const known = printers?.includes(printer) ? printer : (printers?.[0] ?? "");
  const make = async (what: string, then: (file: string) => Promise<unknown>) => {
    try {
      const printed = await call("print_amendment", { id: amendment.id, out });
      await then(printed.files[0] ?? out);
      toast({ text: `${what} ${amendment.number}, ${counted(printed.pages, "page")}.` });
      onClose();
    } catch (error) {
      setRefusal(sentenceFor(asCallError(error)));
    }
  };
  const save = () => void make("Saved", async () => undefined);
  const print = () => void make(known ? "Printed" : "Opened for printing:", (file) => printFile(file, known || null, false));
  return (
    <Dialog title={`Print ${amendment.number}`} onClose={onClose} actions={<><Button look="bare" onClick={onClose}>Close</Button><Button onClick={save}>Save PDF only</Button><Button look="fill" icon={IconPrinter} data-autofocus disabled={printers === undefined} onClick={print}>{known || printers === undefined ? "Print" : "Open for printing"}</Button></>}>
      {refusal && <Note tone="danger">{refusal}</Note>}
      {printers && printers.length === 0 ? <p className="muted">This computer names no printer. The PDF opens in its viewer; print it from there.</p> : <SelectField label="Printer" icon={IconPrinter} value={known} options={(printers ?? []).map((name) => ({ value: name, label: name }))} onChange={setPrinter} />}
      <PathField label="The PDF is kept as" value={out} onChange={setPlace} hint="It holds names. Delete it when the paper is out; the office keeps its own frozen copy.">
        <Button onClick={() => void chooseSavePath("Keep the PDF as", out, PDF).then((path) => path && setPlace(path))}>Choose…</Button>
      </PathField>
    </Dialog>
  );
}
