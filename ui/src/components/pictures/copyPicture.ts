/** A picture on screen as a PNG on the clipboard, at twice its size so that it prints well. */

const SVG = "http://www.w3.org/2000/svg";

export async function copyPicture(picture: SVGSVGElement): Promise<void> {
  const { width, height } = picture.getBoundingClientRect();
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const from = picture.querySelectorAll<SVGElement>("*");
  copy.querySelectorAll<SVGElement>("*").forEach((element, i) => {
    const source = from[i];
    if (!source) return;
    const { fill, stroke, fontSize, fontWeight, fontFamily, strokeWidth, textAnchor } = getComputedStyle(source);
    Object.assign(element.style, { fill, stroke, fontSize, fontWeight, fontFamily, strokeWidth, textAnchor });
  });
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  await copySvg(copy, width, height, getComputedStyle(document.documentElement).getPropertyValue("--surface"));
}

/** The same for a table that is a picture: its cells with their colours and words. */
export async function copyTable(table: HTMLTableElement): Promise<void> {
  const at = table.getBoundingClientRect();
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", String(at.width));
  svg.setAttribute("height", String(at.height));
  for (const cell of table.querySelectorAll<HTMLElement>("th, td")) {
    const style = getComputedStyle(cell);
    const box = cell.getBoundingClientRect();
    const rect = document.createElementNS(SVG, "rect");
    for (const [name, value] of Object.entries({ x: box.x - at.x, y: box.y - at.y, width: box.width, height: box.height, rx: 3, fill: style.backgroundColor })) rect.setAttribute(name, String(value));
    svg.append(rect);
    for (const line of linesOf(cell)) {
      const text = document.createElementNS(SVG, "text");
      text.textContent = line.words;
      for (const [name, value] of Object.entries({ x: line.x - at.x, y: line.bottom - at.y - 4, "font-size": style.fontSize, "font-weight": style.fontWeight, "font-family": style.fontFamily, fill: style.color })) text.setAttribute(name, String(value));
      svg.append(text);
    }
  }
  await copySvg(svg, at.width, at.height, getComputedStyle(document.documentElement).getPropertyValue("--surface"));
}

interface Line {
  words: string;
  x: number;
  bottom: number;
}

/** The words of a cell as they are broken into lines on screen. */
function linesOf(cell: HTMLElement): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(".hidden-text")) continue;
    for (const match of (node.textContent ?? "").matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const { x, bottom } = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last && Math.abs(last.bottom - bottom) < 2) last.words += ` ${match[0]}`;
      else lines.push({ words: match[0], x, bottom });
    }
  }
  return lines;
}

async function copySvg(svg: SVGSVGElement, width: number, height: number, background: string): Promise<void> {
  svg.setAttribute("xmlns", SVG);
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * 2);
    canvas.height = Math.ceil(height * 2);
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("This window can’t draw pictures.");
    pen.fillStyle = background;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!png) throw new Error("The picture came out empty.");
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
  } finally {
    URL.revokeObjectURL(url);
  }
}
