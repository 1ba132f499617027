import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import type { FilledCell, PastePlan } from "@/components/grid/paste";
import { count, counted } from "@/lib/text";
import css from "@/components/grid/grid.module.css";

interface PasteRefusedProps<Row> {
  plan: PastePlan<Row>;
  onFill(cells: FilledCell<Row>[]): void;
  onClose(): void;
}

/** Cells told one by one. */
const TOLD = 50;

/** Why a block wasn't pasted: what doesn't fit, where, and the way to paste the rest. */
export function PasteRefused<Row>({ plan, onFill, onClose }: PasteRefusedProps<Row>) {
  const { cells, refused } = plan;
  return (
    <Dialog title="Nothing was pasted" width={44} onClose={onClose}
      actions={<>
        <Button look="bare" onClick={onClose}>Close</Button>
        {cells.length > 0 && <Button look="fill" onClick={() => { onClose(); onFill(cells); }}>Paste the {count(cells.length)} that fit, leave out {count(refused.length)}</Button>}
      </>}>
      <p>{counted(refused.length, "cell")} can’t take what you pasted.</p>
      {/* A region that scrolls has to be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.refused} tabIndex={0} role="region" aria-label="Cells that can’t take it">
        <table>
          <thead><tr><th scope="col">Where</th><th scope="col">Pasted</th><th scope="col">Why not</th></tr></thead>
          <tbody>
            {refused.slice(0, TOLD).map((one, i) => <tr key={i}><td>{one.where}</td><td>{one.text === "" ? <span className="muted">nothing</span> : `“${one.text}”`}</td><td>{one.why}</td></tr>)}
          </tbody>
        </table>
      </div>
      {refused.length > TOLD && <p className="muted">and {count(refused.length - TOLD)} more</p>}
    </Dialog>
  );
}
