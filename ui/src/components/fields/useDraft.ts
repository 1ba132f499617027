import { useEffect, useRef, useState } from "react";
import { pointerAtRest } from "@/lib/pointer";

/** Keeps a field's value. Resolves to a sentence when it was refused, to nothing when it is on the disk. */
export type Commit = (value: string) => Promise<string | undefined | void> | void;

/** What is being typed into a field that saves itself: kept when the field is left or Enter is pressed, given up with Esc. */
export function useDraft(value: string, commit: Commit | undefined) {
  const [draft, setDraft] = useState(value);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const touched = useRef(false);
  useEffect(() => {
    if (!touched.current) setDraft(value);
  }, [value]);

  const change = (next: string) => {
    touched.current = true;
    setDraft(next);
  };
  const keep = async () => {
    if (!commit || !touched.current) return;
    touched.current = false;
    if (draft === value) return;
    const refusal = await commit(draft);
    await pointerAtRest();
    setRefused(refusal ?? undefined);
    if (refusal) touched.current = true;
  };
  const revert = (): boolean => {
    if (!touched.current || draft === value) return false;
    touched.current = false;
    setRefused(undefined);
    setDraft(value);
    return true;
  };
  return { draft, change, keep, revert, refused };
}
