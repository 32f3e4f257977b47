import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// The taxes that a merchant charges: which there are, which new subscriptions have by themselves, and those that are put away.
struct TaxesController: Sendable {
    let console: ConsoleMiddleware

    private var rates: TaxRates { TaxRates(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/taxes", .billingRead, about: "tax_rate", list),
            console.page("/taxes/:id/archive", .billingWrite, about: "tax_rate", confirmArchive),
            console.action("/taxes/:id/archive", .billingWrite, about: "tax_rate", archive),
            console.action("/taxes/:id/restore", .billingWrite, about: "tax_rate", restore),
            console.action("/taxes/:id/default", .billingWrite, about: "tax_rate", makeDefault),
            console.action("/taxes/:id/default/undo", .billingWrite, about: "tax_rate", undoDefault),
        ] + TaxFormController(console: console).routes
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, paths) = (context.say, context.paths)
        let query = try ListQuery(request, at: paths.taxes)
        let page = try await rates.list(in: context.scope, query.page)
        let defaults = Set(try await rates.defaults(in: context.scope).map(\.id))
        return ListPage(
            frame: context.frame(.taxes), title: say.consoleSection(.taxes), intro: say.consoleTaxesIntro,
            action: context.may(.billingWrite) ? (label: say.consoleNewTax, address: paths.newTax) : nil,
            table: DataTable(
                say.consoleSection(.taxes),
                columns: [
                    .init(say.consoleTaxLabel, .lead), .init(say.consoleTaxKind), .init(say.statusColumn),
                    .init(say.consoleActions, .actions),
                ],
                rows: page.elements.map { rate -> [Markup] in
                    let isDefault = defaults.contains(rate.id)
                    return [
                        .text(context.reader.words(rate)),
                        .text(rate.isInclusive ? say.consoleTaxIncluded : say.consoleTaxAdded),
                        Badge(rate, isDefault: isDefault, in: say).body,
                        context.may(.billingWrite) ? actions(on: rate, isDefault: isDefault, context) : .empty,
                    ]
                }),
            isEmpty: page.elements.isEmpty, whole: nil,
            empty: .init(icon: .receipt, title: say.consoleNoTaxes, text: say.consoleNoTaxesAdvice),
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    func confirmArchive(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let rate = try await find(context)
        let (say, paths) = (context.say, context.paths)
        guard rate.isActive else { return try context.redirect(to: paths.taxes) }
        let isDefault = try await rates.defaults(in: context.scope).contains { $0.id == rate.id }
        var sentences = [say.consoleArchiveTaxExplained]
        if isDefault { sentences.append(say.consoleArchiveTaxOfDefault) }
        return ConfirmationPage(
            frame: context.frame(.taxes), title: say.consoleArchiveTaxTitle(context.reader.words(rate)),
            sentences: sentences + [say.consoleTaxCanBeRestored], action: paths.tax(rate.id) + "/archive",
            label: say.consoleArchive, back: paths.taxes, token: context.token
        ).answer(context)
    }

    func archive(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let rate = try await find(context)
        try await rates.archive(rate.id, in: context.scope, by: context.actor)
        return try context.redirect(to: context.paths.taxes, saying: ConsoleFlash(.taxArchived))
    }

    func restore(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let rate = try await find(context)
        try await rates.restore(rate.id, in: context.scope, by: context.actor)
        return try context.redirect(to: context.paths.taxes, saying: ConsoleFlash(.taxRestored))
    }

    func makeDefault(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isDefault: true, .taxMadeDefault, context)
    }

    func undoDefault(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isDefault: false, .taxNotDefault, context)
    }

    private func set(
        isDefault: Bool, _ flash: ConsoleFlash.Kind, _ context: ConsoleContext
    ) async throws -> Response {
        let rate = try await find(context)
        do {
            try await rates.setDefault(isDefault, rate.id, in: context.scope, by: context.actor)
        } catch let error as BillingError where error.code == "tax_rate_inactive" {
            return try context.redirect(to: context.paths.taxes, saying: ConsoleFlash(.taxNotAny))
        }
        let words = context.reader.words(rate)
        return try context.redirect(to: context.paths.taxes, saying: ConsoleFlash(flash, words))
    }

    private func find(_ context: ConsoleContext) async throws -> TaxRate {
        try await rates.find(TaxRate.ID(try context.parameter("id")), in: context.scope)
    }

    private func actions(on rate: TaxRate, isDefault: Bool, _ context: ConsoleContext) -> Markup {
        let (say, token, name) = (context.say, context.token, context.reader.words(rate))
        let address = context.paths.tax(rate.id)
        guard rate.isActive else {
            return PostButton(say.consoleTaxRestore, to: address + "/restore", token: token, .quiet, about: name).body
        }
        return markup {
            if isDefault {
                PostButton(
                    say.consoleTaxUndoDefault, to: address + "/default/undo", token: token, .quiet, about: name)
            } else {
                PostButton(say.consoleTaxMakeDefault, to: address + "/default", token: token, .quiet, about: name)
            }
            ActionLink(say.consoleArchive, to: address + "/archive", about: name)
        }
    }
}

extension Badge {
    init(_ rate: TaxRate, isDefault: Bool, in say: any Language) {
        if rate.isActive {
            self.init(isDefault ? say.consoleTaxIsDefault : say.consoleTaxInUse, .positive)
        } else {
            self.init(say.consoleArchived, .neutral)
        }
    }
}

extension Reader {
    /// `IVA 19 %`.
    func words(_ rate: TaxRate) -> String { say.taxLine(rate.displayName, percent(rate.rate)) }
}
