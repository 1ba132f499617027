import { useEffect, useRef, type KeyboardEvent } from "react";
import { Icon } from "@/components/Icon";
import { IconChevronRight, IconFolderOpen, IconHistory, IconMapPin, IconPlus, IconSchool, IconWorldOff, type IconShape } from "@/components/icons";
import { Frame } from "@/features/start/Frame";
import type { DeskState, RecentOffice } from "@/ipc/generated";
import { chooseFolder } from "@/ipc/tauri";
import css from "@/features/start/start.module.css";

interface WaysProps {
  desk: DeskState;
  onCreate(): void;
  onSample(): void;
  onRestore(): void;
  onOpen(office: RecentOffice): void;
}

interface Way {
  id: string;
  icon: IconShape;
  label: string;
  detail: string;
  go(): void;
}

/** Every way into an office. Arrows move, Enter goes. */
export function Ways({ desk, onCreate, onSample, onRestore, onOpen }: WaysProps) {
  const list = useRef<HTMLUListElement>(null);
  const known = desk.recent.length > 0;
  useEffect(() => list.current?.querySelector("button")?.focus(), []);

  const fromFolder = async () => {
    const folder = await chooseFolder("Open an office");
    if (folder) onOpen({ folder, name: folderName(folder), sample: false });
  };
  const ways: Way[] = [
    ...desk.recent.filter((office) => !isTheSample(office, desk.home)).map((office) => ({ id: office.folder, icon: IconMapPin, label: office.name, detail: office.folder, go: () => onOpen(office) })),
    { id: "create", icon: IconPlus, label: "Create your office", detail: "Schools, then a roster. About ten minutes.", go: onCreate },
    { id: "sample", icon: IconSchool, label: "Open the sample office", detail: "12,004 invented students to try everything on.", go: onSample },
    { id: "folder", icon: IconFolderOpen, label: "Open an office from a folder", detail: "One from another computer or drive.", go: () => void fromFolder() },
    { id: "restore", icon: IconHistory, label: "Restore from a backup", detail: "A backup file, and the passphrase it was made with.", go: onRestore },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  return (
    <Frame icon={IconMapPin} title="Placement Desk" lead={known ? "Which office?" : "How do you want to start?"} shape="big" version={desk.version}>
      <ul ref={list} className={css.ways} onKeyDown={onKeyDown}>
        {ways.map((way) => (
          <li key={way.id}>
            <button type="button" onClick={way.go}>
              <Icon of={way.icon} /><span><b className="cut">{way.label}</b><small className="cut">{way.detail}</small></span><Icon of={IconChevronRight} size="m" />
            </button>
          </li>
        ))}
      </ul>
      <p className={`row muted ${css.promise}`}><Icon of={IconWorldOff} size="m" /><span>Everything stays on this computer, encrypted. Nothing is sent anywhere.</span></p>
    </Frame>
  );
}

const folderName = (folder: string): string => (folder.split(/[\\/]/).findLast(Boolean) ?? folder).replace(/\.[a-z]+$/i, "");

/** The one that "Open the sample office" opens; another copy of it has a folder of its own. */
const isTheSample = (office: RecentOffice, home: string): boolean => office.sample && office.folder.startsWith(home) && folderName(office.folder) === "Sample office";
