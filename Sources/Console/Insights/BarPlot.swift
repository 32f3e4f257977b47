import HTML

/// Bars side by side, one a month, drawn by the server. Its colours come from the stylesheet, so that they follow light, dark and
/// the test mode; what it shows stands in the table below it, too.
struct BarPlot: View {
    /// What it shows, for who cannot see it.
    let label: String
    let bars: [Bar]

    struct Bar: Sendable {
        /// Under it, in few letters.
        let name: String
        let value: Int64
    }

    /// Of the drawing, not of the screen: it grows with its room.
    private static let (width, height, foot, head) = (360, 150, 18, 6)

    /// A few bars are no wider than many.
    private var step: Int { Self.width / max(bars.count, 6) }
    private var highest: Int64 { max(bars.map(\.value).max() ?? 0, 1) }

    var body: Markup {
        svg(
            .class("plot"), .viewBox("0 0 \(Self.width) \(Self.height)"), .role("img"), .ariaLabel(label)
        ) {
            svgRectangle(
                .class("plot-floor"), .x(0), .y(Self.height - Self.foot), .width(Self.width), .height(1))
            for (index, bar) in bars.enumerated() {
                let tall = height(of: bar)
                svgRectangle(
                    .class("plot-bar"), .x(index * step + 3), .y(Self.height - Self.foot - tall),
                    .width(max(step - 6, 1)), .height(tall))
                svgText(.class("plot-name"), .x(index * step + step / 2), .y(Self.height - 5)) { bar.name }
            }
        }
    }

    /// A bar of something is never nothing.
    private func height(of bar: Bar) -> Int {
        guard bar.value > 0 else { return 0 }
        let room = Self.height - Self.foot - Self.head
        return max(Int(Double(bar.value) / Double(highest) * Double(room)), 1)
    }
}
