import HTML
import Localization
import Web

/// The figures of a year, each with its table and its file.
struct InsightsPage: View {
    let frame: ConsoleFrame
    let figures: InsightFigures
    let sheets: [InsightSheet]
    let plots: [InsightSheetName: BarPlot]
    let reader: Reader
    let paths: ConsolePaths

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSection(.insights), width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleSection(.insights) }
                    p(.class("lede")) { say.consoleInsightsIntro }
                }
            }
            div(.class("figures")) {
                figure(say.consoleRecoveredFigure, figures.recovered, otherwise: "–")
                figure(say.consoleRevenueFigure, figures.revenue, otherwise: say.consoleRevenueLater)
                figure(say.consoleOwedFigure, figures.owed, otherwise: "–")
            }
            for sheet in sheets { card(sheet) }
        }.body
    }

    private func figure(_ name: String, _ values: [String], otherwise nothing: String) -> Markup {
        div(.class("figure")) {
            p(.class("figure-name")) { name }
            for value in values.isEmpty ? [nothing] : values { p(.class("figure-value")) { value } }
        }
    }

    private func card(_ sheet: InsightSheet) -> Card {
        Card(
            say.consoleSheet(sheet.name), id: "sheet-" + sheet.name.rawValue,
            action: markup {
                if !sheet.rows.isEmpty {
                    ActionLink(
                        say.consoleDownloadCSV, to: paths.insightFile(sheet.name), icon: .download,
                        about: say.consoleSheet(sheet.name))
                }
            }
        ) {
            p(.class("muted small")) { say.consoleSheetNote(sheet.name) }
            if sheet.rows.isEmpty {
                p { say.consoleNothingCounted }
            } else {
                plots[sheet.name]
                sheet.table(for: reader)
                for sentence in sheet.sentences { p { sentence } }
            }
        }
    }
}
