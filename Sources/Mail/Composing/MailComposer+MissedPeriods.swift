import Billing
import Core
import Localization
import Wording

extension MailComposer {
    /// The periods that were billed late on the day that the notification names, and those still open from earlier days.
    func aboutMissedPeriods() async throws -> ComposedLetter? {
        let page = try await Invoices(billing).of(customer.id, in: scope, PageRequest(limit: 100))
        let missed = page.elements.filter { invoice in
            invoice.wasMissed
                && (invoice.isOpen || merchant.zone.date(at: invoice.createdAt).description == notification.subject)
        }
        guard !missed.isEmpty else { return nil }
        let debt = try await Invoices(billing).debt(of: customer.id, in: scope)
        let lines = try missed.sorted { $0.period.start < $1.period.start }.map { invoice in
            MissedPeriodsLetter.Line(
                period: reader.period(from: invoice.period.start, to: invoice.period.end),
                amount: reader.money(invoice.isOpen ? invoice.amountRemaining : invoice.total),
                standing: try InvoiceStanding(invoice, owed: debt[invoice.id]))
        }
        let isPayable = missed.contains { debt[$0.id]?.isPayable == true }
        return try written(
            MissedPeriodsLetter(lines: lines, link: address(isPayable ? paths.payments : paths.invoices)))
    }
}
