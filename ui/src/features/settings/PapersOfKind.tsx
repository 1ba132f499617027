import { Popover } from "@mantine/core";
import { Button } from "@/components/Button";
import { CheckField } from "@/components/fields/CheckField";
import { keepLine } from "@/features/settings/keep";
import type { ExperienceKind, PaperKind } from "@/ipc/generated";
import { paperKindWords } from "@/ipc/words";
import { counted } from "@/lib/text";

/** The papers that a placement of a kind needs; an amendment comes only when its terms change. */
export function PapersOfKind({ kind }: { kind: ExperienceKind }) {
  const has = kind.papers;
  const shown = has.length === 0 ? "None" : counted(has.length, "paper");
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target><Button aria-label={`${shown} of ${kind.name}`}>{shown}</Button></Popover.Target>
      <Popover.Dropdown>
        <div style={{ maxHeight: "20rem", overflow: "auto", padding: 8 }}>
          {(Object.entries(paperKindWords) as [PaperKind, string][]).filter(([paper]) => paper !== "amendment").map(([paper, label]) => (
            <CheckField key={paper} label={label} checked={has.includes(paper)} onChange={(on) => void keepLine("kind", kind.id, { papers: on ? [...has, paper] : has.filter((one) => one !== paper) })} />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
