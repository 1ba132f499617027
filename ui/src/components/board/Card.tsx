import { draggable } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { IconButton } from "@/components/Button";
import { IconDots } from "@/components/icons";
import css from "@/components/board/board.module.css";

interface CardProps {
  id: string;
  name: string;
  top: number;
  /** From 1. */
  place: number;
  of: number;
  tabbable: boolean;
  open: boolean;
  lifted: boolean;
  children: ReactNode;
  onOpen(): void;
  onFocused(): void;
  onMenu(at: { x: number; y: number }): void;
}

export function Card({ id, name, top, place, of, tabbable, open, lifted, children, onOpen, onFocused, onMenu }: CardProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    return draggable({ element, getInitialData: () => ({ card: id }), onDragStart: () => setDragged(true), onDrop: () => setDragged(false) });
  }, [id]);
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    onMenu({ x: event.clientX, y: event.clientY });
  };
  return (
    <div ref={frame} role="listitem" aria-posinset={place} aria-setsize={of} className={css.card} data-open={open || undefined} data-lifted={lifted || undefined} data-dragged={dragged || undefined} style={{ transform: `translateY(${top}px)` }} onContextMenu={onContextMenu}>
      <button type="button" data-card={id} tabIndex={tabbable ? 0 : -1} aria-current={open || undefined} aria-keyshortcuts="M" className={css.face} onFocus={onFocused}
        onClick={(event) => {
          // macOS gives a clicked button no focus, and the arrows would have nowhere to start.
          event.currentTarget.focus();
          onOpen();
        }}>
        <b className="cut">{name}</b>
        {children}
      </button>
      <IconButton icon={IconDots} label={`More for ${name}`} tabIndex={-1} className={css.more} onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onMenu({ x: box.left, y: box.bottom });
      }} />
    </div>
  );
}
