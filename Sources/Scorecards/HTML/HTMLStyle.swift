/// How pages of HTML look: on screens of any width, light and dark, and on paper.
///
/// Every pair of colours has a contrast of at least 4.5 to 1 (WCAG 2.2, AA).
enum HTMLStyle {
  /// The style sheet, which stands in each page.
  static let sheet: StaticString = """

    :root {
      color-scheme: light dark;
      --ground: #fcfcfa; --raised: #f3f4f1; --text: #1c2126; --soft: #566069; --line: #d8dbd8;
      --link: #1b5583; --good: #1d6b3c; --bad: #a3272b; --open: #7a5300; --bar: #9fb7cb;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14181b; --raised: #1d2327; --text: #e3e6e8; --soft: #a3adb5; --line: #343c42;
        --link: #8fc1ec; --good: #7fd09c; --bad: #f2a0a0; --open: #e3bd6b; --bar: #46627a;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--ground); color: var(--text);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
    h1 { margin: 0; font-size: 2rem; font-weight: 650; letter-spacing: -0.01em; }
    h2 { margin: 3.5rem 0 1rem; font-size: 1.5rem; font-weight: 650; }
    h3 { margin: 2.5rem 0 0.75rem; font-size: 1.2rem; font-weight: 650; }
    h4, h5, h6 { margin: 1.5rem 0 0.75rem; font-size: 1rem; font-weight: 650; }
    p, li, dd, dt, figcaption, summary, td, tbody th { overflow-wrap: anywhere; }
    p { margin: 0.75rem 0; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.16em; }
    a:hover { text-decoration-thickness: 2px; }
    a:focus-visible, .box:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    .context, .aside, .faint, footer { color: var(--soft); }
    .context { margin: 0.35rem 0 0; font-size: 1.05rem; }
    .aside { font-size: 0.875rem; font-weight: 400; }
    .marking { font-weight: 650; letter-spacing: 0.04em; }
    .good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }
    header { padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
    footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
    code {
      font: 0.875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
    }
    .box {
      margin: 0.75rem 0; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px;
    }
    pre { margin: 0; padding: 0.75rem 0.9rem; background: var(--raised); width: max-content;
      min-width: 100%; tab-size: 2; }
    pre code { font-size: 0.8125rem; }
    table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.4; }
    th, td { padding: 0.5rem 0.8rem; text-align: left; vertical-align: top; font-weight: 400; }
    thead th { font-size: 0.8125rem; font-weight: 600; color: var(--soft); white-space: nowrap;
      background: var(--raised); vertical-align: bottom; }
    tbody tr { border-top: 1px solid var(--line); }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .words { min-width: 14rem; }
    .name { min-width: 8rem; } .detail { min-width: 9rem; }
    table:has(.words ~ .detail) .words { min-width: 9rem; } .words ~ .detail { min-width: 14rem; }
    .period { min-width: 8.25rem; } .count { min-width: 5rem; }
    .short { white-space: nowrap; }
    thead th.number { white-space: normal; overflow-wrap: normal; }
    table:has(thead th:nth-child(6)) :is(th, td) { padding-left: 0.45rem; padding-right: 0.45rem; }
    table:has(thead th:nth-child(6)) .words { min-width: 10rem; }
    .bar { display: block; width: 100%; min-width: 8rem; height: 0.6rem; margin-top: 0.35rem;
      background: var(--raised); }
    td:last-child:has(> .bar) { width: 40%; }
    .bar .possible { fill: var(--bar); opacity: 0.55; } .bar .certain { fill: var(--link); }
    dl { margin: 0.75rem 0; }
    dl > div { padding: 0.4rem 0; }
    dt { font-size: 0.875rem; color: var(--soft); }
    dd { margin: 0; }
    dd + dd { margin-top: 0.25rem; }
    dd .aside { white-space: nowrap; }
    ul, ol { margin: 0.75rem 0; padding-left: 1.3rem; }
    ol { padding-left: 1.75rem; }
    li { margin: 0.3rem 0; }
    li p, li dl, li ul { margin: 0.2rem 0; }
    li p { color: var(--soft); font-size: 0.9375rem; }
    .loose > li { margin: 0.9rem 0; }
    .unmarked { list-style: none; }
    .line { display: flex; justify-content: space-between; column-gap: 1rem; }
    .figure { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .grade { color: var(--soft); }
    .address { display: block; font-size: 0.875rem; }
    nav { margin: 1.5rem 0; padding: 1rem 1.25rem; background: var(--raised); border-radius: 6px;
      font-size: 0.9375rem; }
    nav ul { margin: 0; padding: 0; list-style: none; }
    nav ul ul { padding-left: 1rem; }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    .card > h4, .part > h3 { display: flex; flex-wrap: wrap; justify-content: space-between;
      align-items: baseline; column-gap: 1rem; }
    .part > h3 { padding-bottom: 0.4rem; border-bottom: 1px solid var(--line); }
    .card { margin: 1.5rem 0; padding: 0.25rem 1.1rem; border: 1px solid var(--line);
      border-radius: 8px; }
    .card > h4 { margin: 0.9rem 0 0.5rem; font-size: 1.0625rem; }
    .card > h4 .aside { font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
    section:target > h2, section:target > h3, section:target > h4 { color: var(--link); }
    @media screen and (max-width: 39.99rem) {
      table, tbody, tr, tbody th, td { display: block; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); white-space: nowrap; }
      tbody tr { padding: 0.6rem 0.8rem; }
      tbody tr:first-child { border: 0; }
      tbody th, td { padding: 0.1rem 0; text-align: left; white-space: normal;
        overflow-wrap: anywhere; }
      tbody th { font-weight: 600; }
      tbody th:empty, td:empty { display: none; }
      .words, .name, .detail, .period, .count, table:has(thead th:nth-child(6)) .words { min-width: 0; }
      table:has(thead th:nth-child(6)) :is(th, td) { padding-left: 0; padding-right: 0; }
      tbody .number { display: inline-block; margin-right: 1.25rem; white-space: nowrap; }
      td[data-title]::before { content: attr(data-title) "\\2002"; color: var(--soft);
        font-size: 0.8125rem; font-weight: 400; }
      td:last-child:has(> .bar) { width: auto; }
    }
    @media (min-width: 40rem) {
      dl > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); column-gap: 1.25rem; }
      dt { line-height: 1.75; }
      dd { grid-column: 2; }
    }
    @media (min-width: 40rem) and (max-width: 74.99rem) {
      nav > ul { columns: 2; column-gap: 2rem; }
      nav > ul > li { break-inside: avoid; }
    }
    @media (min-width: 75rem) {
      main { margin-left: max(21rem, calc((100vw - 50rem) / 2)); margin-right: 1rem; }
      nav { position: fixed; top: 0; bottom: 0; left: max(1.5rem, calc((100vw - 92rem) / 2));
        width: 17.5rem; margin: 0; padding: 2rem 1rem 2rem 0; overflow-y: auto;
        background: none; border-right: 1px solid var(--line); border-radius: 0; }
      nav > ul > li { margin: 0.6rem 0; }
      nav ul ul { font-size: 0.875rem; }
    }
    @page { size: A4; margin: 20mm 18mm; }
    @media print {
      :root {
        color-scheme: light;
        --ground: #fff; --raised: #f5f5f3; --text: #000; --soft: #4a4f54; --line: #bbb;
        --link: #12395a; --good: #14512c; --bad: #86191d; --open: #5e4000; --bar: #9fb7cb;
      }
      html { font-size: 10pt; }
      main { max-width: none; margin: 0; padding: 0; }
      nav { position: static; width: auto; padding: 0.75rem 1rem; border: 1px solid var(--line);
        background: none; }
      nav > ul { columns: 2; }
      nav > ul > li { break-inside: avoid; }
      h1, h2, h3, h4 { break-after: avoid; }
      h2 { margin-top: 2rem; }
      tr, dl > div, li, pre, .card { break-inside: avoid; }
      thead { display: table-header-group; }
      p, dd, li { orphans: 3; widows: 3; }
      .box { overflow: visible; }
      pre { width: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
      .words, .name, .detail, .period, .count { min-width: 0; }
      .loose a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 8.5pt;
        overflow-wrap: anywhere; }
    }

    """
}
