import { Modal } from "@mantine/core";
import type { ReactNode } from "react";

interface DialogProps {
  title: string;
  /** rem */
  width?: number;
  onClose(): void;
  /** Buttons at the foot, the filled one last. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A question that needs an answer before anything goes on. Undo is preferred to it. */
export function Dialog({ title, width = 32, onClose, actions, children }: DialogProps) {
  return (
    <Modal opened onClose={onClose} title={title} size={`${width}rem`} centered closeButtonProps={{ "aria-label": "Close" }}>
      <div className="stack">{children}</div>
      {actions && <div className="row" style={{ justifyContent: "flex-end", marginTop: 20 }}>{actions}</div>}
    </Modal>
  );
}
