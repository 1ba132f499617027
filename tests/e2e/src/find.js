// Elements by role and accessible name, as assistive technology would find them. Arguments: role, name.
// Returns the one that fits best and can be seen, or else the names of all that have the role.
const [wantedRole, wantedName] = arguments;
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

const INPUTS = { checkbox: "checkbox", radio: "radio", button: "button", submit: "button", reset: "button", search: "searchbox",
  range: "slider", number: "spinbutton", hidden: "none", file: "none" };
const TAGS = { BUTTON: "button", SUMMARY: "button", TEXTAREA: "textbox", SELECT: "combobox", OPTION: "option", NAV: "navigation",
  MAIN: "main", TABLE: "table", TR: "row", TH: "columnheader", TD: "cell", DIALOG: "dialog", IMG: "img", UL: "list", OL: "list",
  LI: "listitem", FORM: "form", SECTION: "region", PROGRESS: "progressbar", OUTPUT: "status", ARTICLE: "article", ASIDE: "complementary",
  HEADER: "banner", FOOTER: "contentinfo", FIELDSET: "group" };

function roleOf(element) {
  const given = element.getAttribute("role");
  if (given) return given.split(" ")[0];
  if (element.tagName === "A") return element.hasAttribute("href") ? "link" : "";
  if (element.tagName === "INPUT") return INPUTS[element.type] ?? (element.hasAttribute("list") ? "combobox" : "textbox");
  if (/^H[1-6]$/.test(element.tagName)) return "heading";
  return TAGS[element.tagName] ?? "";
}

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  if (!node.checkVisibility()) return "";
  const label = node.getAttribute("aria-label");
  if (label) return ` ${label} `;
  if (node.tagName === "IMG") return ` ${node.alt} `;
  const inner = [...node.childNodes].map(textOf).join("");
  return getComputedStyle(node).display === "inline" ? inner : ` ${inner} `;
}

function nameOf(element) {
  const ids = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const labelled = ids.map((id) => document.getElementById(id)).filter(Boolean).map((label) => label.textContent).join(" ");
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(" ");
  const field = /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  return tidy(labelled) || tidy(element.getAttribute("aria-label")) || tidy(labels) || tidy(element.getAttribute("alt"))
    || (field ? "" : tidy(textOf(element))) || tidy(element.title) || tidy(element.getAttribute("placeholder"));
}

function canBeSeen(element) {
  if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert], [aria-hidden=true]")) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0;
}

// "field" stands for whatever can be typed into.
const FIELDS = ["textbox", "combobox", "searchbox", "spinbutton"];
const fits = (role) => role === wantedRole || (wantedRole === "field" && FIELDS.includes(role));

const found = [...document.querySelectorAll("body *")]
  .filter((element) => fits(roleOf(element)) && canBeSeen(element))
  .map((element) => ({ element, name: nameOf(element) }));
const best = found.find(({ name }) => name === wantedName)
  ?? found.find(({ name }) => name.startsWith(wantedName))
  ?? found.find(({ name }) => name.includes(wantedName));
return best ? { element: best.element } : { names: found.slice(0, 40).map(({ name }) => name) };
