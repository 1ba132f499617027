/** Long jobs as the core reports them: progress, and whether they ended. */
import { useSyncExternalStore } from "react";

export type JobState = "running" | "done" | "cancelled" | "failed";

export interface JobEvent {
  job: string;
  done: number;
  /** 0 when the size isn't known yet. */
  total: number;
  label: string;
  state: JobState;
}

export interface Job extends JobEvent {
  startedAt: number;
}

let jobs: readonly Job[] = [];
const listeners = new Set<() => void>();

export function heardJob(event: JobEvent): void {
  const known = jobs.find((job) => job.job === event.job);
  jobs = known ? jobs.map((job) => (job === known ? { ...job, ...event } : job)) : [...jobs, { ...event, startedAt: Date.now() }];
  if (event.state === "done" || event.state === "cancelled") setTimeout(() => forgetJob(event.job), 4_000);
  for (const listener of listeners) listener();
}

export function forgetJob(id: string): void {
  jobs = jobs.filter((job) => job.job !== id);
  for (const listener of listeners) listener();
}

export function useJobs(): readonly Job[] {
  return useSyncExternalStore(subscribe, () => jobs);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
