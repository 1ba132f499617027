import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/Button";
import { IconFolderOpen } from "@/components/icons";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { Frame } from "@/features/start/Frame";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { DeskState } from "@/ipc/generated";
import { deskChanged } from "@/ipc/session";
import css from "@/features/start/start.module.css";

/** Makes the sample office the first time, and opens it. Cancelled, it leaves nothing behind. */
export function OpenSample({ desk, onBack }: { desk: DeskState; onBack(): void }) {
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  const begun = useRef(-1);
  const made = desk.recent.some((office) => office.sample);
  useEffect(() => {
    if (begun.current === attempt) return;
    begun.current = attempt;
    call("open_sample", { students: null, seed: null, folder: null }).then(deskChanged).catch((error: unknown) => {
      const refused = asCallError(error);
      if (refused.code === "cancelled") onBack();
      else setRefusal(sentenceFor(refused));
    });
  }, [attempt, onBack]);
  return (
    <Frame icon={IconFolderOpen} title={made ? "Opening the sample office" : "Making the sample office"} lead="A whole invented district: six schools, 12,004 students, a thousand employers." version={desk.version}>
      <div className={css.fields}>
        {refusal ? (
          <>
            <Note tone="danger">{refusal}</Note>
            <div className={css.acts}><Button look="fill" onClick={() => { setRefusal(undefined); setAttempt(attempt + 1); }}>Try again</Button><Button onClick={onBack}>Back</Button></div>
          </>
        ) : <JobProgress what={made ? "Opening the office" : "Inventing a district"} />}
      </div>
    </Frame>
  );
}
