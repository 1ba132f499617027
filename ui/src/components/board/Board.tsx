/**
 * Rows as cards in the columns of their stages. A card is dragged to another column, or moved by keys: M picks it up, the arrows aim, Enter
 * puts it down, Esc gives up; its menu names the stages too. What a move does is the screen's; a card goes nowhere until the rows say so.
 */
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { BoardColumn } from "@/components/board/BoardColumn";
import { columnsOf, focusedSpot, type Focus, type Spot } from "@/components/board/columns";
import { meaning, moveMeaning } from "@/components/board/keyboard";
import { allowedActions, type RowAction } from "@/components/grid/actions";
import { RowMenu } from "@/components/grid/RowMenu";
import { Keys } from "@/components/Keys";
import type { PillLook } from "@/components/StatusPill";
import { counted } from "@/lib/text";
import css from "@/components/board/board.module.css";

export interface BoardStage<Stage extends string> {
  id: Stage;
  look: PillLook;
  /** Cards of this stage that the filters leave out. */
  leftOut: number;
}

interface BoardProps<Row extends { id: string }, Stage extends string> {
  label: string;
  /** "employer", "employers" */
  noun: readonly [string, string];
  stages: readonly BoardStage<Stage>[];
  rows: readonly Row[];
  stageOf(row: Row): Stage;
  /** How a card is named, in its head and aloud. */
  nameOf(row: Row): string;
  /** The quiet lines under the name. */
  lines(row: Row): ReactNode;
  openId: string | undefined;
  actions: readonly RowAction<Row>[];
  onOpen(row: Row): void;
  onPeek(row: Row): void;
  onLeave(): void;
  onMove(row: Row, to: Stage): Promise<void>;
  /** Above the columns: why the last move was refused. */
  notice?: ReactNode;
}

interface Move {
  id: string;
  /** The column it is aimed at. */
  to: number;
}

export function Board<Row extends { id: string }, Stage extends string>(props: BoardProps<Row, Stage>) {
  const { stages, rows, stageOf, nameOf, onMove } = props;
  const board = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOf(rows, stages.map((one) => one.id), stageOf), [rows, stages, stageOf]);
  const [focus, setFocus] = useState<Focus>({ id: props.openId, spot: { column: 0, index: 0 } });
  const [move, setMove] = useState<Move | null>(null);
  const [said, setSaid] = useState("");
  const [menu, setMenu] = useState<{ x: number; y: number; row: Row } | null>(null);
  const spot = focusedSpot(columns, focus);
  const current = spot && columns.lists[spot.column]?.[spot.index];
  useFocusKept(board, current?.id);

  const wordOf = (column: number) => stages[column]?.look.word ?? "";
  const focusOn = (to: Spot) => setFocus({ id: columns.lists[to.column]?.[to.index]?.id, spot: to });
  const pickUp = (row: Row, from: Spot) => {
    setMove({ id: row.id, to: from.column });
    setSaid(`${nameOf(row)} picked up from ${wordOf(from.column)}. Left and Right choose the stage, Enter puts it down, Escape leaves it where it is.`);
  };
  const aim = (column: number) => {
    if (!move) return;
    setMove({ ...move, to: column });
    setSaid(`${wordOf(column)}, ${column + 1} of ${stages.length}, ${counted(columns.lists[column]?.length ?? 0, ...props.noun)}.`);
  };
  const put = async (row: Row, column: number) => {
    const stage = stages[column];
    setMove(null);
    if (!stage || stage.id === stageOf(row)) return setSaid(`${nameOf(row)} stays in ${wordOf(column)}.`);
    setSaid("");
    return onMove(row, stage.id);
  };

  const onMoveKey = (event: KeyboardEvent, moving: Move, row: Row) => {
    const intent = moveMeaning(keyOf(event), moving.to, stages.length);
    // Tab would leave a card in the air.
    if (intent || event.key === "Tab" || event.key.startsWith("Arrow")) event.preventDefault();
    if (!intent) return;
    event.stopPropagation();
    if (intent.kind === "aim") aim(intent.column);
    else if (intent.kind === "put_down") void put(row, moving.to);
    else {
      setMove(null);
      setSaid(`${nameOf(row)} stays where it was.`);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (menu || !spot || !current || !(event.target as HTMLElement).closest("[data-card]")) return undefined;
    if (move) return onMoveKey(event, move, current);
    const intent = meaning(keyOf(event), spot, columns.lists.map((list) => list.length));
    if (!intent) return undefined;
    event.preventDefault();
    switch (intent.kind) {
      case "focus":
        return focusOn(intent.to);
      case "open":
        return props.onOpen(current);
      case "peek":
        return props.onPeek(current);
      case "pick_up":
        return pickUp(current, spot);
      case "leave":
        return props.onLeave();
      case "menu": {
        const box = cardOf(board.current, current.id)?.getBoundingClientRect();
        return box && setMenu({ x: box.left + 16, y: box.top + 28, row: current });
      }
    }
  };
  const menuActions = (row: Row): RowAction<Row>[] => [
    ...allowedActions(props.actions, [row]),
    ...stages.filter((stage) => stage.id !== stageOf(row)).map((stage): RowAction<Row> => ({ id: `move-${stage.id}`, label: `Move to ${stage.look.word}`, icon: stage.look.icon, takes: "one", run: () => void onMove(row, stage.id) })),
  ];

  return (
    <div className={css.frame}>
      {props.notice}
      <div ref={board} role="group" aria-label={`${props.label} by stage`} className={css.board} onKeyDown={onKeyDown}>
        {stages.map((stage, column) => (
          <BoardColumn key={stage.id} stage={stage} rows={columns.lists[column] ?? NONE} nameOf={nameOf} lines={props.lines} noun={props.noun} openId={props.openId}
            active={spot?.column === column ? spot.index : -1} lifted={move?.id} aimed={move?.to === column} onOpen={props.onOpen} onFocused={(index) => focusOn({ column, index })}
            onDropped={(id) => {
              const row = rows.find((one) => one.id === id);
              if (row) void put(row, column);
            }}
            onMenu={(row, at) => setMenu({ ...at, row })} />
        ))}
      </div>
      <p className={css.hint} aria-hidden>{move ? <><span><Keys keys="arrowleft" /><Keys keys="arrowright" />choose the stage</span><span><Keys keys="enter" />put it down</span><span><Keys keys="escape" />leave it</span></> : <><span>Drag a card, or</span><span><Keys keys="m" />move the one in focus</span></>}</p>
      {menu && <RowMenu actions={menuActions(menu.row)} rows={[menu.row]} at={menu} onClose={() => setMenu(null)} />}
      <span className="hidden-text" aria-live="assertive">{said}</span>
    </div>
  );
}

const NONE: readonly never[] = [];

const keyOf = (event: KeyboardEvent) => ({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey });

const cardOf = (board: HTMLElement | null, id: string | undefined): HTMLElement | null => (id ? (board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null) : null);

/**
 * Keeps the focus on the current card: when keys move it, when it comes into another column, when a menu or dialog over the board is gone
 * with nobody to give the focus back to, and on arriving with the focus nowhere.
 */
function useFocusKept(board: RefObject<HTMLDivElement | null>, id: string | undefined): void {
  const ours = useRef(false);
  useLayoutEffect(() => {
    ours.current = isNowhere(document.activeElement);
  }, []);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const onCard = focused instanceof HTMLElement && board.current?.contains(focused) === true && focused.dataset.card !== undefined;
    if (onCard) ours.current = true;
    else if (!isNowhere(focused) && !focused?.closest("[data-portal]")) ours.current = false;
    if (!ours.current || !(onCard || isNowhere(focused))) return;
    const card = cardOf(board.current, id);
    if (!card || card === focused) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

const isNowhere = (focused: Element | null): boolean => focused === null || focused === document.body || focused.id === "room";
