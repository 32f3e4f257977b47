import Billing
import Core

/// A link is open from the moment its mail is written until it is too old, was pressed too often, or has ended: by having served,
/// or with its customer's right to it. One that is over may still mail a fresh one, to the address on file.
extension RecoveryLink {
    init(
        _ id: ID, for purpose: Purpose, of customer: Customer.ID, in scope: Scope, invoice: Invoice.ID?,
        method: PaymentMethod.ID?, copy: InvoiceCopy.ID? = nil, at now: Instant
    ) {
        self.init(
            id: id, scope: scope, customer: customer, purpose: purpose, invoice: invoice, method: method,
            copy: copy, uses: 0, createdAt: now, expiresAt: now + purpose.life, endedAt: nil)
    }

    public func isOpen(at now: Instant) -> Bool { endedAt == nil && now < expiresAt && uses < purpose.uses }

    /// The invoice whose payment it was made for and has not served yet; nil for another purpose.
    var unservedPayment: Invoice.ID? {
        switch purpose {
        case .payment: endedAt == nil ? invoice : nil
        case .method, .paper: nil
        }
    }

    /// Whether it may be mailed, as long as nobody else got the address of its customer.
    ///
    /// - Parameter address: where the mail goes, folded; nil where that is not known.
    static func mayBeMailed(to address: String?, of customer: Customer) -> Bool {
        address == nil || customer.details.email.map(EmailAddress.folded) == address
    }

    /// Whether it shows a paper: of a draft there is none.
    func shows(_ invoice: Invoice) -> Bool { invoice.status != .draft && invoice.number != nil }
}
