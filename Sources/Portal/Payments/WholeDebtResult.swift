import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// What became of several invoices that were paid in one go: which are paid, which are on their way, and which are left.
struct WholeDebtResult: Sendable {
    private let parts: [Part]

    private enum Part: Sendable {
        case settled(Invoice)
        case open(Owed)
    }

    init(_ invoices: [Invoice], _ debt: Debt) {
        parts = invoices.map { invoice in debt[invoice.id].map(Part.open) ?? .settled(invoice) }
    }

    private var paid: [Invoice] {
        parts.compactMap { if case .settled(let invoice) = $0, invoice.status == .paid { invoice } else { nil } }
    }
    /// What is not settled.
    var open: Debt { Debt(parts.compactMap { if case .open(let owed) = $0 { owed } else { nil } }) }
    /// The latest of those of which nobody has said yet what became (P3).
    private var unconfirmed: PaymentAttempt? {
        open.items.filter { $0.standing == .confirming }.compactMap(\.latest).max { $0.createdAt < $1.createdAt }
    }

    func page(
        _ plans: Plans, waiting: [WaitingWords], _ request: Request, _ context: CustomerContext
    ) throws -> WholeDebtResultPage {
        let here = context.visitor.here
        return WholeDebtResultPage(
            frame: context.frame(.payments), title: title(context.say), icon: icon,
            sentences: try sentences(waiting, context), parts: parts.map { part($0, plans, context) },
            ways: ways(context),
            again: open.waiting.isEmpty ? nil : request.again(here),
            refresh: unconfirmed.flatMap {
                Refresh(request, at: here, since: $0.createdAt, of: context.customer, now: context.now)
            },
            back: context.paths.payments, token: context.token)
    }

    private func title(_ say: any Language) -> String {
        if open.items.isEmpty { return paid.count == parts.count ? say.everythingPaidTitle : say.upToDate }
        if !open.payable.isEmpty, !paid.isEmpty { return say.somePaidTitle(paid.count, of: parts.count) }
        if open.waiting.isEmpty { return say.nonePaidTitle }
        return unconfirmed != nil ? say.confirmingSeveralTitle : say.paymentsUnderWay
    }

    private var icon: Icon { !open.payable.isEmpty ? .alert : open.waiting.isEmpty ? .check : .clock }

    private func sentences(_ waiting: [WaitingWords], _ context: CustomerContext) throws -> [String] {
        let (say, money) = (context.say, context.reader.money)
        var sentences: [String] = []
        if let first = paid.first {
            let sum = try Money.sum(paid.map(\.total), in: first.currency)
            sentences.append(say.received(money(sum)))
        } else if open.waiting.isEmpty {
            sentences.append(say.nothingCharged)
        }
        return try sentences + waiting.map(\.sentence) + open.totals().map { say.stillToPay(money($0)) }
    }

    private func part(_ part: Part, _ plans: Plans, _ context: CustomerContext) -> WholeDebtResultPage.Part {
        let (say, reader) = (context.say, context.reader)
        switch part {
        case .settled(let invoice):
            let isPaid = invoice.status == .paid
            return .init(
                plan: plans.title(of: invoice, for: reader), amount: reader.money(invoice.total),
                standing: isPaid ? .paid : .void,
                sentence: isPaid ? say.paidOnDate(reader.date(invoice.paidAt ?? context.now)) : say.noLongerOwed,
                confirm: nil)
        case .open(let owed):
            let refusal = owed.refusal.flatMap { $0.id == owed.latest?.id ? $0 : nil }
            let sentence =
                switch owed.standing {
                case .toBeConfirmed: say.decline(.needsAuthentication)
                case .confirming: say.confirming
                case .underWay: say.bankTakesDays
                case .awaitingTransfer: say.transferUnseen
                case .due, .late, .refused: refusal.map(say.refused) ?? say.notTried
                }
            return .init(
                plan: plans.title(of: owed.invoice, for: reader), amount: reader.money(owed.invoice.amountRemaining),
                standing: owed.isPayable && refusal != nil ? .refused : InvoiceStanding(owed.standing),
                sentence: sentence,
                confirm: owed.standing == .toBeConfirmed ? WaysToPay(owed, context)?.ways.first : nil)
        }
    }

    /// A card that was refused is changed; what is left is offered to the new one.
    private func ways(_ context: CustomerContext) -> [WaysToPay.Way] {
        let isRefused = open.payable.contains { $0.refusal != nil && $0.refusal?.id == $0.latest?.id }
        guard isRefused, context.may(.addMethods) else { return [] }
        return [.init(label: context.say.changeCard, address: context.paths.methods, fields: [.becomesDefault])]
    }
}
