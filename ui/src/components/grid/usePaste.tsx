import { useState, type ReactNode } from "react";
import type { Column } from "@/components/grid/column";
import { readBlock } from "@/components/grid/copy";
import { planPaste, type FilledCell, type PastePlan } from "@/components/grid/paste";
import { PasteRefused } from "@/components/grid/PasteRefused";
import { catchPaste } from "@/lib/clipboard";
import { toast } from "@/lib/toasts";

export interface PasteTarget<Row> {
  /** From the active row downwards. */
  rows: readonly Row[];
  /** The selected rows, when the active one is among them. */
  picked: readonly Row[];
  /** From the active column to the right. */
  columns: readonly Column<Row>[];
  name(row: Row): string;
}

/** Pasting onto a grid: a block fills rows and columns, one line fills every selected row, and what doesn't fit is told before anything is written. */
export function usePaste<Row>(onFill: (cells: FilledCell<Row>[]) => void): { paste(target: PasteTarget<Row>): void; dialog: ReactNode } {
  const [refused, setRefused] = useState<PastePlan<Row> | null>(null);
  const paste = ({ rows, picked, columns, name }: PasteTarget<Row>) =>
    catchPaste((text) => {
      if (text === "") return toast({ text: "There is no text to paste.", tone: "danger" });
      const block = readBlock(text);
      const [line] = block;
      const onAll = block.length === 1 && line !== undefined && picked.length > 1;
      const plan = onAll ? planPaste(picked.map(() => line), picked, columns, name) : planPaste(block, rows, columns, name);
      const [problem] = plan.refused;
      if (!problem) return plan.cells.length > 0 ? onFill(plan.cells) : toast({ text: "These cells hold it already." });
      if (block.length === 1 && line?.length === 1 && !onAll) return toast({ text: `${problem.where}: ${problem.why}${problem.text && ` You pasted “${problem.text}”.`}`, tone: "danger" });
      return setRefused(plan);
    });
  return { paste, dialog: refused && <PasteRefused plan={refused} onFill={onFill} onClose={() => setRefused(null)} /> };
}
