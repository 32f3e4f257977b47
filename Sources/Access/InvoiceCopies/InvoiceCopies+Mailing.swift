import Billing
import Core

extension InvoiceCopies {
    /// Ends a letter and puts down its copy, in one transaction, whether its customer wants theirs or not. Asked twice, it is
    /// put down once.
    public func conclude(_ letter: CustomerNotification, as state: CustomerNotification.State) async throws {
        let now = context.clock.now()
        try await context.write { tx in
            guard try tx.notifications.conclude(letter.id, in: letter.scope, as: state, at: now) else { return }
            try tx.queueCopy(of: letter, at: now)
        }
    }

    /// The links of a copy that is being written: to download this paper and nothing else, and to end the copies.
    ///
    /// - Returns: nil when copies go there no more.
    public func links(to invoice: Invoice, for recipient: String) async throws -> InvoiceCopyLinks? {
        let token = Token(using: context.chance)
        let (address, hash) = (EmailAddress.folded(recipient), token.hash)
        return try await context.write { tx in
            let (scope, now) = (invoice.scope, tx.clock.now())
            guard let copy = try tx.invoiceCopies.active(of: invoice.customer, in: scope),
                EmailAddress.folded(copy.email) == address,
                try tx.customers.findIfAny(invoice.customer, in: scope) != nil
            else { return nil }
            let link = RecoveryLink(
                .new(at: now, using: tx.chance), for: .paper, of: invoice.customer, in: scope, invoice: invoice.id,
                method: nil, copy: copy.id, at: now)
            try tx.recoveryLinks.insert(link, tokenHash: hash)
            let stop = InvoiceCopy.stop(to: copy.email, of: copy.customer, in: scope, tx.keys)
            let stopHash = Token.hash(stop.exposed)
            if stopHash != copy.stopHash { try tx.invoiceCopies.keep(stopHash: stopHash, of: copy) }
            return InvoiceCopyLinks(paper: token.secret, stop: stop)
        }
    }
}

extension BillingTransaction {
    fileprivate func queueCopy(of letter: CustomerNotification, at now: Instant) throws {
        guard letter.kind.isCopied, letter.recipient == nil,
            let copy = try invoiceCopies.active(of: letter.customer, in: letter.scope),
            try customers.findIfAny(letter.customer, in: letter.scope) != nil, try !notifications.hasCopy(of: letter)
        else { return }
        try notify(
            .invoiceCopy, letter.customer, about: letter.id.rawValue, in: letter.scope, at: now, recipient: copy.email)
    }

    /// - Parameter copy: what was active before; nil for nothing.
    func tell(_ copy: InvoiceCopy?, thatCopiesEndedAt now: Instant) throws {
        guard let copy else { return }
        try notify(.copiesEnded, copy.customer, about: nil, in: copy.scope, at: now, recipient: copy.email)
    }

    /// What a link found, as long as there is its customer.
    func owned(_ copy: InvoiceCopy?) throws -> InvoiceCopy? {
        guard let copy, try customers.findIfAny(copy.customer, in: copy.scope) != nil else { return nil }
        return copy
    }

    /// Only the hash of the link is stored; its letter is dropped where it cannot leave in time (A1, A9).
    func send(
        _ email: EmailAddress, toGetCopiesOf customer: Customer, locale: String
    ) throws -> InvoiceCopy {
        let (scope, now) = (customer.scope, clock.now())
        let (lately, today) = (now - EmailChange.window, now - EmailChange.dayWindow)
        guard try invoiceCopies.count(of: customer.id, in: scope, since: lately) < EmailChange.lettersAtOnce,
            try invoiceCopies.count(of: customer.id, in: scope, since: today) < EmailChange.lettersADay,
            try invoiceCopies.count(to: email.text, in: scope, since: today) < EmailChange.lettersADay
        else { throw InvoiceCopyRefusal.tooManyLetters }
        try invoiceCopies.endWaiting(of: customer.id, in: scope, at: now)
        let link = Token(using: chance)
        let copy = InvoiceCopy(.new(at: now, using: chance), to: email, of: customer, link: link, keys: keys, at: now)
        try invoiceCopies.insert(copy)
        let slug = try merchants.find(scope.merchant).slug
        let letter = CustomerNotification.ID.new(at: now, using: chance)
        let mail = EmailChangeMail(link: "\(baseURL)/p/\(slug)/copies/\(link.secret.exposed)", locale: locale)
        try notify(
            .confirmCopy, customer.id, about: copy.id.rawValue, in: scope, at: now, id: letter, recipient: email.text,
            payload: try mail.sealed(for: letter, keys, chance), expiresAt: copy.expiresAt)
        return copy
    }
}
