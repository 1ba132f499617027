import { Button } from "@/components/Button";
import { Sheet } from "@/components/drawer/Sheet";
import { TermsFields } from "@/features/placements/TermsFields";
import { usePlacementSave } from "@/features/placements/usePlacementSave";
import type { PlacementPage } from "@/ipc/generated";

/** The terms of one placement. Each field saves itself; papers already printed stay as they were. */
export function TermsSheet({ page, onClose }: { page: PlacementPage; onClose(): void }) {
  const terms = usePlacementSave(page.placement);
  return (
    <Sheet title="Terms" detail={page.placement.number} onClose={onClose} by={page.papers.length > 0 && "What was printed stays as it was printed."} actions={<Button look="fill" size="normal" keys="escape" onClick={onClose}>Done</Button>}>
      <TermsFields page={page} terms={terms} focusFirst />
    </Sheet>
  );
}
