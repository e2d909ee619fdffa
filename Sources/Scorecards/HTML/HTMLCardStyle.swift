/// How a scorecard looks: an answer to be seen first, two columns where there is room, and two
/// sheets of A4.
enum HTMLCardStyle {
  /// The part of the style sheet that is about scorecards and overviews.
  static let sheet: StaticString = """

    .sheet main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    .sheet header { border: 0; padding: 0; }
    .sheet header h1 { font-size: 2.5rem; }
    .sheet h2 { margin: 2.5rem 0 0.75rem; font-size: 1.3rem; }
    .sheet h3 { margin: 2rem 0 0.75rem; font-size: 1.15rem; }
    .sheet .chapter > h2 { font-size: 2rem; margin-top: 4rem; }
    .sheet h2 .aside, .sheet h3 .aside { margin-left: 0.35rem; }
    .sheet .marking { margin: 0 0 1rem; font-size: 0.875rem; }
    .sheet p code { white-space: nowrap; }
    .sheet footer { margin-top: 2.5rem; }
    .sheet nav > ul > li { margin: 0; padding: 0.2rem 0; }
    .sheet nav { position: static; width: auto; margin: 1.5rem 0; padding: 1rem 1.25rem;
      background: var(--raised); border: 0; border-radius: 6px; }
    .answer { margin: 1.5rem 0 2rem; padding: 1.25rem 1.5rem; background: var(--raised);
      border-left: 5px solid var(--link); border-radius: 0 8px 8px 0; }
    .answer > .beside { align-items: center; }
    .answer dl { margin: 0; }
    .answer dl > div { display: block; padding: 0 0 0.9rem; }
    .answer dt { line-height: 1.5; }
    .answer dl > div:first-child dd:first-of-type { font-size: 1.75rem; line-height: 1.2;
      letter-spacing: -0.01em; }
    .answer dl > div:first-child .aside { display: block; margin-top: 0.3rem; letter-spacing: 0; }
    .answer > p { font-size: 1.0625rem; }
    .answer > p:last-child { margin-bottom: 0; }
    .answer > p:first-child { margin-top: 0; font-size: 1.25rem; line-height: 1.45; }
    .answer figure { margin: 0 0 0.75rem; }
    .answer figcaption { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    .column > :first-child { margin-top: 0; }
    .column > h2:first-child, .column > h3:first-child { margin-top: 2.5rem; }
    .column :is(th, td) { padding-left: 0.45rem; padding-right: 0.45rem; }
    .column .words { min-width: 7rem; } .column .bar { min-width: 3rem; }
    .column dl > div { display: block; }
    .answer ~ .beside dt, .answer ~ .beside dd:first-of-type { display: inline; }
    .answer ~ .beside dt { margin-right: 0.5rem; }
    .answer ~ .beside li .figure { font-size: 0.9375rem; }
    .beside figure .wide { max-width: 34rem; }
    .record { margin: 3rem 0 0; border-top: 1px solid var(--line); }
    .record > summary { padding: 1rem 0; font-size: 1.15rem; font-weight: 650;
      color: var(--link); }
    @media (max-width: 39.99rem) {
      .sheet main { padding: 1.25rem 1rem 3rem; }
      .sheet header h1 { font-size: 2rem; }
      .sheet h2 .aside, .sheet h3 .aside { display: block; margin: 0.15rem 0 0; }
      .answer { margin-left: -1rem; margin-right: -1rem; padding: 1rem; border-radius: 0; }
    }
    @media (min-width: 56rem) {
      .beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        column-gap: 2.5rem; }
      .beside > :only-child { grid-column: 1 / -1; }
    }
    @media print {
      @page { size: A4; margin: 8mm 12mm; }
      .sheet { font-size: 8pt; line-height: 1.2; }
      .sheet main { max-width: none; padding: 0; }
      .sheet .marking { margin: 0 0 2pt; font-size: 7.5pt; }
      .sheet header h1 { font-size: 18pt; }
      .sheet .context { margin: 0; font-size: 9pt; }
      .sheet h2, .sheet h3 { margin: 5.5pt 0 2pt; font-size: 10.5pt; }
      .sheet .chapter > h2 { margin: 0 0 4pt; font-size: 18pt; }
      .sheet h2 .aside, .sheet h3 .aside { font-size: 8pt; }
      .sheet p, .sheet dl, .sheet ul, .sheet ol { margin: 2pt 0; }
      .sheet dl > div, .sheet li { padding: 0; margin: 1pt 0; }
      .sheet dt { font-size: inherit; line-height: inherit; }
      .sheet dd + dd, .sheet li p, .sheet li dl, .sheet li ul { margin: 0; }
      .sheet table, .sheet dd, .sheet li p, .sheet figcaption .summary, .sheet dd .aside,
      .sheet .figure, .sheet .beside li .figure, .sheet .address { font-size: inherit; line-height: inherit; }
      .sheet th, .sheet td { padding: 1pt 4pt; }
      .sheet thead th { font-size: 7.5pt; }
      .sheet .loose > li { margin: 0 0 3pt; }
      .sheet .box { margin: 2pt 0; break-inside: avoid; }
      .sheet .record .box, .sheet .box:has(tr:nth-child(12)) { break-inside: auto; }
      .sheet dl:not(.answer dl, ol dl) dt, .sheet dl:not(.answer dl, ol dl) dd { display: inline; }
      .sheet dl:not(.answer dl, ol dl) dd + dd::before { content: " "; }
      .sheet dl:not(.answer dl, ol dl) > div { display: block; }
      .sheet dl:not(.answer dl, ol dl) dt { margin-right: 5pt; }
      .sheet code { font-size: 7.5pt; }
      .sheet pre { padding: 2pt 5pt; }
      .sheet footer { margin-top: 3pt; padding-top: 1pt; }
      .sheet footer p { display: inline; margin-right: 8pt; }
      .sheet footer + p { display: none; }
      .sheet figure { margin: 3pt 0; }
      .sheet figure .wide, .sheet figure .box { max-width: 155mm; }
      .sheet .beside figure .wide { max-width: 80mm; }
      .sheet .bar { height: 4pt; margin-top: 2.5pt; }
      .sheet figcaption { margin: 0 0 3pt; }
      .sheet .answer { margin: 4pt 0 5pt; padding: 5pt 9pt; break-inside: avoid;
        print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .sheet .answer dl > div { padding: 0 0 3pt; }
      .sheet .answer dl > div:first-child dd:first-of-type { font-size: 14pt; }
      .sheet .answer dl > div:first-child .aside { font-size: 9pt; margin: 0; }
      .sheet .answer > p { font-size: 9pt; }
      .sheet .answer > p:first-child { font-size: 11pt; }
      .sheet .answer > p.faint { font-size: inherit; }
      .sheet .answer figure { margin: 0 0 3pt; }
      .sheet .answer .small { max-width: 60mm; margin-left: auto; }
      .sheet ol.loose { columns: 2; column-gap: 26pt; }
      .sheet ol.loose dt, .sheet ol.loose dd { display: inline; }
      .sheet ol.loose dl > div { display: block; }
      .sheet ol.loose dt::after { content: ": "; }
      .sheet .column ol.loose { columns: 1; }
      .sheet .column ol.loose dt::after { content: " "; }
      .sheet .column ol.loose dd + dd { display: block; }
      .beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        column-gap: 14pt; }
      .beside:has(.loose) { grid-template-columns: minmax(0, 6fr) minmax(0, 7fr); }
      .beside > :only-child { grid-column: 1 / -1; }
      .sheet .column > h2:first-child, .sheet .column > h3:first-child { margin-top: 5.5pt; }
      .sheet dl.legend:not(.answer dl, ol dl) > div { display: inline; margin-right: 5pt;
        font-size: 7pt; }
      .sheet header + dl:not(.answer dl, ol dl) > div { display: inline; margin-right: 8pt; }
      .sheet dl.legend:not(.answer dl, ol dl) dt { margin: 0; }
      .sheet .legend dt::after { content: ": "; }
      .sheet .record { margin-top: 3pt; }
      .sheet .record > summary { padding: 1.5pt 0; font-size: 9pt; list-style: none; }
      .sheet .record:not([open]) > summary::after { font-weight: 400;
        content: " – in the file; opened before printing, it is printed, too"; }
      .record[open] { break-before: page; }
      .sheet .chapter { break-before: page; }
    }

    """
}
