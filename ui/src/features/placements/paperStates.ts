import { hasSigned } from "@/features/turn";
import type { PaperKind, PlacementPage } from "@/ipc/generated";
import { paperKindWords } from "@/ipc/words";

export interface PaperLine {
  name: string;
  state: string;
  missing: boolean;
}

/** The papers that this kind of experience asks for, and how far each is. */
export function paperStates(page: PlacementPage): PaperLine[] {
  const kinds: PaperKind[] = page.kind.papers.length > 0 ? page.kind.papers : ["agreement"];
  return kinds.map((kind) => ({ name: paperKindWords[kind], ...stateOf(kind, page) }));
}

function stateOf(kind: PaperKind, { papers, placement, signers }: PlacementPage): { state: string; missing: boolean } {
  const latest = papers.filter((one) => one.kind === kind && one.state !== "replaced").toSorted((a, b) => b.printed_at.localeCompare(a.printed_at))[0];
  if (kind === "agreement" && signers.length > 0 && signers.every(hasSigned)) return { state: "signed by all", missing: false };
  if (kind === "training_plan" && placement.plan.length === 0) return { state: "no tasks yet", missing: true };
  if (kind === "training_plan" && !latest) return { state: "complete", missing: false };
  if (!latest) return { state: "not printed", missing: kind === "agreement" };
  const words = { printed: "printed", sent: "out", returned: "returned", replaced: "replaced" } as const;
  return { state: words[latest.state], missing: false };
}
