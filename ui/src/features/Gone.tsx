import { Section } from "@/components/drawer/Section";
import type { CallError } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";

/** In a drawer whose thing can't be read any more, such as after undoing that it was added. */
export function Gone({ error }: { error: CallError }) {
  return <Section><p role="alert">{sentenceFor(error)}</p></Section>;
}
