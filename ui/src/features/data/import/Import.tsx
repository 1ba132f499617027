import { CheckStep } from "@/features/data/import/CheckStep";
import { DefaultsStep } from "@/features/data/import/DefaultsStep";
import { FileStep } from "@/features/data/import/FileStep";
import { MatchStep } from "@/features/data/import/MatchStep";
import { Steps } from "@/features/data/import/Steps";
import type { ImportRun } from "@/features/data/import/useImport";
import { WrittenStep } from "@/features/data/import/WrittenStep";
import css from "@/features/data/data.module.css";

export function Import({ run }: { run: ImportRun }) {
  return (
    <div className={css.room}>
      <Steps run={run} source={run.step === "file" ? "" : (run.preview?.source ?? "")} />
      {run.step === "file" && <FileStep run={run} />}
      {run.step === "match" && <MatchStep run={run} />}
      {run.step === "defaults" && <DefaultsStep run={run} />}
      {run.step === "check" && <CheckStep run={run} />}
      {run.step === "write" && <WrittenStep run={run} />}
    </div>
  );
}
