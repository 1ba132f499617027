/** Mantine dressed in our tokens: it supplies behaviour (focus, popovers, comboboxes), tokens.css supplies every colour and size. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Ten steps from tint to ink around the primary of tokens.css; step 7 is the one that white text passes AA on (6.5:1). */
const desk: MantineColorsTuple = ["#F1F6FC", "#E3EEF9", "#C9DFF4", "#A5CAF6", "#86B7F2", "#5391D6", "#2F74BE", "#1A5FA8", "#164F8C", "#103C6B"];
const ink: MantineColorsTuple = ["#F6F7F9", "#EFF1F4", "#E3E6EB", "#CBD2DA", "#A9B4C2", "#7A8594", "#606A78", "#55606E", "#2C333C", "#1B2430"];
const alarm: MantineColorsTuple = ["#FDECEA", "#FDE7E4", "#FFD0CA", "#FFB4AA", "#FF9A8F", "#E2604F", "#C93B2B", "#B42318", "#8A1F17", "#6B1710"];
const night: MantineColorsTuple = ["#E7EBF0", "#A9B4C2", "#8E9AA8", "#76828F", "#3D4854", "#2A323C", "#202730", "#171C23", "#12161C", "#0E1217"];

export const theme = createTheme({
  primaryColor: "desk",
  primaryShade: 7,
  autoContrast: true,
  colors: { desk, gray: ink, red: alarm, dark: night },
  fontFamily: "var(--font)",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  lineHeights: { xs: "1rem", sm: "1.25rem", md: "1.25rem", lg: "1.5rem", xl: "1.75rem" },
  radius: { xs: "3px", sm: "4px", md: "6px", lg: "8px", xl: "10px" },
  defaultRadius: "md",
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "20px" },
  cursorType: "default",
  respectReducedMotion: true,
  components: {
    Menu: { defaultProps: { transitionProps: { duration: 120 }, withinPortal: true, loop: true, radius: "lg" } },
    Popover: { defaultProps: { transitionProps: { duration: 120 }, withinPortal: true, radius: "lg" } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 120 }, events: { hover: true, focus: true, touch: false } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, radius: "lg", overlayProps: { color: "var(--scrim)", backgroundOpacity: 1 } } },
  },
});

const shared = {
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-bright": "var(--text)",
  "--mantine-color-dimmed": "var(--muted)",
  "--mantine-color-placeholder": "var(--placeholder)",
  "--mantine-color-anchor": "var(--primary)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-disabled": "var(--canvas)",
  "--mantine-color-disabled-color": "var(--placeholder)",
  "--mantine-color-desk-filled": "var(--primary-fill, var(--primary))",
  "--mantine-color-desk-filled-hover": "var(--primary-hover)",
  "--mantine-color-desk-light": "var(--primary-tint)",
  "--mantine-color-desk-light-hover": "var(--selected)",
  "--mantine-color-desk-light-color": "var(--primary)",
  "--mantine-color-red-light": "var(--danger-tint)",
  "--mantine-color-red-light-color": "var(--danger)",
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
