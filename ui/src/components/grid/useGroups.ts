import { useCallback, useMemo, useState } from "react";
import type { Column } from "@/components/grid/column";
import { grouped, type Line } from "@/components/grid/groups";

interface Groups<Row> {
  /** Heads and rows; undefined when nothing is grouped. */
  lines: readonly Line<Row>[] | undefined;
  /** Every row in the order of its group, those of folded groups too. */
  rows: readonly Row[];
  fold(words: string): void;
}

const NONE: ReadonlySet<string> = new Set();

export function useGroups<Row extends { id: string }>(rows: readonly Row[], column: Column<Row> | undefined): Groups<Row> {
  const [folded, setFolded] = useState<{ by: string; words: ReadonlySet<string> } | null>(null);
  const by = column?.id;
  const words = folded !== null && folded.by === by ? folded.words : NONE;
  const fold = useCallback((one: string) => {
    if (by === undefined) return;
    setFolded((was) => {
      const next = new Set(was?.by === by ? was.words : NONE);
      if (!next.delete(one)) next.add(one);
      return { by, words: next };
    });
  }, [by]);
  const groups = useMemo(() => (column ? grouped(rows, column, words) : undefined), [rows, column, words]);
  return { lines: groups?.lines, rows: groups?.rows ?? rows, fold };
}
