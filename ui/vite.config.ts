import { fileURLToPath, URL } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// `npm run dev` shows the screens in a browser without the Rust host: the one file that talks to
// the host is replaced by invented data. `vite build`, the only thing that ships, never sees dev/.
export default defineConfig(({ command }) => ({
  plugins: [react()],
  clearScreen: false,
  resolve: {
    alias: [
      ...(command === "serve" && !process.env.VITEST ? [{ find: "@/ipc/tauri", replacement: path("./dev/host.ts") }] : []),
      { find: "@", replacement: path("./src") },
    ],
  },
  server: { host: "127.0.0.1", port: 5173, strictPort: true },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: ["safari16", "chrome120"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
}));
