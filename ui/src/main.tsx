import "@/app/theme/mantine.css";
import "@/app/theme/tokens.css";
import "@/app/theme/base.css";
import "@/app/theme/overlays.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "@/app/router";
import { cssVariablesResolver, theme } from "@/app/theme/mantine";
import { client, tellChanged } from "@/ipc/client";
import { heardJob } from "@/ipc/jobs";
import { call } from "@/ipc/call";
import { deskChanged } from "@/ipc/session";
import { onChanged, onJob } from "@/ipc/tauri";
import { readDatesWith } from "@/lib/dateReader";
import { followPointer } from "@/lib/pointer";
import { followSystem, shownTheme, useAppearance } from "@/lib/appearance";

followSystem();
followPointer(window);
onJob(heardJob);
onChanged((tags) => (tags.includes("desk") ? void deskChanged() : tellChanged(tags)));
readDatesWith(async (text) => (await call("parse_date", { text })).date);

function App() {
  useAppearance();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={shownTheme() === "dark" ? "dark" : "light"}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
