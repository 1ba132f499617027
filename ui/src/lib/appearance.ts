/** How this machine shows the program: theme, text size, density. Kept on the machine, not in the office: two people at two screens may differ. */
import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark" | "contrast";
export type Density = "compact" | "normal" | "roomy";

export interface Appearance {
  theme: Theme;
  /** Text size in percent, 90 to 150. */
  scale: number;
  density: Density;
  navCollapsed: boolean;
}

const KEY = "placement-desk.appearance";
const fallback: Appearance = { theme: "system", scale: 100, density: "normal", navCollapsed: false };
const listeners = new Set<() => void>();
let current: Appearance = { ...fallback, ...read() };

function read(): Partial<Appearance> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Appearance>;
  } catch {
    return {};
  }
}

export const appearance = (): Appearance => current;

export function setAppearance(patch: Partial<Appearance>): void {
  current = { ...current, ...patch };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A machine that keeps nothing still shows what was chosen until it closes.
  }
  applyAppearance();
  for (const listener of listeners) listener();
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, appearance);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme that "system" stands for right now. */
export function shownTheme(): "light" | "dark" | "contrast" {
  if (current.theme !== "system") return current.theme;
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function applyAppearance(): void {
  const root = document.documentElement;
  root.dataset.theme = shownTheme();
  root.dataset.density = current.density;
  root.style.fontSize = `${current.scale}%`;
}

/** Applies the appearance now and whenever the operating system changes its own. */
export function followSystem(): void {
  applyAppearance();
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    matchMedia(query).addEventListener("change", () => setAppearance({}));
  }
}
