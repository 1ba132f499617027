/** One import from its file to its undo. It is kept while the person looks at other screens, and forgotten with the office. */
import { useEffect, useRef, useState } from "react";
import { HIGH_SCHOOL } from "@/features/data/import/grades";
import { asFixes, placeOf } from "@/features/data/import/problems";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { Fix, GuessedMapping, ImportPreview, ImportReport, ImportTarget, Mapping, Problem } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";

export type Step = "file" | "match" | "defaults" | "check" | "write";

export interface ImportState {
  step: Step;
  target: ImportTarget;
  path: string;
  guess: GuessedMapping | null;
  mapping: Mapping | null;
  /** Of a roster: whom it brings in new. */
  grades: readonly number[];
  /** As it was read without any fix: its rows stay in place while they are mended. */
  preview: ImportPreview | null;
  /** With the fixes so far. */
  report: ImportReport | null;
  fixes: Record<string, Fix>;
  written: ImportReport | null;
}

const start: ImportState = { step: "file", target: "roster", path: "", guess: null, mapping: null, grades: HIGH_SCHOOL, preview: null, report: null, fixes: {}, written: null };
let kept: { office: string; state: ImportState } = { office: "", state: start };

export type ImportRun = ReturnType<typeof useImport>;

export function useImport() {
  const { data: desk } = useRead("desk_state", {});
  const office = desk?.open?.folder ?? "";
  const [state, setState] = useState<ImportState>(kept.office === office ? kept.state : start);
  const [working, setWorking] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const turn = useRef(0);
  useEffect(() => {
    kept = { office, state };
  }, [office, state]);

  const patch = (next: Partial<ImportState>) => setState((was) => ({ ...was, ...next }));
  const attempt = async (what: string, run: () => Promise<void>) => {
    const mine = ++turn.current;
    setRefusal(undefined);
    setWorking(what);
    try {
      await run();
    } catch (error) {
      const refused = asCallError(error);
      if (mine === turn.current && refused.code !== "cancelled") setRefusal(sentenceFor(refused));
    } finally {
      if (mine === turn.current) setWorking(null);
    }
  };
  const args = (mapping: Mapping | null, fixes: Record<string, Fix>) => ({ target: state.target, path: state.path.trim(), mapping, fixes: asFixes(fixes), grades: state.target === "roster" ? [...state.grades] : null, rejected: null });

  const look = (step: Step) => attempt("Reading the file", async () => {
    const preview = await call("preview_import", args(state.mapping, {}));
    patch({ preview, report: preview.report, fixes: {}, step });
  });
  const check = () => look("check");
  // A roster names its own columns; which grades it has is known once it was read.
  const read = () => (state.target === "roster" ? look("defaults") : attempt("Reading the file", async () => {
    const guess = await call("guess_mapping", { target: state.target, path: state.path.trim() });
    patch({ guess, mapping: guess.mapping, step: "match" });
  }));
  const recheck = async (fixes: Record<string, Fix>) => {
    const mine = ++turn.current;
    try {
      const { report } = await call("preview_import", args(state.mapping, fixes));
      if (mine === turn.current) patch({ report });
    } catch (error) {
      if (mine === turn.current) setRefusal(sentenceFor(asCallError(error)));
    }
  };
  /** Takes these values for these rows; an empty value takes the fix back. */
  const fix = (wanted: readonly { problem: Problem; value: string }[]) => {
    const fixes = { ...state.fixes };
    for (const { problem, value } of wanted) {
      if (problem.line === null || problem.column === null) continue;
      const place = placeOf(problem);
      if (value === "") delete fixes[place];
      else fixes[place] = { file: problem.file, line: problem.line, column: problem.column, value };
    }
    patch({ fixes });
    void recheck(fixes);
  };
  const write = () => attempt("Writing", async () => {
    const written = await call("write_import", args(state.mapping, state.fixes));
    patch({ written, step: "write" });
  });
  /** The rows that are left out, as they stand in the file, for whoever mends them at the source. */
  const saveRejected = (path: string) => call("preview_import", { ...args(state.mapping, state.fixes), rejected: path });
  const stop = () => {
    turn.current += 1;
    setWorking(null);
    setRefusal(undefined);
    setState({ ...start, target: state.target });
  };
  return { ...state, working, refusal, patch, read, check, fix, write, saveRejected, stop };
}
