import { counted } from "@/lib/text";

/** What printing or saving does besides: said before, where it is chosen. */
export function MovingOn({ matched }: { matched: number }) {
  if (matched === 0) return null;
  return <p className="muted">{counted(matched, "placement")} {matched === 1 ? "moves" : "move"} from Matched to Agreement out; each paper is kept.</p>;
}
