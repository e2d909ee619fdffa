import Foundation
import Testing

/// Proves pages in a real browser: leave it out with `swift test --skip Slow`.
@Suite(
  .serialized, .enabled("a Chromium is needed: apt-get install chromium") { Browser.program != nil }
)
struct SlowBrowserTests {
  /// Every page that people are given, by the arguments that print it.
  private static let pages: [[String]] = [
    ["scorecard", "china"], ["scorecard", "us"], ["scorecard", "vietnam"],
    ["scorecard", "china", "north-korea"], ["evaluate"],
  ]

  private func page(_ arguments: [String]) throws -> String {
    let outcome = try threatlevel(arguments + asOf + ["--format", "html"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.text
  }

  /// What is wider than its box, or lies outside the window or the picture it is drawn in.
  private static let overflow = """
    document.querySelectorAll("details").forEach((e) => { e.open = true; });
    const width = document.documentElement.clientWidth, said = ["width " + width];
    if (document.documentElement.scrollWidth > width)
      said.push("the page is " + document.documentElement.scrollWidth + " wide");
    const shown = (e) => e.getClientRects().length > 0;
    const scrolls = (e) => e.closest(".box") !== null;
    document.querySelectorAll("body *").forEach((e) => {
      if (!shown(e) || scrolls(e) || e.closest("svg") || e.closest(".answer figcaption")) return;
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

  @Test(arguments: pages, [360, 800, 1400])
  func `nothing is cut off or lies on another, whatever the width`(
    arguments: [String], width: Int
  ) throws {
    let (lines, log) = try Browser.ask(Self.overflow, of: try page(arguments), width: width)
    #expect(lines == ["width \(width)"])
    #expect(!log.contains("CONSOLE"), "\(log.suffix(600))")
  }

  @Test func `what is cut off is found`() throws {
    let broken = try page(["scorecard", "us"]).replacing(
      "</main>", with: "<p style=\"width: 2000px; background: red\">wide</p></main>")
    let (lines, _) = try Browser.ask(Self.overflow, of: broken, width: 800)
    #expect(lines.contains { $0.hasPrefix("outside: P wide") })
  }

  @Test(arguments: pages)
  func `a page as it is given out writes nothing to the console`(arguments: [String]) throws {
    let folder = try Folder()
    let file = try folder.write("page.html", try page(arguments))
    let outcome = try Browser.open(
      URL(filePath: file), ["--dump-dom", "--enable-logging=stderr", "--virtual-time-budget=2000"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("</html>"))
    #expect(!outcome.errors.contains("CONSOLE"), "\(outcome.errors.suffix(600))")
  }

  /// Pairs of colours that are nearer to each other than WCAG AA allows, for all text shown.
  private static let contrast = """
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

  @Test(arguments: pages, ["light", "dark"])
  func `every text differs enough from what is behind it`(
    arguments: [String], scheme: String
  ) throws {
    let dark = ["--blink-settings=preferredColorScheme=0"]
    let light = ["--blink-settings=preferredColorScheme=1"]
    let (lines, _) = try Browser.ask(
      Self.contrast, of: try page(arguments), width: 1_000, scheme == "dark" ? dark : light)
    #expect(lines == ["scheme \(scheme)"])
  }

  /// The printed pages, each as its text.
  private func printed(_ page: String) throws -> [String] {
    let folder = try Folder()
    let file = try folder.write("page.html", page)
    let paper = folder.url.appending(path: "page.pdf").path
    _ = try Browser.open(
      URL(filePath: file), ["--no-pdf-header-footer", "--print-to-pdf=\(paper)"])
    let text = try run(try #require(Browser.paper), ["-layout", paper, "-"]).text
    return text.components(separatedBy: "\u{0C}").dropLast()
  }

  @Test(
    .enabled("pdftotext is needed: apt-get install poppler-utils") { Browser.paper != nil },
    arguments: ["BY", "CN", "IN", "IR", "IL", "KP", "PK", "RU", "US", "VN"],
    [asOf, ["--as-of", "2026-06-01"]])
  func `a card is two sheets of A4`(state: String, day: [String]) throws {
    let outcome = try threatlevel(["scorecard", state, "--format", "html"] + day)
    let sheets = try printed(outcome.text)
    #expect(sheets.count <= 2)
    let first = try #require(sheets.first)
    #expect(first.contains("Recommended") && first.contains("Analytic confidence"))
    #expect(sheets.last?.contains("Not an official designation.") == true)
  }

  @Test(.enabled("pdftotext is needed: apt-get install poppler-utils") { Browser.paper != nil })
  func `no chart is split between two sheets`() throws {
    // The first and the last words of each chart of the card stand on one sheet.
    let sheets = try printed(try page(["scorecard", "china"]))
    for (first, last) in [
      ("How the index adds up", "smaller contributions"),
      ("Incidents against criteria", "Over all"),
    ] {
      #expect(sheets.contains { $0.contains(first) && $0.contains(last) }, "\(first)")
    }
  }

  @Test(.enabled("pdftotext is needed: apt-get install poppler-utils") { Browser.paper != nil })
  func `an opened record is printed from the third sheet on`() throws {
    let page = try page(["scorecard", "china"]).replacing(
      "<details class=\"record\">", with: "<details class=\"record\" open=\"\">")
    let sheets = try printed(page)
    #expect(sheets.count > 2)
    #expect(!sheets[1].contains("Sources"))
    #expect(sheets.dropFirst(2).joined().contains("Sources"))
  }
}
