import { Button } from "@/components/Button";
import { cancelJob } from "@/ipc/host";
import { useJobs } from "@/ipc/jobs";
import { count } from "@/lib/text";
import css from "@/components/JobProgress.module.css";

/** The long job that a screen waits for, large: what it is doing, how far, and Cancel. */
export function JobProgress({ what }: { what: string }) {
  const job = useJobs().findLast((one) => one.state === "running");
  const percent = job && job.total > 0 ? Math.round((job.done / job.total) * 100) : undefined;
  return (
    <div className={css.progress} role="status">
      <p>{job?.label ?? what}{percent === undefined ? "…" : ""}</p>
      <span className={css.track} role="progressbar" aria-label={what} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} data-unknown={percent === undefined || undefined}>
        <i style={percent === undefined ? undefined : { width: `${percent}%` }} />
      </span>
      <div className="row">
        <span className="muted cap num">{job && job.total > 0 ? `${count(job.done)} of ${count(job.total)}` : ""}</span>
        <span className="grow" />
        {job && <Button onClick={() => void cancelJob(job.job).catch(() => undefined)}>Cancel</Button>}
      </div>
    </div>
  );
}
