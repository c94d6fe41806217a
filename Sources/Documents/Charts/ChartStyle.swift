/// The colours of a chart that stands alone.
///
/// Only class selectors and literal values: the PDF compiler's renderer knows
/// no custom properties. The page's `charts.css` sets the same classes.
enum ChartStyle {
    static let ink = "#1b2430"
    static let soft = "#5b6675"
    static let rule = "#d9d6cf"
    static let blue = "#1f4e79"
    static let blueSoft = "#a9c1d9"
    static let amber = "#b45309"
    static let red = "#a32a2a"
    static let green = "#2f6b3a"
    static let ghost = "#efece6"
    static let card = "#ffffff"

    static let standalone = [
        ".chart{font-family:Inter,sans-serif}",
        ".chart-text{fill:\(ink)}",
        ".chart-text-soft{fill:\(soft)}",
        ".chart-text-on{fill:\(card)}",
        ".chart-text-amber{fill:\(amber)}",
        ".chart-axis{fill:none;stroke:\(soft);stroke-width:1}",
        ".chart-grid{fill:none;stroke:\(rule);stroke-width:1}",
        ".chart-tie{fill:none;stroke:\(soft);stroke-width:1;stroke-dasharray:2 3}",
        ".chart-cut{fill:none;stroke:\(amber);stroke-width:1.5;stroke-dasharray:4 3}",
        ".chart-net{fill:\(blue)}",
        ".chart-cliff{fill:\(amber)}",
        ".chart-grant{fill:\(blueSoft);stroke:\(blue);stroke-width:1}",
        ".chart-total{fill:\(blue)}",
        ".chart-delta{fill:\(amber)}",
        ".chart-delta-down{fill:\(green)}",
        ".chart-delta-none{fill:\(soft)}",
        ".chart-event{fill:\(blue);stroke:\(card);stroke-width:2}",
        ".chart-event-decision{fill:\(amber);stroke:\(card);stroke-width:2}",
        ".chart-event-other{fill:\(card);stroke:\(blue);stroke-width:2}",
        ".chart-event-hole{fill:\(card)}",
        ".chart-badge{fill:\(card);stroke:\(blue);stroke-width:1}",
        ".chart-hex{stroke-width:1.5;stroke-linejoin:round}",
        ".chart-hex-unknown{fill:\(ghost);stroke:\(soft);stroke-dasharray:3 2.5}",
        ".chart-hex-consent{fill:\(green);fill-opacity:.16;stroke:\(green);stroke-width:2}",
        ".chart-hex-conditional{fill:\(amber);fill-opacity:.12;stroke:\(amber);"
            + "stroke-width:2;stroke-dasharray:7 3}",
        ".chart-hex-refusal{fill:\(red);fill-opacity:.12;stroke:\(red);stroke-width:2.5}",
        ".chart-hex-abstain{fill:\(blue);fill-opacity:.1;stroke:\(blue)}",
        ".chart-hex-neighbor{fill:none;stroke:\(rule);stroke-width:1}",
        ".chart-hex-none{fill:\(card);stroke:\(soft);stroke-width:1}",
        ".chart-hatch{fill:none;stroke-width:1;stroke-opacity:.3}",
        ".chart-glyph{fill:none;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}",
        ".chart-ink-unknown{stroke:\(soft)}",
        ".chart-ink-consent{stroke:\(green)}",
        ".chart-ink-conditional{stroke:\(amber)}",
        ".chart-ink-refusal{stroke:\(red)}",
        ".chart-ink-abstain{stroke:\(blue)}",
    ].joined()
}
