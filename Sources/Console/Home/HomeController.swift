import Billing
import Core
import Hummingbird
import Localization
import Web

/// A merchant's first page: three figures, and the ways on.
struct HomeController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [
            console.personPage(ConsoleAddress.merchant(":merchant"), about: "merchant", enter),
            console.page("", .customersRead, about: "merchant", show),
        ]
    }

    /// To the live mode once money can move in it; until then there is nothing to see there.
    func enter(_ request: Request, _ person: ConsolePerson) async throws -> Response {
        if let there = try await console.moved(person, request) { return there }
        let slug = try person.parameter("merchant")
        guard let merchant = person.signedIn.memberships.first(where: { $0.merchant.slug == slug })?.merchant else {
            throw HTTPError(.notFound)
        }
        let isLive = try await ProcessorAccounts(console.billing).exist(in: Scope(merchant: merchant.id, mode: .live))
        return try person.redirect(to: ConsolePaths(slug: slug, mode: isLive ? .live : .test).home)
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let figures = try await Merchants(context.billing).figures(in: context.scope)
        return HomePage(
            frame: context.frame(.home), name: context.person.name, merchant: context.merchant.name,
            figures: [
                owed(
                    figures.owed, figures.owedInvoices, context.say.consoleOwed, in: Invoice.Status.open.rawValue,
                    context),
                owed(
                    figures.pastDue, figures.pastDueInvoices, context.say.consolePastDue, in: InvoicesController.late,
                    context),
                .init(
                    name: context.say.consoleSection(.customers), value: count(figures.customers, context), detail: nil,
                    address: context.paths.address(of: .customers)),
            ],
            firstHour: try await firstHour(context), steps: steps(context)
        ).answer(context)
    }

    /// What a new merchant does next.
    private func firstHour(_ context: ConsoleContext) async throws -> FirstHourCard? {
        guard context.may(.settingsRead) else { return nil }
        let firstHour = try await FirstHour.steps(context)
        guard !firstHour.isOver else { return nil }
        return FirstHourCard(say: context.say, firstHour: firstHour, address: context.paths.firstHour)
    }

    /// Money where there is any: the currency of most of it first, and others beside it.
    ///
    /// - Parameter state: what the list of invoices is narrowed down to, to show these.
    private func owed(
        _ sums: [Money], _ invoices: MerchantFigures.Count, _ name: String, in state: String,
        _ context: ConsoleContext
    ) -> HomePage.Figure {
        let sums = sums.isEmpty ? [Money.zero(context.merchant.currency)] : sums
        let money = sums.map { context.reader.money($0) }.joined(separator: " + ")
        return .init(
            name: name, value: invoices.isMore ? context.say.consoleMoreThan(money) : money,
            detail: context.say.consoleInvoiceCount(count(invoices, context), isOne: invoices.number == 1),
            address: context.paths.invoices + "?state=\(state)")
    }

    private func count(_ count: MerchantFigures.Count, _ context: ConsoleContext) -> String {
        context.reader.number(Int64(count.number)) + (count.isMore ? "+" : "")
    }

    /// Where most days begin, of what the role may open.
    private func steps(_ context: ConsoleContext) -> [HomePage.Step] {
        let sections: [ConsoleSection] = [.customers, .payments, .products, .portalSettings, .people, .keys]
        return sections.filter { context.may($0.permission) }.map { section in
            HomePage.Step(
                title: context.say.consoleSection(section), detail: context.say.consoleAbout(section),
                address: context.paths.address(of: section))
        }
    }
}
