import Access
import Billing
import Core
import Localization
import Wording

/// What whoever proved a request is written once it is confirmed, and once the merchant has closed it.
extension Mailer {
    /// Number, amount and day, as its receipt page said them.
    func tellOutcome(of letters: WaitingCancellationLetters, from merchant: Merchant) async throws {
        let it = letters.request
        guard letters.answers.contains(.outcome), let proved = it.provedAt else { return }
        let (requests, reader) = (CancellationRequests(billing), reader(of: it, at: merchant))
        let ended = try await requests.ended(by: it)
        let plans = try await Catalog(billing).plans(ended, in: it.scope, baseURL: billing.baseURL)
        let lastDays = ended.compactMap { subscription in
            subscription.lastDay.map {
                CancellationOutcomeLetter.LastDay(plan: plans.name(of: subscription), day: reader.date($0))
            }
        }
        let isLate = [.cancelledLate, .partlyWithdrawn].contains(it.result(of: ended))
        let letter = CancellationOutcomeLetter(
            way(of: it, ended), number: it.number, moment: reader.dateTimeToTheSecond(proved),
            endsCharges: !it.subscriptions.isEmpty, lastDays: lastDays, left: try await plansLeft(by: it),
            dueBack: it.dueBack.map(reader.money),
            answerBy: it.answerBy.map { reader.date($0) }, missedDays: isLate ? it.preset.withdrawalDays : nil,
            asked: asked(it))
        let end = try await send(letter, .outcome, of: letters, from: merchant, in: reader, dated: proved)
        try await requests.conclude(.outcome, of: it.id, in: it.scope, as: end)
    }

    /// The plans of what it could not end.
    func plansLeft(by it: CancellationRequest) async throws -> [String] {
        let left = try await CancellationRequests(billing).left(by: it)
        let plans = try await Catalog(billing).plans(left, in: it.scope, baseURL: billing.baseURL)
        return left.map { plans.name(of: $0) }
    }

    /// What went back of what was due by the time the letter is written, and the merchant's reason.
    func tellClosing(of letters: WaitingCancellationLetters, from merchant: Merchant) async throws {
        let it = letters.request
        guard letters.answers.contains(.closing), let closed = it.endedAt else { return }
        let reader = reader(of: it, at: merchant)
        let ended = try await CancellationRequests(billing).ended(by: it)
        let letter = CancellationClosedLetter(
            way(of: it, ended), number: it.number, closedOn: reader.date(closed),
            givenBack: try givenBack(it, left: letters.left, reader), reason: it.closingReason, asked: asked(it))
        let end = try await send(letter, .closing, of: letters, from: merchant, in: reader, dated: closed)
        try await CancellationRequests(billing).conclude(.closing, of: it.id, in: it.scope, as: end)
    }

    /// A withdrawal past its days is a cancellation, in each letter about it.
    private func way(of it: CancellationRequest, _ ended: [Subscription]) -> PublicCancellation {
        it.result(of: ended) == .cancelledLate ? .cancel : it.kind.publicCancellation
    }

    /// Where no subscription is known to be meant, that is all there is to know it by; nil once it was forgotten.
    private func asked(_ it: CancellationRequest) -> AskedWithoutAccount? {
        guard it.subscriptions.isEmpty, it.left.isEmpty, !it.what.isEmpty else { return nil }
        return AskedWithoutAccount(name: it.name, what: it.what)
    }

    private func givenBack(
        _ it: CancellationRequest, left: Money?, _ reader: Reader
    ) throws -> CancellationClosedLetter.GivenBack? {
        guard let due = it.dueBack, let left, left.currency == due.currency else { return nil }
        if left.isZero { return .whole(reader.money(due)) }
        let given = try due - left
        return given.isPositive
            ? .part(reader.money(given), of: reader.money(due)) : .nothing(of: reader.money(due))
    }

    private func reader(of it: CancellationRequest, at merchant: Merchant) -> Reader {
        Reader(
            Languages.best(chosen: [it.locale, merchant.locale]), country: merchant.country, zone: merchant.zone)
    }

    private func send(
        _ letter: some Letter, _ answer: CancellationAnswer, of letters: WaitingCancellationLetters,
        from merchant: Merchant, in reader: Reader, dated date: Instant
    ) async throws -> CustomerNotification.State {
        let id = letters.request.id.rawValue
        var end = CustomerNotification.State.dropped
        for (index, recipient) in letters.asker.enumerated() {
            let one = try await send(
                letter, named: "\(id).\(answer.rawValue).\(index)", to: recipient, from: merchant, in: reader,
                about: letters.request, dated: date)
            if end != .sent { end = one }
        }
        return end
    }
}
