import Access
import Billing
import Core
import Localization
import Wording

extension Mailer {
    /// Sends what waits of a request's mail: the receipt to whoever asked, the word to the merchant, and what came of it. There
    /// may be no customer, so it hangs on no notification.
    ///
    /// - Throws: when a later try may succeed.
    func deliver(_ id: CancellationRequest.ID, in scope: Scope) async throws {
        let requests = CancellationRequests(billing)
        let letters = try await requests.waitingLetters(of: id, in: scope)
        let merchant = try await Merchants(billing).find(scope.merchant)
        let receiptEnd = try await sendReceipts(letters, from: merchant)
        // What has gone already stays as it ended.
        try await requests.concludeReceipts(of: [id] + letters.receipts.map(\.request.id), in: scope, as: receiptEnd)
        try await tellOutcome(of: letters, from: merchant)
        try await tellMerchant(of: letters, merchant)
        try await tellClosing(of: letters, from: merchant)
    }

    /// With the day by which they answer.
    private func tellMerchant(of letters: WaitingCancellationLetters, _ merchant: Merchant) async throws {
        let it = letters.request
        guard letters.tellsMerchant, let answerBy = it.answerBy else { return }
        let reader = Reader(
            Languages.best(chosen: [merchant.locale]), country: merchant.country, zone: merchant.zone)
        let end = try await send(
            CancellationWaitsLetter(
                it.kind.publicCancellation, id: it.id.rawValue, number: it.number, name: it.name, email: it.email,
                what: it.what,
                dueBack: it.dueBack.map(reader.money), unbilled: it.unbilled.map(reader.money),
                left: try await plansLeft(by: it), answerBy: reader.date(answerBy)),
            named: it.id.rawValue + ".waits", to: merchant.brand.supportEmail ?? merchant.email, from: merchant,
            in: reader, about: it)
        try await CancellationRequests(billing).conclude(.merchant, of: it.id, in: it.scope, as: end)
    }

    /// One letter to everybody who has the address, with the links of all that wait for it.
    private func sendReceipts(
        _ letters: WaitingCancellationLetters, from merchant: Merchant
    ) async throws -> CustomerNotification.State {
        let it = letters.request
        let reader = Reader(
            Languages.best(chosen: [it.locale, merchant.locale]), country: merchant.country, zone: merchant.zone)
        let receipts = letters.receipts.map {
            CancellationReceiptLetter.Receipt(
                number: $0.request.number, moment: reader.dateTimeToTheSecond($0.request.receivedAt),
                link: $0.mail.link)
        }
        guard let first = receipts.first else { return .dropped }
        let letter = CancellationReceiptLetter(it.kind.publicCancellation, first, others: Array(receipts.dropFirst()))
        var end = CustomerNotification.State.dropped
        for (index, recipient) in letters.recipients.enumerated() {
            let name = index == 0 ? it.id.rawValue : "\(it.id.rawValue).\(index)"
            let one = try await send(letter, named: name, to: recipient, from: merchant, in: reader, about: it)
            if end != .sent { end = one }
        }
        return end
    }

    /// - Parameter date: when the letter was caused; nil for when its request was received.
    /// - Returns: how the letter ends.
    func send(
        _ letter: some Letter, named name: String, to address: String, from merchant: Merchant, in reader: Reader,
        about request: CancellationRequest, dated date: Instant? = nil
    ) async throws -> CustomerNotification.State {
        guard let transport, let from else { throw MailError.temporary("this process sends no mail") }
        guard let recipient = try? EmailAddress(address) else { return .dropped }
        let sheet = Letterhead(
            merchant: merchant.name, color: try HexColor(merchant.brand.color),
            footer: [merchant.brand.address ?? ""].filter { !$0.isEmpty },
            portal: billing.baseURL + PortalPaths(slug: merchant.slug).home, say: reader.say,
            isTest: request.scope.mode == .test, isPortalOff: !merchant.portalIsEnabled)
        let support = merchant.brand.supportEmail.flatMap { try? EmailAddress($0) }
        let message = sheet.write(letter, to: nil).message(
            id: MessageID(name, domain: host), from: Mailbox(from, name: merchant.senderName), to: Mailbox(recipient),
            replyTo: support.map { Mailbox($0, name: merchant.senderName) }, date: date ?? request.receivedAt)
        do {
            try await transport.send(message)
            return .sent
        } catch MailError.permanent {
            return .failed
        }
    }
}
