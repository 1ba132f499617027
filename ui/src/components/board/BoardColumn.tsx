import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { BoardStage } from "@/components/board/Board";
import { Card } from "@/components/board/Card";
import { Icon } from "@/components/Icon";
import { IconArrowDown } from "@/components/icons";
import { useAppearance } from "@/lib/appearance";
import { useLatest } from "@/lib/useLatest";
import { count, counted } from "@/lib/text";
import css from "@/components/board/board.module.css";

interface BoardColumnProps<Row extends { id: string }> {
  stage: BoardStage<string>;
  rows: readonly Row[];
  noun: readonly [string, string];
  nameOf(row: Row): string;
  lines(row: Row): ReactNode;
  openId: string | undefined;
  /** The card in the tab order, -1 when it is in another column. */
  active: number;
  /** The card that is picked up by keys. */
  lifted: string | undefined;
  /** The picked-up card would be put down here. */
  aimed: boolean;
  onOpen(row: Row): void;
  onFocused(index: number): void;
  onDropped(id: string): void;
  onMenu(row: Row, at: { x: number; y: number }): void;
}

/** A card and the space under it, rem. */
const STEP = 5.25;

export function BoardColumn<Row extends { id: string }>(props: BoardColumnProps<Row>) {
  const { stage, rows, active } = props;
  const frame = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const latest = useLatest(props);
  const size = (STEP * 16 * useAppearance().scale) / 100;
  // Its answers are read in this render only, so nothing stale is kept.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 4,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(active >= 0 && active < rows.length ? [active] : [])])].sort((a, b) => a - b),
  });
  useEffect(() => virtual.measure(), [virtual, size]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.card === "string",
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        latest.current.onDropped(String(source.data.card));
      },
    });
  }, [latest]);

  const { word, icon } = stage.look;
  return (
    <section ref={frame} aria-label={`${word}, ${counted(rows.length, ...props.noun)}`} className={css.column} data-aimed={props.aimed || over || undefined} data-bare={rows.length === 0 || undefined}>
      <h2 className={css.head}><Icon of={icon} size="m" /><span className="cut">{word}</span><span className={css.count}>{count(rows.length)}</span></h2>
      {(props.aimed || over) && <p className={css.aim}><Icon of={IconArrowDown} size="s" />{props.aimed ? "Enter moves it here" : "Drop it here"}</p>}
      <div ref={scroller} className={css.cards}>
        <div role="list" aria-label={word} style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row && (
              <Card key={row.id} id={row.id} name={props.nameOf(row)} top={start} place={index + 1} of={rows.length} tabbable={active === index} open={props.openId === row.id} lifted={props.lifted === row.id}
                onOpen={() => props.onOpen(row)} onFocused={() => props.onFocused(index)} onMenu={(at) => props.onMenu(row, at)}>
                {props.lines(row)}
              </Card>
            );
          })}
        </div>
        {stage.leftOut > 0 && <p className={css.leftOut}>{count(stage.leftOut)}{rows.length > 0 ? " more" : ""} left out by the filters</p>}
      </div>
    </section>
  );
}
