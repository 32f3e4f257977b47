import Billing
import Core
import HTTPTypes
import Hummingbird
import Localization
import Web

/// Money recovered, and what goes with it (M10): read of sums and of short ranges, never of everything there is.
struct InsightsController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [
            console.page("/insights", .insightsRead, about: "insight", show),
            console.page("/insights/csv/:table", .insightsRead, about: "insight", file),
        ]
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sheets = try await sheets(context)
        return InsightsPage(
            frame: context.frame(.insights), figures: InsightFigures(sheets.report, for: context.reader),
            sheets: sheets.all, plots: plots(of: sheets.report, context), reader: context.reader, paths: context.paths
        ).answer(context)
    }

    func file(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let name = InsightSheetName(rawValue: try context.parameter("table")) else {
            throw BillingError.notFound("insight")
        }
        let text = try await sheets(context).sheet(name).file(for: context.reader)
        var headers = SecurityHeaders.asset
        headers[.contentType] = "text/csv; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] =
            "attachment; filename=\"\(context.merchant.slug)-\(name.rawValue)-\(context.today).csv\""
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private func sheets(_ context: ConsoleContext) async throws -> InsightSheets {
        let report = try await Insights(console.billing).report(in: context.scope)
        let offers = try await Retention(console.billing).results(in: context.scope)
        return InsightSheets(report: report, offers: offers, reader: context.reader)
    }

    /// In the merchant's own currency: bars of several do not stand beside one another.
    private func plots(
        of report: InsightsReport, _ context: ConsoleContext
    ) -> [InsightSheetName: BarPlot] {
        let currency = context.merchant.currency
        let recovered = report.months.map { month in
            BarPlot.Bar(
                name: short(month.month, context),
                value: month.recovered.first { $0.whole.money.currency == currency }?.whole.money.amount ?? 0)
        }
        let revenue = report.revenue.compactMap { month in
            month.sums.first { $0.money.currency == currency }.map {
                BarPlot.Bar(name: short(month.month, context), value: $0.money.amount)
            }
        }
        var plots: [InsightSheetName: BarPlot] = [:]
        for (name, bars) in [(InsightSheetName.recovered, recovered), (.revenue, revenue)]
        where bars.contains(where: { $0.value > 0 }) {
            let label = context.say.consolePlot(context.say.consoleSheet(name), currency.code.uppercased())
            plots[name] = BarPlot(label: label, bars: bars)
        }
        return plots
    }

    private func short(_ month: CalendarMonth, _ context: ConsoleContext) -> String {
        String(context.say.month(month.start).prefix(3))
    }
}
