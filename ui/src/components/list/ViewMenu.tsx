import { Menu } from "@mantine/core";
import { useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconBookmark, IconDeviceFloppy, IconPencil, IconRefresh, IconTrash } from "@/components/icons";
import { NameView } from "@/components/list/NameView";
import { overwrite, removeView } from "@/components/list/useSavedViews";
import css from "@/components/list/list.module.css";
import type { SavedView, ViewedList, ViewLook } from "@/ipc/generated";
import { shortDate } from "@/lib/dates";
import { joined } from "@/lib/text";

interface ViewMenuProps {
  list: ViewedList;
  /** The named view that is shown, if it is one. */
  saved: SavedView | undefined;
  /** How the list looks now. */
  look: ViewLook;
  /** It looks different from what is kept. */
  changed: boolean;
  /** Shows this view as it is kept; null is the list's first. */
  onShow(view: SavedView | null): void;
}

/** Beside the view tabs: keeps how the list looks under a name, and looks after the named view that is shown. */
export function ViewMenu({ list, saved, look, changed, onShow }: ViewMenuProps) {
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  const keep = async () => {
    if (saved && (await overwrite(saved, look))) onShow(saved);
  };
  const remove = async () => {
    if (saved && (await removeView(saved))) onShow(null);
  };
  return (
    <div className={css.viewEnd}>
      {changed && <Button icon={saved ? IconDeviceFloppy : IconBookmark} onClick={() => (saved ? void keep() : setNaming("new"))}>{saved ? "Save changes" : "Save view"}</Button>}
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target><IconButton icon={IconBookmark} label="Named views" /></Menu.Target>
        <Menu.Dropdown>
          {saved && <Menu.Label>{joined([`${saved.name}, saved ${shortDate(saved.at)}`, saved.author && `by ${saved.author}`], " ")}</Menu.Label>}
          <Menu.Item leftSection={<Icon of={IconBookmark} size="m" />} onClick={() => setNaming("new")}>Save as a new view…</Menu.Item>
          {saved && (
            <>
              <Menu.Item leftSection={<Icon of={IconDeviceFloppy} size="m" />} disabled={!changed} onClick={() => void keep()}>Save changes to it</Menu.Item>
              <Menu.Item leftSection={<Icon of={IconRefresh} size="m" />} disabled={!changed} onClick={() => onShow(saved)}>Show it as saved</Menu.Item>
              <Menu.Item leftSection={<Icon of={IconPencil} size="m" />} onClick={() => setNaming("rename")}>Rename…</Menu.Item>
              <Menu.Item leftSection={<Icon of={IconTrash} size="m" />} onClick={() => void remove()}>Remove it</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && <NameView list={list} look={look} view={naming === "rename" ? saved : undefined} onNamed={(view) => naming === "new" && onShow(view)} onClose={() => setNaming(null)} />}
    </div>
  );
}
