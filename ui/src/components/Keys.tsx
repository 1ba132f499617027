import { keyWords } from "@/lib/keys";

/** A key as it is written on this machine's keyboard. */
export function Keys({ keys }: { keys: string }) {
  return <kbd aria-hidden>{keyWords(keys)}</kbd>;
}
