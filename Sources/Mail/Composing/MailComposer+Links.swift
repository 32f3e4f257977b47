import Access
import Billing
import Core
import Localization
import Wording

/// Links that are good for one purpose only, and are written nowhere but in the letter (A1).
extension MailComposer {
    /// To the page of this payment alone (S13, S39).
    func recovery(of invoice: Invoice) async throws -> String {
        address(paths.recovery(try await RecoveryLinks(billing).make(for: invoice, to: recipient).exposed))
    }

    /// To another method in place of this one; to the portal where the merchant lets nobody replace it.
    func replacement(of method: PaymentMethod) async throws -> String {
        guard try await features().paymentMethodUpdate else { return address(paths.methods) }
        return address(
            paths.replacement(
                try await RecoveryLinks(billing).make(replacing: method, of: customer.id, to: recipient).exposed))
    }

    /// To the paper of this invoice alone; to the portal where it is not to be had.
    func paper(of invoice: Invoice) async throws -> String {
        guard invoice.number != nil, try await features().letsPapersBeDownloaded else {
            return address(paths.invoice(invoice.id))
        }
        return address(paths.paper(try await RecoveryLinks(billing).makePaper(of: invoice, to: recipient).exposed))
    }

    /// To the receipts of what paid an invoice, on the page of its papers.
    ///
    /// - Returns: nil where papers are not to be had.
    func receipts(of invoice: Invoice) async throws -> String? {
        guard invoice.number != nil, try await features().letsPapersBeDownloaded else { return nil }
        return try await paper(of: invoice)
    }

    /// Where the letter goes: a link is made for whoever still has that address, and otherwise there is no letter.
    private var recipient: String? { notification.recipient ?? customer.details.email }

    func features() async throws -> PortalConfiguration.Features {
        try await PortalConfigurations(billing).effective(for: customer).features
    }

    /// One like the old one that asked for it. What was served meanwhile needs none.
    func freshLink() async throws -> ComposedLetter? {
        guard let subject = notification.subject else { return nil }
        let old = try await RecoveryLinks(billing).find(RecoveryLink.ID(subject), of: customer.id, in: scope)
        guard let link = try await fresh(old) else { return nil }
        return try written(FreshLinkLetter(purpose: old.purpose, link: link))
    }

    private func fresh(_ old: RecoveryLink) async throws -> String? {
        switch old.purpose {
        case .payment:
            guard let id = old.invoice else { return nil }
            let invoice = try await Invoices(billing).find(id, of: customer.id, in: scope)
            return invoice.isOpen ? try await recovery(of: invoice) : nil
        case .method:
            guard let id = old.method,
                let method = try await PaymentMethods(billing).findIfAny(id, of: customer.id, in: scope)
            else { return nil }
            return try await replacement(of: method)
        case .paper:
            guard let id = old.invoice else { return nil }
            return try await paper(of: try await Invoices(billing).find(id, of: customer.id, in: scope))
        }
    }
}
