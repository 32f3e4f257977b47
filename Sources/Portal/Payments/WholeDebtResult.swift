import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// What became of several invoices that were paid in one go: which are paid, which are on their way, and which are left.
struct WholeDebtResult: Sendable {
    private let parts: [Part]
    /// The last try of each, where there was one.
    private let tried: [Invoice.ID: PaymentAttempt]
    /// The number of the last attempt at each before the button was pressed; none where that is not known.
    private let known: [Invoice.ID: Int]
    /// All that is still owed, whatever was chosen; one sum for each currency.
    private let left: [Money]

    private enum Part: Sendable {
        case settled(Invoice)
        case open(Owed)
    }

    init(
        _ invoices: [Invoice], _ debt: Debt, _ tried: [Invoice.ID: PaymentAttempt],
        after pressed: [WholeDebtController.Pressed]
    ) throws {
        self.tried = tried
        left = try debt.totals()
        known = Dictionary(pressed.compactMap { it in it.after.map { (it.invoice, $0) } }, uniquingKeysWith: { $1 })
        parts = invoices.map { invoice in debt[invoice.id].map(Part.open) ?? .settled(invoice) }
    }

    private var paid: [Invoice] {
        parts.compactMap { if case .settled(let invoice) = $0, invoice.status == .paid { invoice } else { nil } }
    }
    /// What is not settled.
    var open: Debt { Debt(parts.compactMap { if case .open(let owed) = $0 { owed } else { nil } }) }
    /// Of which a part was paid by that press, and nothing was tried since.
    private var partPaid: [Owed] { open.payable.filter { isPart($0.latest) } }

    private func isPart(_ attempt: PaymentAttempt?) -> Bool { attempt.map { $0.hasPaid && isNew($0) } ?? false }

    /// The refusal that the press met: of one that is older the page says nothing, and offers nothing about it.
    private func refusal(of owed: Owed) -> PaymentAttempt? {
        owed.refusal.flatMap { $0.id == owed.latest?.id && isNew($0) ? $0 : nil }
    }

    /// Whether it was made by that press, or later.
    private func isNew(_ attempt: PaymentAttempt) -> Bool { attempt.number > known[attempt.invoice] ?? 0 }

    /// What came of one that is paid; nil for what was paid before.
    private func came(of invoice: Invoice) -> Money? {
        guard let last = tried[invoice.id], last.hasPaid else { return known[invoice.id] == nil ? invoice.total : nil }
        return isNew(last) ? last.money : nil
    }

    /// Whether all went well that was tried.
    private var isReceived: Bool { open.waiting.isEmpty && partPaid.count == open.payable.count }
    /// The latest of those of which nobody has said yet what became (P3).
    private var unconfirmed: PaymentAttempt? {
        open.items.filter { $0.standing == .confirming }.compactMap(\.latest).max { $0.createdAt < $1.createdAt }
    }

    /// - Parameter ends: that promises to pay ended with it.
    func page(
        _ plans: Plans, waiting: [WaitingWords], ends: [String], _ request: Request, _ context: CustomerContext
    ) throws -> WholeDebtResultPage {
        let here = context.visitor.here
        return WholeDebtResultPage(
            frame: context.frame(.payments), title: title(context.say), icon: icon,
            sentences: try sentences(waiting, context) + ends, parts: parts.map { part($0, plans, context) },
            ways: ways(context),
            again: open.waiting.isEmpty ? nil : request.again(here),
            refresh: unconfirmed.flatMap {
                Refresh(request, at: here, since: $0.createdAt, of: context.customer, now: context.now)
            },
            back: context.paths.payments, token: context.token)
    }

    private func title(_ say: any Language) -> String {
        if open.items.isEmpty { return paid.count == parts.count ? say.everythingPaidTitle : say.upToDate }
        if isReceived { return say.paymentReceivedTitle }
        if !open.payable.isEmpty, !paid.isEmpty { return say.somePaidTitle(paid.count, of: parts.count) }
        if open.waiting.isEmpty { return say.nonePaidTitle }
        return unconfirmed != nil ? say.confirmingSeveralTitle : say.paymentsUnderWay
    }

    private var icon: Icon {
        if isReceived { return .check }
        return !open.payable.isEmpty ? .alert : open.waiting.isEmpty ? .check : .clock
    }

    private func sentences(_ waiting: [WaitingWords], _ context: CustomerContext) throws -> [String] {
        let (say, money) = (context.say, context.reader.money)
        var sentences: [String] = []
        let came: [Money] = paid.compactMap { self.came(of: $0) } + partPaid.compactMap { $0.latest?.money }
        if let first = came.first {
            sentences.append(say.received(money(try Money.sum(came, in: first.currency))))
        } else if open.waiting.isEmpty {
            sentences.append(say.nothingCharged)
        }
        let rest = open.payable.isEmpty ? [] : left
        return sentences + waiting.map(\.sentence) + rest.map { say.stillToPay(money($0)) }
    }

    private func part(_ part: Part, _ plans: Plans, _ context: CustomerContext) -> WholeDebtResultPage.Part {
        let (say, reader) = (context.say, context.reader)
        switch part {
        case .settled(let invoice):
            let isPaid = invoice.status == .paid
            return .init(
                plan: plans.title(of: invoice, for: reader),
                amount: reader.money(came(of: invoice) ?? invoice.total),
                standing: isPaid ? .paid : .void,
                sentence: isPaid ? say.paidOnDate(reader.date(invoice.paidAt ?? context.now)) : say.noLongerOwed,
                confirm: nil)
        case .open(let owed):
            let refusal = self.refusal(of: owed)
            let isPart = self.isPart(owed.latest)
            let sentence =
                switch owed.standing {
                case .toBeConfirmed: say.decline(.needsAuthentication)
                case .confirming: say.confirming
                case .underWay: say.bankTakesDays
                case .awaitingTransfer: say.transferUnseen
                case .due where isPart, .late where isPart, .refused where isPart, .promised where isPart:
                    say.partReceived(
                        reader.money(owed.latest?.money ?? owed.money), left: reader.money(owed.invoice.amountRemaining)
                    )
                case .due, .late, .refused, .promised: refusal.map(say.refused) ?? say.notTried
                }
            return .init(
                plan: plans.title(of: owed.invoice, for: reader), amount: reader.money(owed.money),
                standing: owed.isPayable && refusal != nil ? .refused : InvoiceStanding(owed.standing),
                sentence: sentence,
                confirm: owed.standing == .toBeConfirmed ? WaysToPay(owed, context)?.ways.first : nil)
        }
    }

    /// A card that was refused is changed; what is left is offered to the new one.
    private func ways(_ context: CustomerContext) -> [WaysToPay.Way] {
        guard open.payable.contains(where: { refusal(of: $0) != nil }), context.may(.addMethods) else { return [] }
        return [.init(label: context.say.changeCard, address: context.paths.methods, fields: [.becomesDefault])]
    }
}
