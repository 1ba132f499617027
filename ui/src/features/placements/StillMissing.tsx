import { TextButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconBuilding, IconHourglass, IconSchool, IconUser, type IconShape } from "@/components/icons";
import { missingByParty, type MissingItem, type Party } from "@/features/placements/missing";
import { act } from "@/ipc/act";
import type { PlacementPage } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { runCommand } from "@/lib/commands";
import css from "@/features/placements/placement.module.css";

const ICONS: Record<Party, IconShape> = { Student: IconUser, Parent: IconHourglass, Us: IconSchool, Employer: IconBuilding };
const ORDER: readonly Party[] = ["Student", "Parent", "Us", "Employer"];

export function StillMissing({ page, onTerms }: { page: PlacementPage; onTerms(): void }) {
  const { data: employer } = useRead("get_employer", { id: page.employer.id });
  const open = ["matched", "agreement_out", "active"].includes(page.placement.stage);
  const missing = missingByParty(page, employer?.credentials ?? []);
  if (!open || missing.size === 0) return null;
  return (
    <div className={css.block}>
      <h3>Still missing, by whose turn it is</h3>
      <div className={css.turns}>
        {ORDER.flatMap((party) => {
          const items = missing.get(party);
          return items ? [
            <div key={party}>
              <h4><Icon of={ICONS[party]} size="m" />{party} <small>{items.length}</small></h4>
              <ul>{items.map((item) => <li key={item.text}><i className={css.open} aria-hidden /><span className="grow">{item.text}</span><Mend item={item} page={page} onTerms={onTerms} /></li>)}</ul>
            </div>,
          ] : [];
        })}
      </div>
    </div>
  );
}

function Mend({ item: { mend, text }, page, onTerms }: { item: MissingItem; page: PlacementPage; onTerms(): void }) {
  switch (mend.kind) {
    case "later":
      return <span className="muted">later</span>;
    case "ask":
      return <TextButton onClick={() => runCommand("log_contact", { employer_id: page.employer.id })}>Ask</TextButton>;
    case "terms":
      return <TextButton aria-label={`Enter: ${text}`} onClick={onTerms}>Enter</TextButton>;
    case "signature":
      return <TextButton aria-label={`Record: ${text}`} onClick={() => void act("record_signature", { id: mend.id, step: "signed_on_paper", on: null, how: "" }, "Signature recorded.")}>Record</TextButton>;
  }
}
