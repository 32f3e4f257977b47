import Billing
import Core
import Localization

/// How an invoice came to its amounts, in the reader's words: each step with what it adds, and why.
public struct DerivationWords: Sendable {
    public let steps: [Step]

    public struct Step: Sendable {
        public let label, why, amount: String
        /// What all before it come to.
        public let isSum: Bool
        /// It says what is within, and adds nothing.
        public let isNote: Bool
    }

    public init(_ derivation: InvoiceDerivation, of invoice: Invoice, for reader: Reader) throws {
        let writer = Writer(invoice: invoice, reader: reader.ofPapers(of: invoice))
        steps = try derivation.steps.map(writer.step)
    }
}

private struct Writer {
    let invoice: Invoice
    let reader: Reader

    private var say: any Language { reader.say }

    func step(_ step: InvoiceDerivation.Step) throws -> DerivationWords.Step {
        let (label, why) = try words(step)
        return .init(
            label: label, why: why, amount: reader.money(step.amount), isSum: step.kind.isSum, isNote: step.kind.isNote)
    }

    private func words(_ step: InvoiceDerivation.Step) throws -> (label: String, why: String) {
        switch step.kind {
        case .line(let line, let reason):
            return (line.description.isEmpty ? say.oneTimeCharge : line.description, why(line, reason))
        case .discount(let name): return (say.discount + (name.map { ": " + $0 } ?? ""), say.derivedDiscount)
        case .addedTax(let tax, let isRounded):
            return (
                say.taxLine(tax.displayName, percent(tax)),
                say.derivedTax(percent(tax), of: reader.money(tax.taxable), isRounded: isRounded)
            )
        case .includedTax(let tax):
            return (
                say.taxIncluded(tax.displayName, percent(tax)),
                say.derivedTaxWithin(
                    reader.money(tax.amount), net: reader.money(tax.taxable),
                    of: reader.money(try tax.taxable + tax.amount))
            )
        case .total: return (say.total, say.derivedTotal)
        case .creditUsed:
            let credit = try invoice.startingBalance.negated()
            return (say.creditApplied, say.derivedCreditUsed(reader.money(credit)))
        case .debtAdded: return (say.debtAdded, say.derivedDebtAdded)
        case .creditKept: return (say.creditKept, say.derivedCreditKept)
        case .credited: return (say.creditTitle, say.derivedCredited)
        case .due: return (say.derivedDue, say.derivedDueWhy)
        }
    }

    private func why(_ line: InvoiceLine, _ reason: InvoiceDerivation.Reason) -> String {
        let (quantity, unit) = (reader.number(line.quantity), reader.money(line.unitAmount))
        switch reason {
        case .quantity: return say.derivedQuantity(quantity, unit)
        case .named: return say.derivedNamed
        case .days(let days, let all):
            let price = line.quantity == 1 ? unit : say.derivedQuantity(quantity, unit)
            let whole = all.map { (days: $0, price: price) }
            return line.amount.isNegative ? say.derivedDaysBack(days, of: whole) : say.derivedDays(days, of: whole)
        }
    }

    private func percent(_ tax: InvoiceTax) -> String {
        (try? Rate(millionths: tax.millionths)).map(reader.percent) ?? ""
    }
}
