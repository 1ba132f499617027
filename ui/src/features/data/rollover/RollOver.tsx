import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { DateField } from "@/components/fields/DateField";
import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import { JobProgress } from "@/components/JobProgress";
import { Loading } from "@/components/Loading";
import { Note } from "@/components/Note";
import { OpenPlacements } from "@/features/data/rollover/OpenPlacements";
import { TermsTable } from "@/features/data/rollover/TermsTable";
import { WhatChanges } from "@/features/data/rollover/WhatChanges";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { NewTerm, RolledOver } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { plainDate } from "@/lib/dates";
import { setScope } from "@/lib/scope";
import { counted } from "@/lib/text";
import { toast } from "@/lib/toasts";
import importCss from "@/features/data/import/import.module.css";
import css from "@/features/data/data.module.css";

interface Asked {
  label: string | null;
  starts_on: string | null;
  ends_on: string | null;
}

const PROPOSED: Asked = { label: null, starts_on: null, ends_on: null };

/** The next school year: its calendar, what it changes, and one step that begins it. */
export function RollOver() {
  const [asked, setAsked] = useState(PROPOSED);
  const [terms, setTerms] = useState<readonly NewTerm[] | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [working, setWorking] = useState(false);
  const [done, setDone] = useState<RolledOver | null>(null);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const { data: seen, error } = useRead("preview_roll_over", asked, { keepLast: true });
  const told = error ? sentenceFor(asCallError(error)) : refusal;
  const ask = (patch: Partial<Asked>) => {
    setRefusal(undefined);
    setDone(null);
    setTerms(null);
    setAsked({ ...asked, ...patch });
  };
  const rollOver = async () => {
    if (!seen) return;
    setConfirming(false);
    setWorking(true);
    setRefusal(undefined);
    try {
      const year = await call("roll_over", { label: seen.label, starts_on: seen.starts_on, ends_on: seen.ends_on, terms: terms ? [...terms] : null });
      setScope({ yearId: null });
      setAsked(PROPOSED);
      setTerms(null);
      setDone(year);
      toast({ text: `Rolled over into ${year.year.label}.`, undo: true });
    } catch (problem) {
      const refused = asCallError(problem);
      if (refused.code !== "cancelled") setRefusal(sentenceFor(refused));
    }
    setWorking(false);
  };
  if (!seen && !told) return <Loading what="the school year" />;
  return (
    <>
      <div className={css.page}>
        <div className={css.column}>
          {done && <Note tone="good">The office is in {done.year.label}: {counted(done.graduated, "senior")} graduated, {counted(done.moved_up, "student")} moved up a grade. Bring in the new roster when the district sends it.</Note>}
          {seen && <p className="muted">The year that ends is {seen.from.label}, {plainDate(seen.from.starts_on)} to {plainDate(seen.from.ends_on)}. What you set here begins the next one.</p>}
          <TextField label="New school year" value={asked.label ?? seen?.label ?? ""} onCommit={(label) => ask({ label: label.trim() || null })} />
          <Pair>
            <DateField label="First day" value={asked.starts_on ?? seen?.starts_on ?? null} onCommit={(starts_on) => ask({ starts_on })} />
            <DateField label="Last day" value={asked.ends_on ?? seen?.ends_on ?? null} onCommit={(ends_on) => ask({ ends_on })} />
          </Pair>
          {told && <Note tone="danger">{told}</Note>}
          {seen && !error && (
            <>
              <TermsTable terms={terms ?? seen.terms} onChange={setTerms} />
              {seen.from_runs && <Note tone="warn">{seen.from.label} isn’t over: its last day is {plainDate(seen.from.ends_on)}. Seniors leave the list of students as soon as you roll over.</Note>}
              <WhatChanges seen={seen} />
              <OpenPlacements open={seen.open} />
            </>
          )}
          {working && <JobProgress what="Moving the students up" />}
        </div>
      </div>
      <div className={importCss.go}>
        <span className="muted">Nothing is deleted. You can undo the whole roll-over.</span>
        <span className="grow" />
        <Button look="fill" size="normal" disabled={!seen || Boolean(error) || working || !seen.label.trim()} onClick={() => setConfirming(true)}>Roll over into {seen?.label ?? "the next year"}…</Button>
      </div>
      {confirming && seen && (
        <Dialog title={`Roll over into ${seen.label}?`} onClose={() => setConfirming(false)}
          actions={<><Button onClick={() => setConfirming(false)}>Not yet</Button><Button look="fill" onClick={() => void rollOver()}>Roll over</Button></>}>
          <p>{counted(seen.counts.graduate, "senior")} graduate with {seen.from.label} and leave the list; {counted(seen.counts.move_up, "student")} move up a grade. Placements, hours and papers stay as they are.</p>
        </Dialog>
      )}
    </>
  );
}
