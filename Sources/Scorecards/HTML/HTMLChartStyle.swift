/// How charts look: colours by what shapes mean, so that light, dark and paper need no other
/// drawing.
///
/// What only counts in the generous reading also has an outline, what is a threshold also has
/// dashes: nothing is told by colour alone.
enum HTMLChartStyle {
  /// The part of the style sheet that is about charts.
  static let sheet: StaticString = """

    figure { margin: 1.5rem 0; }
    figcaption { margin: 0 0 0.75rem; }
    figcaption strong { display: block; font-weight: 650; }
    figcaption .summary { color: var(--soft); font-size: 0.9375rem; }
    figure .narrow { display: none; }
    figure .box { border: 0; }
    figure .narrow, figure .small { max-width: 26rem; }
    .chart { display: block; width: 100%; height: auto; font-size: 13px; line-height: 1;
      font-variant-numeric: tabular-nums; }
    .box > .chart { min-width: 40rem; }
    .chart text { fill: var(--text); }
    .chart text.faint { fill: var(--soft); font-size: 12px; }
    .chart text.emphasis { font-weight: 650; }
    .chart text.certain, .chart text.possible, .chart text.threshold { fill: var(--link); }
    .chart text.inverse { fill: var(--ground); font-weight: 650; }
    .chart text.positive { fill: var(--bad); }
    .chart text.negative { fill: var(--good); }
    .chart rect, .chart circle { fill: var(--link); }
    .chart rect.possible, .chart circle.possible { fill: var(--bar); fill-opacity: 0.45;
      stroke: var(--link); stroke-width: 1; }
    .chart rect.positive, .chart circle.positive { fill: var(--bad); }
    .chart rect.negative, .chart circle.negative { fill: var(--good); }
    .chart rect.emphasis, .chart circle.emphasis { fill: var(--text); }
    .chart rect.faint, .chart circle.faint { fill: var(--soft); }
    .chart rect.empty, .chart circle.empty { fill: var(--raised); }
    .chart rect.grid { fill: var(--line); }
    .chart .band { fill: var(--link); }
    .chart .band-0 { fill-opacity: 0.02; } .chart .band-1 { fill-opacity: 0.05; }
    .chart .band-2 { fill-opacity: 0.09; } .chart .band-3 { fill-opacity: 0.14; }
    .chart .band-4 { fill-opacity: 0.19; } .chart .band-5 { fill-opacity: 0.25; }
    .chart .band-6 { fill-opacity: 0.3; } .chart .band-7 { fill-opacity: 0.35; }
    .chart polyline { fill: none; stroke: var(--soft); stroke-width: 1;
      shape-rendering: crispEdges; }
    .chart polyline.grid { stroke: var(--line); }
    .chart polyline.certain { stroke: var(--link); stroke-width: 2.5; }
    .chart polyline.possible { stroke: var(--link); stroke-width: 1.5; stroke-dasharray: 3 2; }
    .chart polyline.emphasis { stroke: var(--text); stroke-width: 2; }
    .chart polyline.positive { stroke: var(--bad); stroke-width: 2; }
    .chart polyline.negative { stroke: var(--good); stroke-width: 2; }
    .chart polyline.threshold { stroke: var(--open); stroke-width: 1.5; stroke-dasharray: 5 3; }
    details { margin: 0.75rem 0; }
    summary { color: var(--soft); font-size: 0.875rem; cursor: pointer; }
    summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    @media (max-width: 47.99rem) {
      figure .wide { display: none; }
      figure .narrow { display: block; }
    }
    @media print {
      figure { break-inside: avoid; }
      figure .wide { display: block; }
      figure .narrow, figure details { display: none; }
      .box > .chart { min-width: 0; }
    }

    """
}
