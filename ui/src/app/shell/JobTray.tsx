import { useEffect, useState } from "react";
import { TextButton } from "@/components/Button";
import { cancelJob } from "@/ipc/host";
import { forgetJob, useJobs, type Job } from "@/ipc/jobs";
import css from "@/app/shell/shell.module.css";

const SHOWN_AFTER = 400;
const CANCEL_AFTER = 2_000;

/** The long jobs that are running: progress once the wait can be felt, Cancel once it is long. */
export function JobTray() {
  const jobs = useJobs();
  return jobs.map((job) => <JobLine key={job.job} job={job} />);
}

function JobLine({ job }: { job: Job }) {
  const age = useAge(job.startedAt, job.state === "running");
  if (age < SHOWN_AFTER && job.state !== "failed") return null;
  const running = job.state === "running";
  const percent = job.total > 0 ? Math.round((job.done / job.total) * 100) : undefined;
  return (
    <span className={css.job}>
      <span>{running ? job.label : job.state === "done" ? `${job.label}: done` : job.state === "cancelled" ? `${job.label}: cancelled` : `${job.label}: stopped`}</span>
      {running && (
        <span className={css.track} role="progressbar" aria-label={job.label} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} data-unknown={percent === undefined || undefined}>
          <i style={percent === undefined ? undefined : { width: `${percent}%` }} />
        </span>
      )}
      {running && age > CANCEL_AFTER && <TextButton onClick={() => void cancelJob(job.job).catch(() => undefined)}>Cancel</TextButton>}
      {job.state === "failed" && <TextButton onClick={() => forgetJob(job.job)}>Dismiss</TextButton>}
    </span>
  );
}

function useAge(since: number, running: boolean): number {
  const [age, setAge] = useState(0);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setAge(Date.now() - since), 200);
    return () => clearInterval(timer);
  }, [since, running]);
  return age;
}
