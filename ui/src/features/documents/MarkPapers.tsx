import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { CheckField } from "@/components/fields/CheckField";
import { DateField } from "@/components/fields/DateField";
import { SelectField } from "@/components/fields/SelectField";
import { act } from "@/ipc/act";
import type { PaperId } from "@/ipc/generated";
import { today } from "@/lib/dates";
import { counted } from "@/lib/text";

interface MarkPapersProps {
  papers: readonly PaperId[];
  step: "sent" | "returned";
  /** With true when they were marked. */
  onClose(marked: boolean): void;
}

const WAYS = ["With student", "Visit", "Post", "E-mail"].map((value) => ({ value, label: value }));

/** The day on which papers went out or came back: all of them in one step. */
export function MarkPapers({ papers, step, onClose }: MarkPapersProps) {
  const [on, setOn] = useState<string | null>(today());
  const [how, setHow] = useState("With student");
  const [signed, setSigned] = useState(false);
  const mark = async () => {
    const done = await act("mark_papers", { papers: [...papers], step, on, how: step === "sent" ? how : "", signed_by_all: step === "returned" && signed }, `Marked ${counted(papers.length, "paper")} as ${step}.`);
    if (done) onClose(true);
  };
  return (
    <Dialog title={`Mark ${counted(papers.length, "paper")} as ${step}`} onClose={() => onClose(false)} actions={<><Button look="bare" onClick={() => onClose(false)}>Close</Button><Button look="fill" disabled={on === null} onClick={() => void mark()}>Mark as {step}</Button></>}>
      <DateField label={step === "sent" ? "Sent on" : "Came back on"} value={on} onChange={(date) => setOn(date)} />
      {step === "sent" ? <SelectField label="How" value={how} options={WAYS} onChange={setHow} /> : <CheckField label="Signed by everyone" hint="Otherwise each signature is recorded on its placement." checked={signed} onChange={setSigned} />}
    </Dialog>
  );
}
