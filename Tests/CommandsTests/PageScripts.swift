/// What a script in a page finds wrong with it; each gives lines of text.
enum PageScripts {
  /// What is cut off, then what is too pale.
  static let all = """
    return (() => { \(overflow) })().concat((() => { \(contrast) })());
    """

  /// What is wider than its box, or lies outside the window or the picture it is drawn in.
  static let overflow = """
    document.querySelectorAll("details").forEach((e) => { e.open = true; });
    const width = document.documentElement.clientWidth, said = ["width " + width];
    if (document.documentElement.scrollWidth > width)
      said.push("the page is " + document.documentElement.scrollWidth + " wide");
    const shown = (e) => e.getClientRects().length > 0;
    // Only what must keep its blanks may be wider than its box.
    const scrolls = (e) => e.closest(".box") !== null && e.closest(".box").querySelector("pre");
    document.querySelectorAll("body *").forEach((e) => {
      if (!shown(e) || scrolls(e) || e.closest("svg")) return;
      // What stays for who hears the page is not to be seen.
      if (e.closest(".answer figcaption") || (width < 640 && e.closest("thead"))) return;
      const box = e.getBoundingClientRect();
      if (box.left < -0.5 || box.right > width + 0.5)
        said.push("outside: " + e.tagName + " " + e.textContent.slice(0, 40));
      if (getComputedStyle(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1)
        said.push("cut off: " + e.tagName + " " + e.textContent.slice(0, 40));
    });
    document.querySelectorAll("svg.chart").forEach((chart) => {
      if (!shown(chart)) return;
      const sheet = chart.getBoundingClientRect();
      if (sheet.width < 250) said.push("a chart of width " + sheet.width);
      const texts = [...chart.querySelectorAll("text")].map((t) => [t, t.getBoundingClientRect()]);
      texts.forEach(([text, box], place) => {
        if (box.left < sheet.left - 1 || box.right > sheet.right + 1
          || box.top < sheet.top - 3 || box.bottom > sheet.bottom + 3)
          said.push("cut off: " + text.textContent);
        texts.slice(place + 1).forEach(([other, o]) => {
          if (box.left < o.right - 1 && o.left < box.right - 1
            && box.top < o.bottom - 5 && o.top < box.bottom - 5)
            said.push("on each other: " + text.textContent + " | " + other.textContent);
        });
        if (box.height < 9) said.push("too small: " + text.textContent);
      });
    });
    return said;
    """

  /// Pairs of colours that are nearer to each other than WCAG AA allows, for all text shown.
  static let contrast = """
    document.querySelectorAll("details").forEach((e) => { e.open = true; });
    const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
    const part = (v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    const light = (c) => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
    const ground = (e) => {
      for (let at = e; at; at = at.parentElement) {
        const c = parse(getComputedStyle(at).backgroundColor);
        if (c.length === 3 || c[3] > 0.99) return c;
      }
      return [255, 255, 255];
    };
    const said = ["scheme " + (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")];
    const seen = new Set();
    document.querySelectorAll("body *").forEach((e) => {
      if (e.closest("svg") || !e.getClientRects().length) return;
      if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) return;
      const a = light(parse(getComputedStyle(e).color)), b = light(ground(e));
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < 4.5) seen.add(ratio.toFixed(2) + " " + e.tagName + "." + e.className);
    });
    document.querySelectorAll("svg.chart text").forEach((t) => {
      if (!t.getClientRects().length) return;
      const box = t.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
      let under = ground(t.ownerSVGElement);
      t.ownerSVGElement.querySelectorAll("rect").forEach((r) => {
        const o = r.getBoundingClientRect();
        if (x < o.left || x > o.right || y < o.top || y > o.bottom) return;
        const style = getComputedStyle(r), c = parse(style.fill), k = Number(style.fillOpacity);
        under = under.map((v, i) => v * (1 - k) + c[i] * k);
      });
      const a = light(parse(getComputedStyle(t).fill)), b = light(under);
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < 4.5) seen.add(ratio.toFixed(2) + " text." + t.getAttribute("class"));
    });
    return said.concat([...seen]);
    """
}
